package dk.pejling.store.derby;

import dk.pejling.store.contract.ManyVintages;
import dk.pejling.store.contract.TestDatabase;

class ManyVintagesTest extends ManyVintages {
    @Override
    protected TestDatabase newDatabase() {
        return Databases.inMemory();
    }
}

package dk.pejling.store.derby;

import dk.pejling.store.contract.TestDatabase;
import dk.pejling.store.contract.UpkeepContract;

class DerbyUpkeepTest extends UpkeepContract {
    @Override
    protected TestDatabase newDatabase() {
        return Databases.inMemory();
    }
}

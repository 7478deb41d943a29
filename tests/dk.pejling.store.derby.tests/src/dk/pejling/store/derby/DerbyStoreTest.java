package dk.pejling.store.derby;

import dk.pejling.store.contract.StoreContract;
import dk.pejling.store.contract.TestDatabase;

class DerbyStoreTest extends StoreContract {
    @Override
    protected TestDatabase newDatabase() {
        return Databases.inMemory();
    }
}

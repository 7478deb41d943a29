package dk.pejling.store.postgresql;

import dk.pejling.store.contract.StoreContract;
import dk.pejling.store.contract.TestDatabase;

class PostgresStoreTest extends StoreContract {
    @Override
    protected TestDatabase newDatabase() throws Exception {
        return PostgresDatabase.make();
    }
}

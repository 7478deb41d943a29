package dk.pejling.store.postgresql;

import dk.pejling.store.contract.SetStoreContract;
import dk.pejling.store.contract.TestDatabase;

class PostgresSetsTest extends SetStoreContract {
    @Override
    protected TestDatabase newDatabase() throws Exception {
        return PostgresDatabase.make();
    }
}

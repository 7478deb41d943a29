package dk.pejling.store.postgresql;

import dk.pejling.store.contract.TestDatabase;
import dk.pejling.store.contract.UpkeepContract;

class PostgresUpkeepTest extends UpkeepContract {
    @Override
    protected TestDatabase newDatabase() throws Exception {
        return PostgresDatabase.make();
    }
}

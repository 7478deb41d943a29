package dk.pejling.store.postgresql;

import dk.pejling.store.contract.ManyVintages;
import dk.pejling.store.contract.TestDatabase;

class PostgresVintagesTest extends ManyVintages {
    @Override
    protected TestDatabase newDatabase() throws Exception {
        return PostgresDatabase.make();
    }

    @Override
    protected int rounds() {
        return 3;
    }
}

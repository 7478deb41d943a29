package dk.pejling.store.derby;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.AreaGroup;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.contract.SetStoreContract;
import dk.pejling.store.contract.SmallTables;
import dk.pejling.store.contract.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetStoreTest extends SetStoreContract {
    @Override
    protected TestDatabase newDatabase() {
        return Databases.inMemory();
    }

    @Test
    void aStoreOfTheVersionBeforeGetsTheTables() throws Exception {
        String name = Databases.newName();
        Databases.open(name).close();
        Databases.execute(name, "DROP TABLE CLUSTER_MEMBER", "DROP TABLE CLUSTER_SET", "DROP TABLE AREA_GROUP_MEMBER",
                "DROP TABLE AREA_GROUP", "DELETE FROM SCHEMA_VERSION WHERE VERSION = 3");
        try (ObservationStore store = Databases.open(name)) {
            store.sets().save(AreaGroup.of("a", List.of(SmallTables.SLAGELSE)));
            assertThat(store.sets().groups()).hasSize(1);
            assertThat(store.sets().clusterSets()).isEmpty();
        }
    }
}

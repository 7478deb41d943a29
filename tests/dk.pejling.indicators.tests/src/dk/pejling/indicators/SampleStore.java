package dk.pejling.indicators;

import dk.pejling.imports.ReadTable;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.TableRegister;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real store with the figures that ship with the product, for tests. */
final class SampleStore {
    static final TableRegister TABLES = new TableRegister(new JobindsatsSource().tables());
    static final Catalogue CATALOGUE = CatalogueFile.shipped(TABLES);

    private SampleStore() {
    }

    static ObservationStore empty(Path home) throws StoreException {
        return new DerbyStoreProvider().open(home);
    }

    static ObservationStore withSamples(Path home) throws StoreException {
        ObservationStore store = empty(home);
        store.publish(samples());
        return store;
    }

    static List<StagedTable> samples() {
        JobindsatsSource source = new JobindsatsSource();
        return source.samples().stream().map(file -> source.read(file, Optional.empty())).map(ReadTable::staged)
                .map(Optional::orElseThrow).toList();
    }

    static Scorecards scorecards(ObservationStore store) {
        return new Scorecards(CATALOGUE, TABLES, store, Optional.empty());
    }

    static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    static Comparison group(Average average, boolean ownIn, String... members) {
        return new Comparison(Comparison.Kind.PEERS, "test", Arrays.stream(members).map(SampleStore::area).toList(),
                Optional.ofNullable(average), ownIn);
    }
}

package dk.pejling.store;

import dk.pejling.model.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A store as it was when some vintages were all that counted.
 *
 * @param store where they are kept; closing this leaves it open
 * @param vintages those that count
 */
public record PinnedStore(ObservationStore store, List<Vintage> vintages) implements ObservationStore {
    /** Copies the list. */
    public PinnedStore {
        vintages = List.copyOf(vintages);
    }

    @Override
    public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        Set<String> ids = vintages.stream().filter(vintage -> vintage.table().equals(measure.table())
                && (asOf.isEmpty() || !vintage.retrieved().isAfter(asOf.get()))).map(Vintage::id).collect(Collectors.toSet());
        return store.knownFrom(measure, ids);
    }

    @Override
    public Known knownFrom(Measure measure, Set<String> ids) throws StoreException {
        return store.knownFrom(measure, ids);
    }

    @Override
    public DefinitionArchive definitions() {
        return store.definitions();
    }

    @Override
    public StoreUpkeep upkeep() {
        return store.upkeep();
    }

    @Override
    public List<Published> publish(List<StagedTable> tables) {
        throw new UnsupportedOperationException("What was cannot be changed");
    }

    @Override
    public void close() {
        // The store behind goes on.
    }
}

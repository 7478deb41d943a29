package dk.pejling.workspace;

import dk.pejling.model.Measure;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One store for several users in one process: publishing waits its turn and is told to those who listen. */
final class SharedStore implements ObservationStore {
    private final ObservationStore store;
    private final Turns turns = new Turns();
    private final AtomicBoolean following = new AtomicBoolean();
    private final List<Consumer<List<Published>>> listeners = new CopyOnWriteArrayList<>();

    SharedStore(ObservationStore store) {
        this.store = store;
    }

    /** Returns those who follow the store. What others publish is listened for from the first time somebody asks. */
    List<Consumer<List<Published>>> listeners() {
        if (following.compareAndSet(false, true)) {
            store.onChangeElsewhere(vintages -> tellAll(vintages.stream().map(vintage -> new Published(vintage, true)).toList()));
        }
        return listeners;
    }

    @Override
    public List<Vintage> vintages() throws StoreException {
        return store.vintages();
    }

    @Override
    public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        return store.known(measure, asOf);
    }

    @Override
    public List<Published> publish(List<StagedTable> tables) throws StoreException {
        List<Published> published = turns.publish(() -> store.publish(tables), () -> false);
        tell(published);
        return published;
    }

    @Override
    public SetStore sets() {
        return new SharedSets(store.sets(), this::change);
    }

    private <T> T change(Turns.Publishing<T> work) throws StoreException {
        return turns.publish(work, () -> false);
    }

    private void tell(List<Published> published) {
        if (published.stream().anyMatch(Published::isNew)) {
            tellAll(published);
        }
    }

    private void tellAll(List<Published> published) {
        listeners.forEach(listener -> tell(listener, published));
    }

    /** A listener that fails must not make a publish look failed that is done. */
    private static void tell(Consumer<List<Published>> listener, List<Published> published) {
        try {
            listener.accept(published);
        } catch (RuntimeException e) {
            System.getLogger(SharedStore.class.getName()).log(System.Logger.Level.ERROR,
                    "Something that follows the store failed after " + published.size() + " tables were published", e);
        }
    }

    @Override
    public Known knownFrom(Measure measure, Set<String> vintages) throws StoreException {
        return store.knownFrom(measure, vintages);
    }

    @Override
    public DefinitionArchive definitions() {
        return store.definitions();
    }

    @Override
    public StoreUpkeep upkeep() {
        return new SharedUpkeep(store.upkeep(), this::changing);
    }

    private void changing(SharedUpkeep.Change change) throws StoreException {
        turns.publish(() -> {
            change.run();
            return change;
        }, () -> false);
        tellAll(List.of());
    }

    @Override
    public void close() throws StoreException {
        store.close();
    }

    /**
     * Returns the store as one reader sees it: nothing but its own publishing changes it until it is closed.
     *
     * @param canceled whether the reader wants no more; then every call throws {@link CancellationException}
     */
    ObservationStore reader(BooleanSupplier canceled) throws StoreException {
        turns.beginReading(canceled);
        try {
            return new Reader(canceled, store.snapshot());
        } catch (StoreException | RuntimeException e) {
            turns.endReading();
            throw e;
        }
    }

    private final class Reader implements ObservationStore {
        private final BooleanSupplier canceled;
        private ObservationStore seen;
        private boolean closed;

        Reader(BooleanSupplier canceled, ObservationStore seen) {
            this.canceled = canceled;
            this.seen = seen;
        }

        private void check() {
            if (canceled.getAsBoolean()) {
                throw new CancellationException("Nobody waits for the answer any more");
            }
        }

        @Override
        public List<Vintage> vintages() throws StoreException {
            check();
            return seen.vintages();
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
            check();
            return seen.known(measure, asOf);
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) throws StoreException {
            check();
            List<Published> published = turns.publishAsReader(() -> store.publish(tables), canceled);
            seen = store.snapshot();
            tell(published);
            return published;
        }

        @Override
        public SetStore sets() {
            return new SharedSets(store.sets(), this::change);
        }

        private <T> T change(Turns.Publishing<T> work) throws StoreException {
            check();
            return turns.publishAsReader(work, canceled);
        }

        @Override
        public Known knownFrom(Measure measure, Set<String> vintages) throws StoreException {
            check();
            return store.knownFrom(measure, vintages);
        }

        @Override
        public DefinitionArchive definitions() {
            return store.definitions();
        }

        @Override
        public StoreUpkeep upkeep() {
            return new SharedUpkeep(store.upkeep(), this::changing);
        }

        private void changing(SharedUpkeep.Change change) throws StoreException {
            check();
            turns.publishAsReader(() -> {
                change.run();
                return change;
            }, canceled);
            seen = store.snapshot();
            tellAll(List.of());
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                turns.endReading();
            }
        }
    }
}

package dk.pejling.workspace;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One store for several users in one process: publishing waits its turn and is told to those who listen. */
final class SharedStore extends StoreView {
    private final ObservationStore store;
    private final Turns turns = new Turns();
    private final AtomicBoolean following = new AtomicBoolean();
    private final List<Consumer<List<Published>>> listeners = new CopyOnWriteArrayList<>();

    SharedStore(ObservationStore store) {
        super(store);
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
    ObservationStore seen() {
        return store;
    }

    @Override
    <T> T change(Turns.Publishing<T> work) throws StoreException {
        return turns.publish(work, () -> false);
    }

    @Override
    void changed(List<Published> published, boolean isNews) {
        if (isNews) {
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

    private final class Reader extends StoreView {
        private final BooleanSupplier canceled;
        private ObservationStore seen;
        private boolean closed;

        Reader(BooleanSupplier canceled, ObservationStore seen) {
            super(store);
            this.canceled = canceled;
            this.seen = seen;
        }

        @Override
        ObservationStore seen() {
            if (canceled.getAsBoolean()) {
                throw new CancellationException("Nobody waits for the answer any more");
            }
            return seen;
        }

        @Override
        <T> T change(Turns.Publishing<T> work) throws StoreException {
            seen();
            return turns.publishAsReader(work, canceled);
        }

        @Override
        void changed(List<Published> published, boolean isNews) throws StoreException {
            seen = store.snapshot();
            SharedStore.this.changed(published, isNews);
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

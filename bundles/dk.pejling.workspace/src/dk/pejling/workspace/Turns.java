package dk.pejling.workspace;

import dk.pejling.store.StoreException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Readers together, publishers alone; a publisher that waits goes before readers that come later. Bound to no thread: a turn
 * may end in another one than it began.
 */
final class Turns {
    private static final long LOOK_UP_MILLISECONDS = 100;

    private int readers;
    private int publishersWaiting;
    private boolean publishing;

    /** Work that changes the store. */
    @FunctionalInterface
    interface Publishing<T> {
        T run() throws StoreException;
    }

    /**
     * Begins to read; to be ended with {@link #endReading}.
     *
     * @throws CancellationException if the caller no longer wants to, before its turn came
     */
    synchronized void beginReading(BooleanSupplier canceled) {
        await(() -> !publishing && publishersWaiting == 0, canceled);
        readers++;
    }

    synchronized void endReading() {
        readers--;
        notifyAll();
    }

    /** Publishes when nobody reads. */
    <T> T publish(Publishing<T> work, BooleanSupplier canceled) throws StoreException {
        beginPublishing(canceled);
        try {
            return work.run();
        } finally {
            endPublishing(0);
        }
    }

    /** Publishes for a reader, whose turn rests meanwhile: what others published first is seen from then on. */
    <T> T publishAsReader(Publishing<T> work, BooleanSupplier canceled) throws StoreException {
        endReading();
        try {
            beginPublishing(canceled);
        } catch (CancellationException e) {
            beginReading(() -> false);
            throw e;
        }
        try {
            return work.run();
        } finally {
            endPublishing(1);
        }
    }

    private synchronized void beginPublishing(BooleanSupplier canceled) {
        publishersWaiting++;
        try {
            await(() -> !publishing && readers == 0, canceled);
            publishing = true;
        } finally {
            publishersWaiting--;
            notifyAll();
        }
    }

    private synchronized void endPublishing(int readersThen) {
        publishing = false;
        readers += readersThen;
        notifyAll();
    }

    private void await(BooleanSupplier turn, BooleanSupplier canceled) {
        boolean interrupted = false;
        try {
            while (!turn.getAsBoolean()) {
                if (canceled.getAsBoolean()) {
                    throw new CancellationException("Canceled while others used the store");
                }
                try {
                    wait(LOOK_UP_MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

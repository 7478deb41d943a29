package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Numbered parts of a job on several threads. A part puts its result in its own place, so that what comes out does not
 * hang on which thread was first.
 */
final class Parallel {
    private Parallel() {
    }

    /**
     * Does the parts from 0 to below {@code count}, the calling thread among the workers.
     *
     * @throws CancellationException if the calling thread is interrupted; its mark stays set
     */
    static void forEach(int count, int threads, IntConsumer part) {
        AtomicInteger next = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Runnable worker = () -> {
            try {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    if (caller.isInterrupted()) {
                        throw new CancellationException();
                    }
                    part.accept(i);
                }
            } finally {
                // After a failure the others need not go on.
                next.set(count);
            }
        };
        int helpers = Math.min(threads, count) - 1;
        if (helpers < 1) {
            worker.run();
        } else {
            withHelpers(helpers, worker);
        }
    }

    private static void withHelpers(int helpers, Runnable worker) {
        try (ExecutorService pool = Executors.newFixedThreadPool(helpers)) {
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < helpers; i++) {
                others.add(pool.submit(worker));
            }
            worker.run();
            for (Future<?> other : others) {
                join(other);
            }
        }
    }

    private static void join(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
    }
}

package dk.pejling.report.birt;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.birt.report.engine.api.IEngineTask;

/** Tells a running task of the engine to stop as soon as nobody wants its document any more. */
final class Stopper implements AutoCloseable {
    private static final long LOOK_MILLISECONDS = 50;

    private static final long END_SECONDS = 10;
    /** How many tasks have been told to stop and have not ended yet. */
    private static final AtomicInteger STOPPING = new AtomicInteger();

    private final AtomicBoolean told = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Stopper::thread);

    Stopper(IEngineTask task, BooleanSupplier canceled) {
        // Said again and again: what the task does next may begin with a fresh mind.
        clock.scheduleWithFixedDelay(() -> {
            if (canceled.getAsBoolean()) {
                if (told.compareAndSet(false, true)) {
                    STOPPING.incrementAndGet();
                }
                task.cancel();
            }
        }, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("Report's cancel").unstarted(work);
    }

    /** Tells whether some task is being stopped, and complaints of the engine are nobody's concern. */
    static boolean isStopping() {
        return STOPPING.get() > 0;
    }

    /** Waits for a word that is just being said, so that nothing is said of the task, or complained of, afterwards. */
    @Override
    public void close() {
        clock.shutdownNow();
        try {
            clock.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (told.get()) {
            STOPPING.decrementAndGet();
        }
    }
}

package dk.pejling.report.birt;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.birt.report.engine.api.IEngineTask;

/** Tells a running task of the engine to stop as soon as nobody wants its document any more. */
final class Stopper implements AutoCloseable {
    private static final long LOOK_MILLISECONDS = 50;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Stopper::thread);

    Stopper(IEngineTask task, BooleanSupplier canceled) {
        // Said again and again: what the task does next may begin with a fresh mind.
        clock.scheduleWithFixedDelay(() -> {
            if (canceled.getAsBoolean()) {
                task.cancel();
            }
        }, LOOK_MILLISECONDS, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("Report's cancel").unstarted(work);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

package dk.pejling.ui.jobs;

import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

/** The jobs that need the home or the report engine: ended before either goes away. */
public final class PejlingJobs {
    /** Family of these jobs. */
    public static final Object FAMILY = new Object();

    private static final long PATIENCE_SECONDS = 30;

    private PejlingJobs() {
    }

    /** Cancels all of them and waits for those that run. */
    public static void end() {
        Job.getJobManager().cancel(FAMILY);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            Job.getJobManager().join(FAMILY, new NullProgressMonitor() {
                @Override
                public boolean isCanceled() {
                    return System.nanoTime() > end;
                }
            });
        } catch (OperationCanceledException e) {
            ILog.of(PejlingJobs.class).warn("A job was still running when the window closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

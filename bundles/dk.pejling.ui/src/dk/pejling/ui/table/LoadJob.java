package dk.pejling.ui.table;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Messages;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * Reads figures for a part.
 *
 * @param <T> the figures
 */
public final class LoadJob<T> extends Job {
    private final String failed;
    private final Reading<T> reading;
    private final Consumer<T> onRead;
    private final Consumer<String> onFailure;

    /**
     * Reads figures.
     *
     * @param <T> the figures
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * Reads them.
         *
         * @param canceled becomes true when nobody wants them any more
         * @throws StoreException if the store cannot be read
         * @throws CancellationException if it gave up because of {@code canceled}
         */
        T read(BooleanSupplier canceled) throws StoreException;
    }

    /**
     * Makes the job.
     *
     * @param whose name of the area, for the title
     * @param failed says in the log that they cannot be read
     * @param onRead told of the figures, on the job's thread
     * @param onFailure told in a sentence why there are none, on the job's thread
     */
    public LoadJob(String whose, String failed, Reading<T> reading, Consumer<T> onRead, Consumer<String> onFailure) {
        super(NLS.bind(Messages.LoadCard_title, whose));
        this.failed = failed;
        this.reading = reading;
        this.onRead = onRead;
        this.onFailure = onFailure;
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            T figures = reading.read(monitor::isCanceled);
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            onRead.accept(figures);
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (StoreException | IllegalArgumentException | IllegalStateException e) {
            // The place of the table says it; a dialog beside it would say it twice.
            ILog.of(LoadJob.class).warn(failed, e);
            onFailure.accept(e.getLocalizedMessage());
        }
        return Status.OK_STATUS;
    }
}

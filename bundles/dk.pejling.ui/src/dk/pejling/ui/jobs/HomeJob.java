package dk.pejling.ui.jobs;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Language;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Changes something in the store of the open home, which stays open until it is done. */
public abstract class HomeJob extends Job {
    /** Makes a job with a title. */
    protected HomeJob(String title) {
        super(title);
    }

    /**
     * Does it.
     *
     * @throws StoreException if the store refuses
     * @throws CancellationException or {@link OperationCanceledException} if the user gave up
     */
    protected abstract IStatus work(IProgressMonitor monitor) throws StoreException;

    /** Says in a sentence that it failed, and why. */
    protected abstract String failed(String why);

    @Override
    public final boolean belongsTo(Object family) {
        return family == PejlingJobs.FAMILY;
    }

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        try {
            return work(monitor);
        } catch (CancellationException | OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (StoreException e) {
            return new Status(IStatus.ERROR, getClass(), failed(e.text().in(Language.locale())), e);
        } finally {
            monitor.done();
        }
    }
}

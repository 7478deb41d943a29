package dk.pejling.ui.comments;

import dk.pejling.store.StoreException;
import dk.pejling.ui.jobs.HomeJob;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Reads or writes remarks in the store. */
public final class NotesJob extends HomeJob {
    private final Work work;
    private final Runnable onFailure;

    /** What is done with the store. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws StoreException;
    }

    /**
     * Makes the job.
     *
     * @param onFailure told when it failed, on the job's thread; the user is told anyway
     */
    public NotesJob(Work work, Runnable onFailure) {
        super(CommentMessages.Comment_title);
        this.work = work;
        this.onFailure = onFailure;
    }

    @Override
    protected IStatus work(IProgressMonitor monitor) throws StoreException {
        work.run();
        return Status.OK_STATUS;
    }

    @Override
    protected String failed(String why) {
        onFailure.run();
        return NLS.bind(CommentMessages.Comment_failed, why);
    }
}

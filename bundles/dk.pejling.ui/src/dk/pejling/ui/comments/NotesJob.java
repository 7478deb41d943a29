package dk.pejling.ui.comments;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Language;
import dk.pejling.ui.jobs.PejlingJobs;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads or writes remarks in the store; the home stays open until it is done. */
public final class NotesJob extends Job {
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
    public boolean belongsTo(Object family) {
        return family == PejlingJobs.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            work.run();
            return Status.OK_STATUS;
        } catch (StoreException e) {
            onFailure.run();
            return Status.error(NLS.bind(CommentMessages.Comment_failed, e.text().in(Language.locale())), e);
        }
    }
}

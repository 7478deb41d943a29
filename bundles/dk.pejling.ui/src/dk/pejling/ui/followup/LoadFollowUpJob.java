package dk.pejling.ui.followup;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.Messages;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads the figures of one follow-up. */
final class LoadFollowUpJob extends Job {
    private final Desk desk;
    private final FollowUpKey key;
    private final Consumer<FollowUpSheet> onSheet;
    private final Consumer<String> onFailure;

    LoadFollowUpJob(Desk desk, FollowUpKey key, Consumer<FollowUpSheet> onSheet, Consumer<String> onFailure) {
        super(NLS.bind(Messages.LoadCard_title, key.where().name()));
        this.desk = desk;
        this.key = key;
        this.onSheet = onSheet;
        this.onFailure = onFailure;
        setPriority(Job.SHORT);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            onSheet.accept(FollowUpSheet.read(desk, key, monitor::isCanceled));
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (StoreException | IllegalArgumentException | IllegalStateException e) {
            // The place of the table says it; a dialog beside it would say it twice.
            ILog.of(LoadFollowUpJob.class).warn("The follow-up %s cannot be read".formatted(key.text()), e);
            onFailure.accept(e.getMessage());
        }
        return Status.OK_STATUS;
    }
}

package dk.pejling.ui.calendar;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.FrozenFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Keeps a follow-up as it stands now: figures, vintages, comments, who approved it and when. */
public final class FreezeJob extends Job {
    private final Desk desk;
    private final FollowUpKey key;
    private final Approval approval;
    private final Runnable onFrozen;

    /**
     * Makes the job.
     *
     * @param onFrozen told when it is kept, on the job's thread
     */
    public FreezeJob(Desk desk, FollowUpKey key, Approval approval, Runnable onFrozen) {
        super(NLS.bind(CalendarMessages.Freeze_job, approval.name()));
        this.desk = desk;
        this.key = key;
        this.approval = approval;
        this.onFrozen = onFrozen;
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            FollowUpSheet sheet = FollowUpSheet.read(desk, key, monitor::isCanceled);
            FrozenFolder.write(desk.home(), approval.of(sheet.figures().cards(), Optional.empty(), desk.notes().comments(), List.of()));
            onFrozen.run();
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (FileAlreadyExistsException e) {
            return Status.error(NLS.bind(CalendarMessages.Freeze_exists, approval.name()), e);
        } catch (StoreException | IOException e) {
            return Status.error(NLS.bind(CalendarMessages.Freeze_failed, approval.name(), e.getMessage()), e);
        }
    }
}

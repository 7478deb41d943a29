package dk.pejling.ui.calendar;

import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.FollowUpKey;
import dk.pejling.ui.FollowUpSheet;
import dk.pejling.ui.jobs.HomeJob;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.FrozenFollowUps;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

/** Keeps a follow-up as it stands now: figures, vintages, comments, who approved it and when. */
public final class FreezeJob extends HomeJob {
    private final Desk desk;
    private final FollowUpKey key;
    private final Approval approval;

    /** Makes the job; the desk is told when it is kept. */
    public FreezeJob(Desk desk, FollowUpKey key, Approval approval) {
        super(NLS.bind(CalendarMessages.Freeze_job, approval.name()));
        this.desk = desk;
        this.key = key;
        this.approval = approval;
        setUser(true);
    }

    @Override
    protected IStatus work(IProgressMonitor monitor) throws StoreException {
        FollowUpSheet sheet = FollowUpSheet.read(desk, key, monitor::isCanceled);
        if (!FrozenFollowUps.keep(desk.session().store().definitions(),
                approval.of(sheet.figures().cards(), Optional.empty(), desk.notes().read(), List.of()))) {
            return Status.error(NLS.bind(CalendarMessages.Freeze_exists, approval.name()));
        }
        desk.published();
        return Status.OK_STATUS;
    }

    @Override
    protected String failed(String why) {
        return NLS.bind(CalendarMessages.Freeze_failed, approval.name(), why);
    }
}

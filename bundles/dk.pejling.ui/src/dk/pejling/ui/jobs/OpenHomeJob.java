package dk.pejling.ui.jobs;

import dk.pejling.ui.Desk;
import dk.pejling.ui.HomeTexts;
import dk.pejling.ui.Messages;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.RecentHomes;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Opens the home while the workbench comes up. */
public final class OpenHomeJob extends Job {
    private final Desk desk;
    private final Path home;

    /** Makes the job. */
    public OpenHomeJob(Desk desk, Path home) {
        super(Messages.OpenHome_title);
        this.desk = desk;
        this.home = home;
        setPriority(Job.INTERACTIVE);
    }

    private void remember() {
        try {
            RecentHomes.ofUser().add(home);
        } catch (IOException e) {
            ILog.of(OpenHomeJob.class).warn("The list of recent stores cannot be written", e);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == PejlingJobs.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            desk.open(home);
            remember();
            return Status.OK_STATUS;
        } catch (HomeException e) {
            return new Status(IStatus.ERROR, OpenHomeJob.class, HomeTexts.of(e), e);
        }
    }
}

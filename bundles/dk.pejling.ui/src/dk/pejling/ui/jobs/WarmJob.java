package dk.pejling.ui.jobs;

import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportException;
import dk.pejling.report.ScorecardReport;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.workspace.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Renders one page that nobody sees, so that the first one somebody waits for comes at once. */
public final class WarmJob extends Job {
    private static final AtomicBoolean WARM = new AtomicBoolean();
    private static final long DELAY_MILLISECONDS = 3000;

    private final Services services;
    private final ScorecardReport report;

    private WarmJob(Services services, ScorecardReport report) {
        super(Messages.Warm_title);
        this.services = services;
        this.report = report;
        setSystem(true);
        setPriority(Job.DECORATE);
    }

    /** Warms the engine once per process, when the window has settled. */
    public static void once(Services services, ScorecardReport report) {
        if (WARM.compareAndSet(false, true)) {
            new WarmJob(services, report).schedule(DELAY_MILLISECONDS);
        }
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == PejlingJobs.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            Path page = Files.createTempFile("pejling", ".pdf");
            try {
                services.renderer().render(ReportDesigns.SCORECARD, report.data(Language.locale()), Language.locale(), page,
                        monitor::isCanceled);
            } finally {
                Files.deleteIfExists(page);
            }
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException | ReportException e) {
            ILog.of(WarmJob.class).warn("The report engine could not be warmed", e);
        }
        return Status.OK_STATUS;
    }
}

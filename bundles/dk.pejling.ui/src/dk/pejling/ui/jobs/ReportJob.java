package dk.pejling.ui.jobs;

import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportException;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.workspace.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Renders a page into a file. Cancel stops the engine; the file is then as it was. */
public final class ReportJob extends Job {
    private final Services services;
    private final ReportDesign design;
    private final ReportPages pages;
    private final Path file;
    private final Consumer<Path> onDone;

    /**
     * Makes the job.
     *
     * @param onDone told of the finished file, on the job's thread
     */
    public ReportJob(Services services, ReportDesign design, ReportPages pages, Path file, Consumer<Path> onDone) {
        super(NLS.bind(Messages.Report_title, file.getFileName()));
        this.services = services;
        this.design = design;
        this.pages = pages;
        this.file = file;
        this.onDone = onDone;
        setUser(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == PejlingJobs.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            KeptDefinition layout = layout();
            services.renderer().render(design, layout.content(), pages.data(design, layout), Language.locale(), file, monitor::isCanceled);
            onDone.accept(file);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (ReportException | StoreException | IOException e) {
            return new Status(IStatus.ERROR, ReportJob.class, NLS.bind(Messages.Report_failed, file, e.getLocalizedMessage()), e);
        } finally {
            monitor.done();
        }
    }

    private KeptDefinition layout() throws ReportException {
        String name = file.getFileName().toString();
        return new KeptDefinition("layout", design.id(),
                services.renderer().layout(design, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }
}

package dk.pejling.ui.jobs;

import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportException;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Language;
import dk.pejling.ui.Messages;
import dk.pejling.workspace.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * Renders a page into a file. After Cancel the file is as it was: the engine writes beside it, and what it may still
 * finish is thrown away.
 */
public final class ReportJob extends Job {
    private static final long LOOK_MILLISECONDS = 100;

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
        FutureTask<Path> rendering = new FutureTask<>(this::render);
        Thread thread = new Thread(rendering, getName());
        thread.setDaemon(true);
        thread.start();
        try {
            Path half = await(rendering, monitor);
            if (half == null) {
                // The engine cannot be stopped half-way; its page is thrown away when it comes.
                Thread.ofPlatform().daemon().start(() -> discard(rendering));
                return Status.CANCEL_STATUS;
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            onDone.accept(file);
            return Status.OK_STATUS;
        } catch (ExecutionException e) {
            return failed(e.getCause());
        } catch (IOException e) {
            return failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** Returns the rendered page, null after Cancel. */
    private static Path await(FutureTask<Path> rendering, IProgressMonitor monitor) throws ExecutionException, InterruptedException {
        while (!monitor.isCanceled()) {
            try {
                return rendering.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not ready; look whether it is still wanted.
                continue;
            }
        }
        return null;
    }

    private Path render() throws IOException, ReportException, StoreException {
        Path half = Files.createTempFile(file.toAbsolutePath().getParent(), ".", "." + file.getFileName());
        try {
            String name = file.getFileName().toString();
            KeptDefinition layout = new KeptDefinition("layout", design.id(),
                    services.renderer().layout(design, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
            services.renderer().render(design, layout.content(), pages.data(design, layout), Language.locale(), half);
            return half;
        } catch (ReportException | StoreException e) {
            Files.deleteIfExists(half);
            throw e;
        }
    }

    private static void discard(FutureTask<Path> rendering) {
        try {
            Files.deleteIfExists(rendering.get());
        } catch (ExecutionException | IOException e) {
            ILog.of(ReportJob.class).warn("A cancelled report left something behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private IStatus failed(Throwable cause) {
        return new Status(IStatus.ERROR, ReportJob.class, NLS.bind(Messages.Report_failed, file, cause.getMessage()), cause);
    }
}

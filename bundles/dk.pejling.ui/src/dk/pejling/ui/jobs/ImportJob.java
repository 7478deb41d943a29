package dk.pejling.ui.jobs;

import dk.pejling.imports.ImportResult;
import dk.pejling.imports.Importer;
import dk.pejling.imports.SourceFile;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Messages;
import dk.pejling.ui.problems.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

/** Reads files and publishes them together; Cancel stores nothing. */
public final class ImportJob extends HomeJob {
    private final Desk desk;
    private final Problems problems;
    private final List<SourceFile> files;
    private volatile ImportResult result;

    /** Makes the job. */
    public ImportJob(Desk desk, Problems problems, List<SourceFile> files) {
        super(files.size() == 1 ? NLS.bind(Messages.Import_one, Path.of(files.getFirst().name()).getFileName())
                : NLS.bind(Messages.Import_several, files.size()));
        this.desk = desk;
        this.problems = problems;
        this.files = List.copyOf(files);
        setUser(true);
    }

    /** Returns what became of the files, empty before the end and after Cancel. */
    public Optional<ImportResult> result() {
        return Optional.ofNullable(result);
    }

    @Override
    protected IStatus work(IProgressMonitor monitor) throws StoreException {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), files.size() + 1);
        List<SourceFile> watched = files.stream().map(file -> new SourceFile(file.name(), file.retrieved(), () -> {
            progress.subTask(file.name());
            progress.worked(1);
            return CancellableFile.of(file, progress).bytes().open();
        })).toList();
        result = new Importer(desk.services().sources()).run(watched, new Importer.Options(Optional.empty(), false, false),
                new CancellableStore(desk.session().store(), progress, Messages.Import_publishing));
        problems.show(result);
        return status(result);
    }

    @Override
    protected String failed(String why) {
        return NLS.bind(Messages.Import_failed, why);
    }

    private static IStatus status(ImportResult result) {
        return switch (result.outcome()) {
            case COMPLETE -> Status.OK_STATUS;
            case WITH_REJECTED_ROWS -> new Status(IStatus.WARNING, ImportJob.class, Messages.Import_rejected);
            case REFUSED -> new Status(IStatus.ERROR, ImportJob.class, Messages.Import_refused);
        };
    }
}

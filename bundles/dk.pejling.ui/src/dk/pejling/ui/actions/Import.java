package dk.pejling.ui.actions;

import dk.pejling.imports.SourceFile;
import dk.pejling.ui.Desk;
import dk.pejling.ui.jobs.ImportJob;
import dk.pejling.ui.problems.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.services.IServiceLocator;

/** Starts imports. */
public final class Import {
    private Import() {
    }

    /** Asks for files and imports them in the background, as fetched today. */
    public static void choose(Shell shell, IServiceLocator site) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setFilterExtensions(new String[] {"*.csv", "*.*"});
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            start(site, Arrays.stream(dialog.getFileNames()).map(name -> SourceFile.of(folder.resolve(name), LocalDate.now())).toList());
        }
    }

    /** Imports the figures that ship with the product. */
    public static ImportJob samples(IServiceLocator site) {
        return start(site, site.getService(Desk.class).services().sources().stream()
                .flatMap(source -> source.samples().stream()).toList());
    }

    /** Imports files in the background. */
    public static ImportJob start(IServiceLocator site, List<SourceFile> files) {
        ImportJob job = new ImportJob(site.getService(Desk.class), site.getService(Problems.class), files);
        job.schedule();
        return job;
    }
}

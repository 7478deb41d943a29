package dk.pejling.ui.actions;

import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportDesigns;
import dk.pejling.ui.Card;
import dk.pejling.ui.CardKey;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.jobs.ReportJob;
import dk.pejling.ui.jobs.ReportPages;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;

/** Starts reports. */
public final class Reports {
    private Reports() {
    }

    /** Makes the report of a scorecard that need not be on screen: asks for a file, makes it in the background and opens it. */
    public static void choose(IWorkbenchWindow window, CardKey key) {
        choose(window, ReportDesigns.SCORECARD, "scorecard-" + key.area().id(), pages(window.getService(Desk.class), key));
    }

    static ReportPages pages(Desk desk, CardKey key) {
        return (design, layout) -> ReportPages.of(desk, Card.read(desk, key, Language.locale())).data(design, layout);
    }

    /** Asks for a file in one of the formats of a layout, makes it in the background and opens it. */
    static void choose(IWorkbenchWindow window, ReportDesign design, String name, ReportPages pages) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setFilterExtensions(design.formats().stream().map(format -> "*." + format).toArray(String[]::new));
        dialog.setFileName(name + "." + design.formats().getFirst());
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            new ReportJob(window.getService(Desk.class).services(), design, pages, Path.of(file),
                    done -> Program.launch(done.toString())).schedule();
        }
    }
}

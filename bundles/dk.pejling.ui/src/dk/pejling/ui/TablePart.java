package dk.pejling.ui;

import dk.pejling.report.ReportDesign;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.TableText;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;

/** An editor that shows a table: what can be copied, exported, printed and made a report of. */
public interface TablePart {
    /**
     * A table on screen.
     *
     * @param control shows it
     * @param text holds the same as text
     * @param name of files made of it, without an ending
     * @param design layout of a report of it
     * @param pages what stands in that report
     */
    record Shown(Control control, TableText text, String name, ReportDesign design, ReportPages pages) {
    }

    /** Returns the table, empty while its figures are read. */
    Optional<Shown> shown();

    /** Returns the table in front, empty when there is none. */
    static Optional<Shown> inFront(IWorkbenchPage page) {
        return page != null && page.getActiveEditor() instanceof TablePart part ? part.shown() : Optional.empty();
    }
}

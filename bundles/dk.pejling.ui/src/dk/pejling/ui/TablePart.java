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
     * A report that can be made of a table.
     *
     * @param design its layout
     * @param pages what stands in it
     */
    record Report(ReportDesign design, ReportPages pages) {
    }

    /**
     * A table on screen.
     *
     * @param control shows it
     * @param text holds the same as text
     * @param name of files made of it, without an ending
     * @param report can be made of it; empty where there is no layout for it
     */
    record Shown(Control control, TableText text, String name, Optional<Report> report) {
        /** Describes a table of which a report can be made. */
        public Shown(Control control, TableText text, String name, ReportDesign design, ReportPages pages) {
            this(control, text, name, Optional.of(new Report(design, pages)));
        }

        /** Describes a table that can be copied, exported and printed, but has no layout. */
        public static Shown withoutReport(Control control, TableText text, String name) {
            return new Shown(control, text, name, Optional.empty());
        }

        /** Returns the layout of its report. */
        public ReportDesign design() {
            return report.orElseThrow().design();
        }

        /** Returns what stands in its report. */
        public ReportPages pages() {
            return report.orElseThrow().pages();
        }
    }

    /** Returns the table, empty while its figures are read. */
    Optional<Shown> shown();

    /** Returns the table in front, empty when there is none. */
    static Optional<Shown> inFront(IWorkbenchPage page) {
        return page != null && page.getActiveEditor() instanceof TablePart part ? part.shown() : Optional.empty();
    }
}

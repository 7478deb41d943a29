package dk.pejling.ui;

import dk.pejling.model.drawing.Scene;
import dk.pejling.report.ReportDesign;
import dk.pejling.ui.drawing.ScenePainter;
import dk.pejling.ui.jobs.ReportPages;
import dk.pejling.ui.scorecard.TableText;
import java.util.Optional;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;

/** An editor or view that shows a table, or a picture of one: what can be copied, exported, printed and made a report of. */
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
     * @param scene what it draws; empty for tables
     */
    record Shown(Control control, TableText text, String name, Optional<Report> report, Optional<Scene> scene) {
        /** Describes a table of which a report can be made. */
        public Shown(Control control, TableText text, String name, ReportDesign design, ReportPages pages) {
            this(control, text, name, Optional.of(new Report(design, pages)), Optional.empty());
        }

        /** Describes a table that can be copied, exported and printed, but has no layout. */
        public static Shown withoutReport(Control control, TableText text, String name) {
            return new Shown(control, text, name, Optional.empty(), Optional.empty());
        }

        /** Describes a picture whose figures are also a table. */
        public static Shown picture(Control control, Scene scene, TableText text, String name) {
            return new Shown(control, text, name, Optional.empty(), Optional.of(scene));
        }

        /** Returns what it shows as a picture, all of it. */
        public ImageData image() {
            return scene.map(one -> new ScenePainter(control).image(one)).orElseGet(() -> Picture.of(control));
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

    /** Returns what is in front: of the part with the keyboard, else of the editor; empty when there is none. */
    static Optional<Shown> inFront(IWorkbenchPage page) {
        if (page == null) {
            return Optional.empty();
        }
        IWorkbenchPart front = page.getActivePart() instanceof TablePart ? page.getActivePart() : page.getActiveEditor();
        return front instanceof TablePart part ? part.shown() : Optional.empty();
    }
}

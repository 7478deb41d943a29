package dk.pejling.ui;

import dk.pejling.model.SeriesBreak;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A chart inside of a part, drawn as the window draws all its charts. Used on the UI thread. */
public interface CurvesPane {
    /** Makes charts; a service of whoever draws them. */
    @FunctionalInterface
    interface Maker {
        /** Returns a chart with nothing in it yet. */
        CurvesPane in(Composite parent);
    }

    /** Returns what is laid out. */
    Control control();

    /**
     * Draws other lines.
     *
     * @param curves without a line where there is nothing to draw
     * @param breaks where figures before and after cannot be compared
     */
    void show(Curves curves, List<SeriesBreak> breaks);
}

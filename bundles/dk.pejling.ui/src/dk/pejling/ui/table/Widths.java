package dk.pejling.ui.table;

import dk.pejling.ui.Cells;
import java.util.stream.Stream;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** How wide columns must be in the font of a user's desktop, so that no number is cut. */
public final class Widths implements AutoCloseable {
    private final GC gc;
    private final Font bold;
    private final double scale;

    /** Measures as a table in {@code parent} will draw. */
    public Widths(Control parent) {
        gc = new GC(parent);
        bold = FontDescriptor.createFrom(parent.getFont()).setStyle(SWT.BOLD).createFont(parent.getDisplay());
        gc.setFont(bold);
        scale = Cells.scaleBeyondScreen(parent);
    }

    /** Returns a width that holds all texts, and at least the usual one. */
    public int of(int usual, Stream<String> texts) {
        // Tables grow with the screen's resolution by themselves, and so would what was measured in its pixels.
        double beyond = scale / Cells.scale(gc);
        int widest = texts.mapToInt(text -> gc.textExtent(text).x + 2 * Cells.PADDING).max().orElse(0);
        return Math.max(Cells.scaled(usual, scale), (int) Math.ceil(widest * Math.min(1, beyond)));
    }

    @Override
    public void close() {
        gc.dispose();
        bold.dispose();
    }
}

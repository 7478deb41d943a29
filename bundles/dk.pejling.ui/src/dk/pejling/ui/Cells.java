package dk.pejling.ui;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Observation;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** What the cells of all tables have in common. */
public final class Cells {
    /** Between a text and the edge of its cell. */
    public static final int PADDING = 5;

    /** A deviation this many times its limit has the full tint. */
    private static final double STRONGEST = 4;

    /** How high a line of text is at the size that widths and heights are given for. */
    private static final double USUAL_LINE = 17;
    private static final double USUAL_DPI = 96;
    private static final int NOTE = 7;

    private Cells() {
    }

    /** Returns how much larger than usual the user's text is; 1 for smaller text, too: nothing gets tiny. */
    public static double scale(GC gc) {
        return Math.max(1, gc.getFontMetrics().getHeight() / USUAL_LINE);
    }

    /** Returns how much larger than usual the text of a control is, at least 1. */
    public static double scale(Control control) {
        GC gc = new GC(control);
        try {
            return scale(gc);
        } finally {
            gc.dispose();
        }
    }

    /** Returns how much larger the text of a control is than the screen's resolution explains, by which tables grow anyway. */
    public static double scaleBeyondScreen(Control control) {
        return Math.max(1, scale(control) * USUAL_DPI / Math.max(USUAL_DPI, control.getDisplay().getDPI().x));
    }

    /** Returns a length at the size of the user's text. */
    public static int scaled(int length, double scale) {
        return (int) Math.round(length * scale);
    }

    /** Fills a cell. */
    public static void fill(GC gc, Rectangle bounds, Color color) {
        gc.setBackground(color);
        gc.fillRectangle(bounds);
    }

    /** Draws the rule below a cell. */
    public static void rule(GC gc, Rectangle bounds, Color color) {
        gc.setForeground(color);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
    }

    /** Draws the line at the right of a cell. */
    public static void separator(GC gc, Rectangle bounds, Color color) {
        gc.setForeground(color);
        gc.drawLine(bounds.x + bounds.width - 1, bounds.y, bounds.x + bounds.width - 1, bounds.y + bounds.height);
    }

    /** Draws the ring around the cell looked at. */
    public static void ring(GC gc, Rectangle bounds, Color color) {
        gc.setForeground(color);
        gc.setLineWidth(2);
        gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 3);
        gc.setLineWidth(1);
    }

    /** Draws the mark of a note in the upper right corner of a cell. */
    public static void note(GC gc, Rectangle bounds, Color color) {
        int size = scaled(NOTE, scale(gc));
        int right = bounds.x + bounds.width - 1;
        gc.setBackground(color);
        gc.fillPolygon(new int[] {right - size, bounds.y, right, bounds.y, right, bounds.y + size});
    }

    /** Tints a deviation by how far it stands out, only where the verdict is better or worse. */
    public static void heat(GC gc, Rectangle bounds, Reading reading, Palette palette) {
        Color verdict = reading.verdict() == Verdict.BETTER ? palette.better()
                : reading.verdict() == Verdict.WORSE ? palette.worse() : null;
        Optional<Double> limit = reading.limit();
        if (verdict != null && limit.isPresent() && limit.get() > 0 && reading.deviation() instanceof Observation.Measured measured) {
            fill(gc, new Rectangle(bounds.x, bounds.y, bounds.width, bounds.height - 1),
                    palette.tint(verdict, Math.abs(measured.value()) / limit.get() / STRONGEST));
        }
    }

    /** Returns where something of a height begins to stand in the middle of a cell. */
    public static int middle(Rectangle bounds, int height) {
        return bounds.y + (bounds.height - height) / 2;
    }

    /** Draws a text in a cell; {@code alignment} is one of SWT's. */
    public static void text(GC gc, String text, Rectangle bounds, int alignment) {
        Rectangle clip = gc.getClipping();
        gc.setClipping(clip.intersection(bounds));
        String fitting = fitting(gc, text, bounds.width - 2 * PADDING + 2);
        Point size = gc.textExtent(fitting);
        int x = alignment == SWT.RIGHT ? bounds.x + bounds.width - PADDING - size.x
                : alignment == SWT.CENTER ? bounds.x + (bounds.width - size.x) / 2 : bounds.x + PADDING;
        gc.drawText(fitting, x, middle(bounds, size.y), true);
        gc.setClipping(clip);
    }

    /** Cuts a text that does not fit, visibly. */
    private static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 1 && gc.textExtent(text.substring(0, length) + "…").x > width) {
            length--;
        }
        return length < 1 ? text : text.substring(0, length) + "…";
    }
}

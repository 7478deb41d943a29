package dk.pejling.ui;

import dk.pejling.indicators.Verdict;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Verdicts drawn as shapes: each is told from the others without its colour. */
public final class Symbols {
    private static final int DISC = 9;
    private static final int DIAMOND = 6;
    private static final int[] DOTTED = {2, 2};

    private Symbols() {
    }

    /** Draws the symbol of a verdict around a point, leaving the colours and line style of {@code gc} changed. */
    public static void draw(GC gc, Palette palette, Verdict verdict, int x, int y) {
        double scale = Cells.scale(gc);
        int disc = Cells.scaled(DISC, scale);
        int diamond = Cells.scaled(DIAMOND, scale);
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(1);
        gc.setLineStyle(SWT.LINE_SOLID);
        switch (verdict) {
            case BETTER -> {
                gc.setBackground(palette.better());
                gc.fillOval(x - disc / 2, y - disc / 2, disc + 1, disc + 1);
            }
            case WORSE -> {
                gc.setBackground(palette.worse());
                gc.fillPolygon(new int[] {x, y - diamond, x + diamond, y, x, y + diamond, x - diamond, y});
            }
            case SAME -> {
                gc.setForeground(palette.muted());
                gc.setLineWidth(2);
                gc.drawOval(x - disc / 2, y - disc / 2, disc, disc);
            }
            case UNCLEAR -> unclear(gc, palette, x, y, disc);
            case NONE -> {
                gc.setForeground(palette.muted());
                gc.drawLine(x - 3, y, x + 3, y);
            }
        }
        gc.setLineWidth(1);
    }

    private static void unclear(GC gc, Palette palette, int x, int y, int disc) {
        gc.setForeground(palette.secondary());
        gc.setLineDash(DOTTED);
        gc.drawOval(x - disc / 2 - 2, y - disc / 2 - 2, disc + 4, disc + 4);
        gc.setLineStyle(SWT.LINE_SOLID);
        Point size = gc.textExtent("?");
        gc.drawText("?", x - size.x / 2 + 1, y - size.y / 2, true);
    }
}

package dk.pejling.ui.scorecard;

import dk.pejling.indicators.Verdict;
import dk.pejling.ui.Cells;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Palette;
import dk.pejling.ui.Symbols;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The key of the verdict symbols below the table. */
public final class Legend extends Canvas {
    private static final int GAP = 16;
    private static final int SYMBOL = 18;
    private static final int MARGIN = 14;

    /** Puts the key below what a page holds so far. */
    public static void below(Composite page) {
        new Legend(page).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private Legend(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, this::paint);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Legend_name;
            }
        });
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            return new Point(widthHint == SWT.DEFAULT ? 100 : widthHint, gc.getFontMetrics().getHeight() + 14);
        } finally {
            gc.dispose();
        }
    }

    private void paint(Event event) {
        Palette palette = Palette.on(getParent().getBackground());
        GC gc = event.gc;
        gc.setBackground(palette.ground());
        gc.fillRectangle(getClientArea());
        double scale = Cells.scale(gc);
        int symbol = Cells.scaled(SYMBOL, scale);
        int middle = getClientArea().height / 2;
        int x = MARGIN;
        for (Verdict verdict : Verdict.values()) {
            Symbols.draw(gc, palette, verdict, x + Cells.scaled(DOT_SHIFT, scale), middle);
            String text = Shown.verdict(verdict);
            Point size = gc.textExtent(text);
            gc.setForeground(palette.secondary());
            gc.drawText(text, x + symbol, middle - size.y / 2, true);
            x += symbol + size.x + GAP;
        }
        Point size = gc.textExtent(Messages.Legend_tint);
        int right = getClientArea().width - MARGIN - size.x;
        if (right > x) {
            gc.setForeground(palette.muted());
            gc.drawText(Messages.Legend_tint, right, middle - size.y / 2, true);
        }
    }

    private static final int DOT_SHIFT = 5;
}

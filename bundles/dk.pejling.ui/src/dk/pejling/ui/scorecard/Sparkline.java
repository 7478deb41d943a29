package dk.pejling.ui.scorecard;

import dk.pejling.indicators.History;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Frequency;
import dk.pejling.model.Observation;
import dk.pejling.ui.Messages;
import dk.pejling.ui.Palette;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Own and country over the last years in a cell: no axis, own scale, a dot at the end, cut where there is no number. */
final class Sparkline {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int DOT = 5;
    private static final int[] DASH = {3, 2};

    private final Palette palette;
    private final List<Observation> own;
    private final List<Observation> country;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private int measured;

    Sparkline(Palette palette, History history, Area area, int years) {
        this.palette = palette;
        int perYear = !history.periods().isEmpty() && history.periods().getFirst().frequency() == Frequency.QUARTER ? QUARTERS : MONTHS;
        own = last(history, area, years * perYear);
        country = last(history, AreaRegister.denmark().country(), years * perYear);
        own.forEach(value -> measured += value.isMeasured() ? 1 : 0);
        widen(own);
        widen(country);
    }

    private static List<Observation> last(History history, Area area, int count) {
        List<Observation> all = history.levels().getOrDefault(area, List.of());
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    private void widen(List<Observation> values) {
        values.forEach(value -> value.number().ifPresent(number -> {
            low = Math.min(low, number);
            high = Math.max(high, number);
        }));
    }

    void draw(GC gc, Rectangle bounds) {
        if (measured < 2) {
            String text = measured == 1 ? Messages.Course_one : Messages.Status_notListed;
            gc.setForeground(palette.muted());
            Point size = gc.textExtent(text);
            gc.drawText(text, bounds.x, bounds.y + (bounds.height - size.y) / 2, true);
            return;
        }
        gc.setLineDash(DASH);
        line(gc, bounds, country, palette.muted(), 1);
        gc.setLineStyle(SWT.LINE_SOLID);
        line(gc, bounds, own, palette.ink(), 2);
        if (own.getLast() instanceof Observation.Measured end) {
            gc.setBackground(palette.ink());
            gc.fillOval(x(bounds, own.size() - 1) - DOT / 2, y(bounds, end.value()) - DOT / 2, DOT, DOT);
        }
        gc.setLineWidth(1);
    }

    private void line(GC gc, Rectangle bounds, List<Observation> values, Color color, int width) {
        gc.setForeground(color);
        gc.setLineWidth(width);
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1) instanceof Observation.Measured from && values.get(i) instanceof Observation.Measured to) {
                gc.drawLine(x(bounds, i - 1), y(bounds, from.value()), x(bounds, i), y(bounds, to.value()));
            }
        }
    }

    private int x(Rectangle bounds, int at) {
        return bounds.x + (int) Math.round((double) at * bounds.width / Math.max(1, own.size() - 1));
    }

    private int y(Rectangle bounds, double value) {
        return bounds.y + (int) Math.round(high == low ? bounds.height / 2.0 : (high - value) * bounds.height / (high - low));
    }
}

package dk.pejling.ui.charts;

import dk.pejling.model.Frequency;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.ui.Language;
import dk.pejling.ui.Palette;
import dk.pejling.ui.scorecard.Shown;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;

/** Grid and axis numbers behind the lines, dots and names before them. */
final class LinesDecoration implements ICustomPaintListener {
    private static final int DOT = 8;
    private static final int LEADER = 26;
    private static final int GAP = 4;
    private static final double BEFORE = 0.5;
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    /** With more months only years are named. */
    private static final int FEW = 36;
    private static final int[] STEPS = {1, 3, 6};

    private final Chart chart;
    private final Palette palette;
    private final Font bold;
    private List<Period> periods = List.of();
    private List<Line> lines = List.of();
    private List<SeriesBreak> breaks = List.of();
    private Scale scale = Scale.of(0, 1);
    private int decimals;

    LinesDecoration(Chart chart, Palette palette) {
        this.chart = chart;
        this.palette = palette;
        bold = new LocalResourceManager(JFaceResources.getResources(), chart)
                .create(FontDescriptor.createFrom(chart.getFont()).setStyle(SWT.BOLD));
    }

    void show(List<Period> newPeriods, List<Line> newLines, List<SeriesBreak> newBreaks, Scale newScale, int newDecimals) {
        periods = newPeriods;
        lines = newLines;
        breaks = newBreaks;
        scale = newScale;
        decimals = newDecimals;
    }

    /** Returns how many steps the lines take from their beginning to their end, at least one. */
    int steps() {
        return Math.max(1, periods.size() - 1);
    }

    Scale scale() {
        return scale;
    }

    /** Returns where the lines have room in a chart of a size: between the numbers of the axes and the names at their ends. */
    Rectangle room(Point size) {
        GC gc = new GC(chart);
        try {
            int height = gc.textExtent("0").y;
            int numbers = scale.ticks().stream().mapToInt(tick -> gc.textExtent(number(tick)).x).max().orElse(0) + 3 * GAP;
            int left = Math.max(numbers, periods.isEmpty() ? 0 : gc.textExtent(Shown.period(periods.getFirst())).x / 2);
            gc.setFont(bold);
            int names = lines.stream().filter(line -> line.end() >= 0).mapToInt(line -> gc.textExtent(name(line)).x).max().orElse(0);
            return new Rectangle(left, height / 2, size.x - left - names - LEADER - GAP, size.y - height / 2 - height - 2 * GAP);
        } finally {
            gc.dispose();
        }
    }

    private String number(double tick) {
        return Numbers.text(tick, scale.decimals(), Language.locale());
    }

    /** Returns what stands at the end of a line, which has a number. */
    private String name(Line line) {
        return line.label() + " " + Numbers.text(((Observation.Measured) line.values().get(line.end())).value(), decimals, Language.locale());
    }

    /** Returns the part that lies under the lines. */
    ICustomPaintListener behind() {
        return new ICustomPaintListener() {
            @Override
            public void paintControl(PaintEvent event) {
                if (!periods.isEmpty()) {
                    grid(event.gc);
                    ticks(event.gc);
                    breaks(event.gc);
                }
            }

            @Override
            public boolean drawBehindSeries() {
                return true;
            }
        };
    }

    private int x(double at) {
        return chart.getAxisSet().getXAxis(0).getPixelCoordinate(at);
    }

    private int y(double value) {
        return chart.getAxisSet().getYAxis(0).getPixelCoordinate(value);
    }

    private void grid(GC gc) {
        gc.setFont(chart.getFont());
        int right = x(periods.size() - 1);
        for (double tick : scale.ticks()) {
            int y = y(tick);
            gc.setForeground(tick == scale.low() ? palette.muted() : palette.rule());
            gc.drawLine(x(0), y, right, y);
            String text = number(tick);
            Point size = gc.textExtent(text);
            gc.setForeground(palette.muted());
            gc.drawText(text, x(0) - size.x - 2 * GAP, y - size.y / 2, true);
        }
        if (scale.low() != 0) {
            zigzag(gc, x(0), y(scale.low()));
        }
    }

    /** Marks an axis that does not begin at 0. */
    private void zigzag(GC gc, int x, int y) {
        gc.setForeground(palette.muted());
        gc.drawPolyline(new int[] {x, y, x + 3, y - 5, x + 6, y + 5, x + 9, y - 5, x + 12, y});
    }

    /** Names years, or months where there are few. */
    private void ticks(GC gc) {
        int foot = y(scale.low());
        int step = step(gc);
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            if (periods.size() == 1 || step > 0 && (period.number() - 1) % step == 0) {
                String text = periods.size() == 1 ? period.text(Language.locale())
                        : step < MONTHS && period.frequency() == Frequency.MONTH ? Shown.period(period) : Integer.toString(period.year());
                Point size = gc.textExtent(text);
                gc.setForeground(palette.muted());
                gc.drawLine(x(i), foot, x(i), foot + GAP);
                gc.drawText(text, x(i) - size.x / 2, foot + GAP + 2, true);
            }
        }
    }

    /** Returns from how many periods to how many there is a name: a year's, or fewer months where they have room; 0 for none. */
    private int step(GC gc) {
        Frequency frequency = periods.getFirst().frequency();
        if (frequency == Frequency.MONTH && periods.size() <= FEW) {
            int room = gc.textExtent(Shown.period(periods.getFirst())).x + 3 * GAP;
            for (int step : STEPS) {
                if (x(step) - x(0) >= room) {
                    return step;
                }
            }
        }
        return frequency == Frequency.MONTH ? MONTHS : frequency == Frequency.QUARTER ? QUARTERS : 0;
    }

    /** Marks where a series breaks, just before the first period after it. */
    private void breaks(GC gc) {
        for (SeriesBreak one : breaks) {
            int at = periods.indexOf(one.from());
            if (at > 0) {
                int x = x(at - BEFORE);
                gc.setForeground(palette.secondary());
                gc.setLineStyle(SWT.LINE_DASHDOT);
                gc.drawLine(x, y(scale.high()), x, y(scale.low()));
                gc.setLineStyle(SWT.LINE_SOLID);
                String text = NLS.bind(Messages.History_break, one.from().text(Language.locale()));
                gc.drawText(text, x - gc.textExtent(text).x - GAP, y(scale.high()), true);
            }
        }
    }

    @Override
    public boolean drawBehindSeries() {
        return false;
    }

    @Override
    public void paintControl(PaintEvent event) {
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        List<EndLabels.Label> wanted = new ArrayList<>();
        for (Line line : lines) {
            int end = line.end();
            if (end >= 0) {
                int y = y(((Observation.Measured) line.values().get(end)).value());
                dot(gc, line, x(end), y);
                if (!isNamedBeside(gc, line, x(end), y)) {
                    wanted.add(new EndLabels.Label(line, y, y));
                }
            }
        }
        int height = gc.textExtent("Å").y;
        int room = chart.getPlotArea().getSize().y - height;
        for (EndLabels.Label label : EndLabels.apart(EndLabels.fitting(wanted, room / (height - 1)), height - 1, height / 2,
                room + height / 2)) {
            name(gc, label, height);
        }
    }

    private void dot(GC gc, Line line, int x, int y) {
        if (line.role() == Line.Role.OWN) {
            gc.setBackground(palette.ink());
            gc.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
        } else if (line.role() == Line.Role.TARGET) {
            gc.setForeground(palette.target());
            gc.setLineWidth(2);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
        }
    }

    /** A line that ends long before the others has its name beside its end, at the first height at which it hides no other line. */
    private boolean isNamedBeside(GC gc, Line line, int x, int y) {
        gc.setFont(font(line));
        Point size = gc.textExtent(name(line));
        int left = x + DOT / 2 + GAP;
        if (left + size.x + GAP > x(periods.size() - 1)) {
            return false;
        }
        for (int middle : new int[] {y, y - size.y, y + size.y}) {
            Rectangle box = new Rectangle(left, middle - size.y / 2, size.x, size.y);
            if (lines.stream().noneMatch(other -> other != line && crosses(other, box))) {
                gc.setForeground(colour(line));
                gc.setBackground(palette.ground());
                gc.drawText(name(line), box.x, box.y);
                return true;
            }
        }
        return false;
    }

    /** Whether a line may pass through a box: whether it is above it somewhere near, and below it somewhere near. */
    private boolean crosses(Line line, Rectangle box) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < line.values().size(); i++) {
            boolean near = x(i + 1) >= box.x && x(i - 1) <= box.x + box.width;
            if (near && line.values().get(i) instanceof Observation.Measured value) {
                least = Math.min(least, y(value.value()));
                most = Math.max(most, y(value.value()));
            }
        }
        return least <= box.y + box.height && most >= box.y;
    }

    private Font font(Line line) {
        return line.role() == Line.Role.OWN ? bold : chart.getFont();
    }

    private Color colour(Line line) {
        return switch (line.role()) {
            case PEER -> palette.muted();
            case TARGET -> palette.target();
            case OWN, COUNTRY -> palette.ink();
        };
    }

    private void name(GC gc, EndLabels.Label label, int height) {
        Line line = label.line();
        int from = x(line.end()) + DOT / 2 + 2;
        int to = x(periods.size() - 1) + LEADER;
        gc.setLineWidth(1);
        // A leader through the chart is no line of figures.
        gc.setLineStyle(line.end() == periods.size() - 1 ? SWT.LINE_SOLID : SWT.LINE_DOT);
        gc.setForeground(palette.peer());
        gc.drawLine(from, label.wanted(), to - GAP, label.placed());
        gc.setFont(font(line));
        gc.setForeground(colour(line));
        gc.drawText(name(line), to, label.placed() - height / 2, true);
    }
}

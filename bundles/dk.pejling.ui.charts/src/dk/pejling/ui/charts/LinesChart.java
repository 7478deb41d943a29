package dk.pejling.ui.charts;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Palette;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;

/** Lines over periods: own bold, peers thin and grey, country dashed, names at their ends, cut where there is no number. */
final class LinesChart {
    private final Chart chart;
    private final Palette palette;
    private final LinesDecoration decoration;
    private String description = "";

    LinesChart(Composite parent) {
        chart = new Chart(parent, SWT.NONE);
        palette = Palette.on(parent.getBackground());
        chart.setBackground(palette.ground());
        chart.getPlotArea().setBackground(palette.ground());
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setVisible(false);
            axis.getGrid().setStyle(LineStyle.NONE);
            axis.setDrawAxisLine(false);
        }
        decoration = new LinesDecoration(chart, palette);
        chart.getPlotArea().addCustomPaintListener(decoration.behind());
        chart.getPlotArea().addCustomPaintListener(decoration);
        chart.getPlotArea().getControl().addListener(SWT.Resize, event -> fit());
        chart.getPlotArea().getControl().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = description;
            }
        });
    }

    Chart control() {
        return chart;
    }

    /**
     * Draws other lines.
     *
     * @param text what it shows, for readers who cannot see it
     * @param breaks where figures before and after cannot be compared
     */
    void show(String text, List<Period> periods, List<Line> lines, List<SeriesBreak> breaks, int decimals) {
        description = text;
        chart.suspendUpdate(true);
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            add(line);
            for (Observation value : line.values()) {
                if (value instanceof Observation.Measured measured) {
                    least = Math.min(least, measured.value());
                    most = Math.max(most, measured.value());
                }
            }
        }
        Scale scale = least <= most ? Scale.of(least, most) : Scale.of(0, 1);
        decoration.show(periods, lines, breaks, scale, decimals);
        fit();
        chart.suspendUpdate(false);
        chart.redraw();
    }

    /** Draws lines that are looked at outside of a scorecard. */
    void show(Curves curves, List<SeriesBreak> breaks) {
        show(curves.title() + ". " + curves.subtitle() + ".", curves.periods(), curves.lines().stream()
                .map(one -> new Line(Line.Role.valueOf(one.role().name()), one.label(), one.values())).toList(), breaks, curves.decimals());
    }

    /** Leaves the room around the lines that numbers and names take there. */
    private void fit() {
        Point size = chart.getPlotArea().getSize();
        Rectangle room = decoration.room(size);
        if (room.width > 0 && room.height > 0) {
            double step = (double) decoration.steps() / room.width;
            chart.getAxisSet().getXAxis(0).setRange(new Range(-room.x * step, (size.x - room.x) * step));
            Scale scale = decoration.scale();
            double unit = (scale.high() - scale.low()) / room.height;
            chart.getAxisSet().getYAxis(0).setRange(new Range(scale.low() - (size.y - room.y - room.height) * unit,
                    scale.high() + room.y * unit));
        }
    }

    /** Adds a series for each unbroken part of a line. */
    private void add(Line line) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i <= line.values().size(); i++) {
            if (i < line.values().size() && line.values().get(i) instanceof Observation.Measured measured) {
                x.add((double) i);
                y.add(measured.value());
            } else if (!x.isEmpty()) {
                part(line, x, y);
                x.clear();
                y.clear();
            }
        }
    }

    private void part(Line line, List<Double> x, List<Double> y) {
        ILineSeries<?> series = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE,
                line.label() + " " + Math.round(x.getFirst()));
        series.setXSeries(x.stream().mapToDouble(Double::doubleValue).toArray());
        series.setYSeries(y.stream().mapToDouble(Double::doubleValue).toArray());
        series.setSymbolType(PlotSymbolType.NONE);
        series.setAntialias(SWT.ON);
        series.setLineColor(colour(line));
        series.setLineWidth(line.role() == Line.Role.OWN ? 3 : line.role() == Line.Role.PEER ? 1 : 2);
        series.setLineStyle(switch (line.role()) {
            case COUNTRY -> LineStyle.DASH;
            case TARGET -> LineStyle.DOT;
            case OWN, PEER -> LineStyle.SOLID;
        });
    }

    private Color colour(Line line) {
        return switch (line.role()) {
            case PEER -> palette.peer();
            case TARGET -> palette.target();
            case OWN, COUNTRY -> palette.ink();
        };
    }
}

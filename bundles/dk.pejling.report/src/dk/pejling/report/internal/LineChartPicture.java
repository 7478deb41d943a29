package dk.pejling.report.internal;

import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.report.LineChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a {@link LineChart}. */
public final class LineChartPicture {
    private static final double TOP = 7;
    private static final double BOTTOM = LineChart.HEIGHT - 16;
    private static final double AXIS_TEXT = 7.8;
    private static final double GAP_TEXT = 7.4;
    private static final double LABEL_GAP = 6;
    /** No label may take more of the width than this. */
    private static final double WIDEST_LABEL = 66;

    private final LineChart chart;
    private final Locale locale;
    private final Axis axis;
    private final double left;
    private final double right;

    /**
     * Prepares the picture.
     *
     * @throws IllegalArgumentException if no line has a number
     */
    public LineChartPicture(LineChart chart, Locale locale) {
        this.chart = chart;
        this.locale = locale;
        double[] values = chart.lines().stream().flatMap(line -> line.values().stream())
                .filter(Observation::isMeasured).mapToDouble(value -> value.number().getAsDouble()).sorted().toArray();
        if (values.length == 0) {
            throw new IllegalArgumentException("A chart without numbers: " + chart.title());
        }
        axis = Axis.of(values[0], values[values.length - 1]);
        left = 4 + axis.ticks().stream().mapToDouble(tick -> TextWidths.width(text(tick), Weight.REGULAR, AXIS_TEXT)).max()
                .orElse(0);
        double labels = labelled().stream().mapToDouble(line -> Fitting.widest(lines(line), weight(line), EndLabel.SIZE)).max()
                .orElse(0);
        right = LineChart.WIDTH - labels - LABEL_GAP;
    }

    /** Returns the picture as SVG in UTF-8. */
    public byte[] svg() {
        SvgWriter svg = new SvgWriter(LineChart.WIDTH, LineChart.HEIGHT, chart.title());
        drawGrid(svg);
        drawPeriods(svg);
        drawGap(svg);
        chart.lines().stream().sorted(Comparator.comparing(LineChartPicture::layer)).forEach(line -> drawLine(svg, line));
        labels().forEach(label -> drawLabel(svg, label));
        return svg.bytes();
    }

    /** Own on top of the country on top of peers. */
    private static int layer(LineChart.Line line) {
        return switch (line.role()) {
            case PEER -> 0;
            case COUNTRY -> 1;
            case OWN -> 2;
        };
    }

    private String text(double tick) {
        return Numbers.text(tick, axis.decimals(), locale);
    }

    private double x(int period) {
        int last = chart.periods().size() - 1;
        return last == 0 ? right : left + 4 + (right - left - 4) * period / last;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * axis.share(value);
    }

    private void drawGrid(SvgWriter svg) {
        for (double tick : axis.ticks()) {
            double y = y(tick);
            boolean foot = tick == axis.start();
            if (foot && axis.isBroken()) {
                drawFoot(svg, y);
            } else {
                svg.line(left + 1, y, right, y, foot ? Colours.PEER : Colours.GRID, 0.8, "");
            }
            svg.text(left - 3, y + 2.8, text(tick), Weight.REGULAR, AXIS_TEXT, Colours.MUTED, "end");
        }
    }

    /** The axis does not start at 0: a zigzag at its foot says so. */
    private void drawFoot(SvgWriter svg, double y) {
        double x = left + 1;
        svg.path("M%s,%s l3,0 l2,-3.5 l3,7 l2,-3.5".formatted(SvgWriter.number(x), SvgWriter.number(y)), Colours.MUTED, 0.8, "");
        svg.line(x + 10, y, right, y, Colours.PEER, 0.8, "");
    }

    private void drawPeriods(SvgWriter svg) {
        double free = left;
        for (int i : tickPeriods()) {
            String text = isYearStart(i) ? Integer.toString(chart.periods().get(i).year()) : chart.periods().get(i).text(locale);
            double half = TextWidths.width(text, Weight.REGULAR, AXIS_TEXT) / 2;
            svg.line(x(i), BOTTOM, x(i), BOTTOM + 3, Colours.PEER, 0.8, "");
            // The newest years matter most, but an overlap helps nobody: a label without room is left to its tick.
            if (x(i) - half >= free && x(i) + half <= LineChart.WIDTH) {
                svg.text(x(i), BOTTOM + 11, text, Weight.REGULAR, AXIS_TEXT, Colours.MUTED, "middle");
                free = x(i) + half + 2;
            }
        }
    }

    private List<Integer> tickPeriods() {
        List<Integer> years = IntStream.range(0, chart.periods().size()).filter(this::isYearStart).boxed().toList();
        return years.isEmpty() ? List.of(chart.periods().size() / 2) : years;
    }

    private boolean isYearStart(int i) {
        Period period = chart.periods().get(i);
        return period.number() == 1;
    }

    private void drawGap(SvgWriter svg) {
        double width = x(firstMeasured()) - left - 8;
        if (chart.gap().isEmpty() || width <= 0) {
            return;
        }
        List<String> lines = Fitting.lines(chart.gap(), Math.max(width, 24), Weight.ITALIC, GAP_TEXT);
        double y = BOTTOM - 6 - (lines.size() - 1) * 8.6;
        for (String line : lines) {
            svg.text(left + 3, y, line, Weight.ITALIC, GAP_TEXT, Colours.MUTED, "start");
            y += 8.6;
        }
    }

    private int firstMeasured() {
        return IntStream.range(0, chart.periods().size())
                .filter(i -> chart.lines().stream().anyMatch(line -> line.values().get(i).isMeasured())).findFirst().orElse(0);
    }

    private void drawLine(SvgWriter svg, LineChart.Line line) {
        for (List<Integer> run : runs(line)) {
            if (run.size() == 1) {
                svg.disc(x(run.getFirst()), y(value(line, run.getFirst())), line.role() == LineChart.Role.OWN ? 1.8 : 1,
                        colour(line));
            } else {
                svg.path(path(line, run), colour(line), strokeWidth(line),
                        line.role() == LineChart.Role.COUNTRY ? "3 2" : "");
            }
        }
        if (line.role() == LineChart.Role.OWN) {
            runs(line).stream().reduce((first, second) -> second).map(List::getLast)
                    .ifPresent(last -> svg.dot(x(last), y(value(line, last)), 3.2, Colours.INK));
        }
    }

    /** Neighbouring periods with numbers. */
    private static List<List<Integer>> runs(LineChart.Line line) {
        List<List<Integer>> runs = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < line.values().size(); i++) {
            boolean measured = line.values().get(i).isMeasured();
            if (measured && !within) {
                runs.add(new ArrayList<>());
            }
            if (measured) {
                runs.getLast().add(i);
            }
            within = measured;
        }
        return runs;
    }

    private String path(LineChart.Line line, List<Integer> run) {
        StringBuilder path = new StringBuilder();
        for (int i : run) {
            path.append(path.isEmpty() ? 'M' : 'L').append(SvgWriter.number(x(i))).append(',')
                    .append(SvgWriter.number(y(value(line, i))));
        }
        return path.toString();
    }

    private static double value(LineChart.Line line, int period) {
        return line.values().get(period).number().getAsDouble();
    }

    private static String colour(LineChart.Line line) {
        return line.role() == LineChart.Role.PEER ? Colours.PEER : Colours.INK;
    }

    private static double strokeWidth(LineChart.Line line) {
        return switch (line.role()) {
            case PEER -> 0.9;
            case COUNTRY -> 1.1;
            case OWN -> 2.4;
        };
    }

    private List<LineChart.Line> labelled() {
        return chart.lines().stream().filter(line -> !line.label().isEmpty())
                .filter(line -> line.values().stream().anyMatch(Observation::isMeasured)).toList();
    }

    private static Weight weight(LineChart.Line line) {
        return line.role() == LineChart.Role.OWN ? Weight.BOLD : Weight.REGULAR;
    }

    private static List<String> lines(LineChart.Line line) {
        return Fitting.lines(line.label(), WIDEST_LABEL, weight(line), EndLabel.SIZE);
    }

    /** Returns the labels where they are drawn. */
    List<EndLabel> labels() {
        List<EndLabel> wished = labelled().stream().map(line -> {
            int last = runs(line).getLast().getLast();
            double y = y(value(line, last));
            List<String> lines = lines(line);
            return new EndLabel(lines, weight(line), line.role() == LineChart.Role.OWN ? Colours.INK : Colours.SECONDARY, x(last),
                    y, y - lines.size() * EndLabel.LINE / 2);
        }).toList();
        return EndLabel.apart(wished, 0, LineChart.HEIGHT - 4);
    }

    private void drawLabel(SvgWriter svg, EndLabel label) {
        double x = right + LABEL_GAP;
        double middle = (label.top() + label.bottom()) / 2;
        if (Math.abs(middle - label.y()) > 3 || label.x() < right - 1) {
            svg.line(Math.max(label.x() + 1, right - 1), label.y(), x - 1, middle, Colours.PEER, 0.6, "");
        }
        double baseline = label.top() + 7.9;
        for (String line : label.lines()) {
            svg.text(x, baseline, line, label.weight(), EndLabel.SIZE, label.colour(), "start");
            baseline += EndLabel.LINE;
        }
    }
}

package dk.pejling.indicators.forecast;

import dk.pejling.indicators.forecast.ControlChart.Signal;
import dk.pejling.indicators.forecast.ControlCourse.Stretch;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A control chart: periods to the right, values upwards, mean and limits of each stretch; signals stand out and are named. */
final class ControlPicture {
    private static final int DECIMALS = 2;

    private final ControlCourse course;
    private final LocalText title;
    private final ChartPaper paper;
    private final Drawing drawing;
    private final Axis across;
    private final Axis up;

    ControlPicture(ControlCourse course, LocalText title, ChartLook look) {
        this.course = course;
        this.title = title;
        paper = new ChartPaper(look, title, subtitle(course, look.locale()));
        drawing = paper.drawing();
        across = paper.across(0, Math.max(1, course.periods().size() - 1));
        double[] heights = course.stretches().stream().flatMapToDouble(stretch -> DoubleStream.concat(
                stretch.series().values().stream().mapToDouble(Double::doubleValue),
                stretch.chart().stream().flatMapToDouble(chart -> DoubleStream.of(chart.low(), chart.high())))).toArray();
        up = paper.up(DoubleStream.of(heights).min().orElse(0), DoubleStream.of(heights).max().orElse(1));
    }

    private static LocalText subtitle(ControlCourse course, Locale locale) {
        return course.newest().flatMap(Stretch::chart).map(chart -> {
            String low = Numbers.text(chart.low(), DECIMALS, locale);
            String high = Numbers.text(chart.high(), DECIMALS, locale);
            String mean = Numbers.text(chart.mean(), DECIMALS, locale);
            return new LocalText("Sædvanligt udsving %s til %s om %s".formatted(low, high, mean), "Usual movement %s to %s round %s".formatted(low, high, mean));
        }).orElseGet(() -> new LocalText("For få perioder i træk til grænser: der skal være %d".formatted(ControlChart.FEWEST),
                "Too few periods in a row for limits: %d are needed".formatted(ControlChart.FEWEST)));
    }

    Scene scene() {
        paper.key(Spot.DIAMOND, words(Signal.BEYOND));
        paper.key(Spot.WIDE_RING, words(Signal.RUN));
        paper.rules(up);
        paper.years(across, course.periods());
        for (SeriesBreak one : course.breaks()) {
            paper.upright(across.at(firstAfter(one) - 0.5), new LocalText("databrud " + one.from().text(Locale.of("da")),
                    "series break " + one.from().text(Locale.ENGLISH)));
        }
        course.stretches().forEach(this::draw);
        course.stretches().forEach(this::name);
        return paper.scene(paper.text(title));
    }

    private static LocalText words(Signal signal) {
        return switch (signal) {
            case NONE -> new LocalText("sædvanligt", "usual");
            case BEYOND -> new LocalText("uden for grænserne", "beyond the limits");
            case RUN -> new LocalText("otte i træk på én side", "eight in a row on one side");
        };
    }

    private int firstAfter(SeriesBreak one) {
        return IntStream.range(1, course.periods().size())
                .filter(i -> one.isBetween(course.periods().get(i - 1), course.periods().get(i))).findFirst().orElseThrow();
    }

    private void draw(Stretch stretch) {
        Series series = stretch.series();
        int first = course.periods().indexOf(series.periods().getFirst());
        double start = across.at(first);
        double end = across.at(first + series.size() - 1);
        stretch.chart().ifPresent(chart -> {
            drawing.path(Paint.stroke(Ink.INK, 1), start, up.at(chart.mean()), end, up.at(chart.mean()));
            Stream.of(chart.low(), chart.high()).forEach(limit ->
                    drawing.path(Paint.stroke(Ink.SECONDARY, 1).broken(Dash.DASHED), start, up.at(limit), end, up.at(limit)));
        });
        if (series.size() > 1) {
            drawing.path(Paint.stroke(Ink.MUTED, 1.5), IntStream.range(0, series.size()).boxed()
                    .flatMapToDouble(i -> DoubleStream.of(across.at(first + i), up.at(series.values().get(i)))).toArray());
        }
        IntStream.range(0, series.size()).forEach(i -> draw(stretch, i, across.at(first + i)));
    }

    private void draw(Stretch stretch, int i, double x) {
        double y = up.at(stretch.series().values().get(i));
        Signal signal = signal(stretch, i);
        paper.spot(switch (signal) {
            case NONE -> Spot.DOT;
            case BEYOND -> Spot.DIAMOND;
            case RUN -> Spot.WIDE_RING;
        }, x, y);
        String period = stretch.series().periods().get(i).text(paper.locale());
        drawing.region(x - Spot.REACH, y - Spot.REACH, 2 * Spot.REACH, 2 * Spot.REACH, ControlCourse.PERIOD + stretch.series().periods().get(i),
                "%s: %s, %s".formatted(period, Numbers.text(stretch.series().values().get(i), DECIMALS, paper.locale()),
                        paper.text(words(signal))));
    }

    /** Of several beyond in a row the first is named. */
    private void name(Stretch stretch) {
        Series series = stretch.series();
        int first = course.periods().indexOf(series.periods().getFirst());
        for (int i = 0; i < series.size(); i++) {
            if (signal(stretch, i) == Signal.BEYOND && (i == 0 || signal(stretch, i - 1) != Signal.BEYOND)) {
                paper.name(series.periods().get(i).text(paper.locale()), across.at(first + i), up.at(series.values().get(i)), Type.SMALL, true);
            }
        }
    }

    private static Signal signal(Stretch stretch, int i) {
        return stretch.chart().map(chart -> chart.signals().get(i)).orElse(Signal.NONE);
    }
}

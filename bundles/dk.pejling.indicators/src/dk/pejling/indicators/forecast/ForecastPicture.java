package dk.pejling.indicators.forecast;

import dk.pejling.indicators.forecast.ThetaForecast.Step;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws a forecast: what was published as a line, the season taken out beside it, what is computed dashed on a ground of its own. */
final class ForecastPicture {
    private static final double WIDE = 0.14;
    private static final double NARROW = 0.26;
    private static final double LINE = 2.2;

    private final ForecastCourse course;
    private final Series series;
    private final List<Step> steps;
    private final LocalText title;
    private final int decimals;
    private final ChartPaper paper;
    private final Drawing drawing;
    private final Axis across;
    private final Axis up;

    ForecastPicture(ForecastCourse course, LocalText title, int decimals, ChartLook look) {
        this.course = course;
        this.title = title;
        this.decimals = decimals;
        series = course.series();
        steps = course.forecast().steps();
        paper = new ChartPaper(look, title, subtitle(course));
        drawing = paper.drawing();
        across = paper.across(0, (double) series.size() + steps.size() - 1);
        double[] heights = DoubleStream.concat(series.values().stream().mapToDouble(Double::doubleValue),
                steps.stream().flatMapToDouble(step -> DoubleStream.of(step.low95(), step.high95()))).toArray();
        up = paper.up(DoubleStream.of(heights).min().orElseThrow(), DoubleStream.of(heights).max().orElseThrow());
    }

    private static LocalText subtitle(ForecastCourse course) {
        String da = course.forecast().pattern().map(season -> season.multiplicative() ? "sæson som faktorer" : "sæson som tillæg").orElse("uden sæson");
        String en = course.forecast().pattern().map(season -> season.multiplicative() ? "season as factors" : "season as addends").orElse("without season");
        return new LocalText("Prognose med Theta-metoden, " + da + ". Ikke offentliggjorte tal; intervallerne er snarest for smalle.",
                "Forecast by the Theta method, " + en + ". No published figures; the intervals are rather too narrow.");
    }

    Scene scene() {
        paper.key(Paint.stroke(Ink.INK, LINE), new LocalText("offentliggjort", "published"));
        course.adjusted().ifPresent(values -> paper.key(Paint.stroke(Ink.CLUSTER_1, 1.2), new LocalText("uden sæson (beregnet)", "without season (computed)")));
        paper.key(Paint.stroke(Ink.INK, LINE).broken(Dash.DOTTED), new LocalText("prognose, 80 og 95 pct. interval", "forecast, 80 and 95 % interval"));
        paper.rules(up);
        paper.years(across, periods());
        band(Step::low95, Step::high95, WIDE);
        band(Step::low80, Step::high80, NARROW);
        course.adjusted().ifPresent(values -> line(Paint.stroke(Ink.CLUSTER_1, 1.2), 0, values));
        line(Paint.stroke(Ink.INK, LINE), 0, series.values());
        List<Double> ahead = new ArrayList<>(List.of(series.values().getLast()));
        steps.forEach(step -> ahead.add(step.value()));
        line(Paint.stroke(Ink.INK, LINE).broken(Dash.DOTTED), series.size() - 1, ahead);
        paper.upright(across.at(series.size() - 0.5), new LocalText("herfra beregnet", "computed from here"));
        Step last = steps.getLast();
        paper.name(number(last.value()), across.at(series.size() + steps.size() - 1), up.at(last.value()), Type.SMALL, true);
        regions();
        return paper.scene(paper.text(title));
    }

    private List<Period> periods() {
        List<Period> periods = new ArrayList<>(series.periods());
        steps.forEach(step -> periods.add(step.period()));
        return periods;
    }

    private void line(Paint paint, int first, List<Double> values) {
        double[] points = new double[2 * values.size()];
        for (int i = 0; i < values.size(); i++) {
            points[2 * i] = across.at(first + i);
            points[2 * i + 1] = up.at(values.get(i));
        }
        if (values.size() > 1) {
            drawing.path(paint, points);
        }
    }

    private void band(ToDoubleFunction<Step> low, ToDoubleFunction<Step> high, double opacity) {
        List<Double> around = new ArrayList<>(List.of(across.at(series.size() - 1), up.at(series.values().getLast())));
        for (int i = 0; i < steps.size(); i++) {
            around.addAll(List.of(across.at(series.size() + i), up.at(high.applyAsDouble(steps.get(i)))));
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            around.addAll(List.of(across.at(series.size() + i), up.at(low.applyAsDouble(steps.get(i)))));
        }
        drawing.shape(Paint.fill(Ink.SECONDARY, opacity), around);
    }

    private void regions() {
        for (int i = 0; i < series.size(); i++) {
            region(i, series.periods().get(i), series.values().get(i), new LocalText("", ""));
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            region(series.size() + i, step.period(), step.value(), new LocalText(", prognose, 95 pct. mellem %s og %s".formatted(number(step.low95()),
                    number(step.high95())), ", forecast, 95 %% between %s and %s".formatted(number(step.low95()), number(step.high95()))));
        }
    }

    private void region(int at, Period period, double value, LocalText more) {
        drawing.region(across.at(at) - Spot.REACH / 2, up.at(value) - Spot.REACH, Spot.REACH, 2 * Spot.REACH, ForecastCourse.PERIOD + period,
                "%s: %s%s".formatted(period.text(paper.locale()), number(value), paper.text(more)));
    }

    private String number(double value) {
        return Numbers.text(value, decimals, paper.locale());
    }
}

package dk.pejling.indicators.forecast;

import dk.pejling.indicators.forecast.ControlChart.Signal;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Scene;
import java.util.Collections;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A control chart: periods to the right, values upwards, mean and limits; signals stand out and are named. */
final class ControlPicture {
    private static final double LEAST_APART = 58;

    private final Series series;
    private final ControlChart chart;
    private final ChartPaper paper;
    private final Axis across;
    private final Axis up;

    ControlPicture(Series series, ControlChart chart, ChartPaper paper) {
        this.series = series;
        this.chart = chart;
        this.paper = paper;
        across = paper.across(0, Math.max(1, series.size() - 1));
        up = paper.up(Math.min(chart.low(), Collections.min(series.values())), Math.max(chart.high(), Collections.max(series.values())));
    }

    Scene scene(LocalText title) {
        String low = Numbers.text(chart.low(), 2, paper.locale());
        String high = Numbers.text(chart.high(), 2, paper.locale());
        Drawing drawing = paper.drawing(title, new LocalText("Sædvanligt udsving %s til %s; fyldt: uden for, ring: otte i træk på én side".formatted(low, high),
                "Usual movement %s to %s; filled: beyond, ring: eight in a row on one side".formatted(low, high)));
        paper.rules(drawing, up);
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            Period period = series.periods().get(i);
            if (period.number() == 1 && across.at(i) - last >= LEAST_APART) {
                paper.tick(drawing, across.at(i), Integer.toString(period.year()));
                last = across.at(i);
            }
        }
        paper.level(drawing, up.at(chart.mean()));
        for (double limit : new double[] {chart.low(), chart.high()}) {
            drawing.path(Paint.stroke(Ink.SECONDARY, 1).broken(Dash.DASHED), across.start(), up.at(limit), across.end(), up.at(limit));
        }
        drawing.path(Paint.stroke(Ink.MUTED, 1.5), IntStream.range(0, series.size()).boxed()
                .flatMapToDouble(i -> DoubleStream.of(across.at(i), up.at(series.values().get(i)))).toArray());
        IntStream.range(0, series.size()).forEach(i -> draw(drawing, i));
        return paper.scene(drawing, title);
    }

    private void draw(Drawing drawing, int i) {
        double x = across.at(i);
        double y = up.at(series.values().get(i));
        Signal signal = chart.signals().get(i);
        drawing.circle(signal == Signal.BEYOND ? Paint.fill(Ink.CLUSTER_6) : signal == Signal.RUN
                ? Paint.stroke(Ink.CLUSTER_1, 1.5).filled(Ink.GROUND) : Paint.fill(Ink.MUTED), x, y, signal == Signal.NONE ? 2 : 4);
        // Of several in a row the first is named.
        if (signal == Signal.BEYOND && (i == 0 || chart.signals().get(i - 1) != Signal.BEYOND)) {
            paper.name(drawing, series.periods().get(i).text(paper.locale()), x, y);
        }
    }
}

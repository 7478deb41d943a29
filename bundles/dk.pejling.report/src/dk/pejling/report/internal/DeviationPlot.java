package dk.pejling.report.internal;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Verdict;
import dk.pejling.model.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deviations on one axis, a picture for each area: a stem from zero to the verdict's symbol, and behind it how far the
 * group's members lie from their own average. The axis leaves out the farthest twentieth; an arrow says so.
 */
final class DeviationPlot {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 15;
    private static final double PAD = 12;
    private static final double WITHIN = 0.95;
    private static final double SIZE = 8;
    private static final double GROUP = 3;

    private final Wording wording;
    private final double least;
    private final double most;
    private final double step;

    DeviationPlot(List<Reading> readings, Wording wording) {
        this.wording = wording;
        List<Double> deviations = new ArrayList<>();
        readings.forEach(reading -> reading.deviation().number().ifPresent(deviations::add));
        List<Double> near = deviations.stream().sorted(Comparator.comparingDouble(Math::abs))
                .limit((long) Math.ceil(WITHIN * deviations.size())).toList();
        double low = near.stream().mapToDouble(Double::doubleValue).min().orElse(-1);
        double high = near.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        step = step(Math.max(high, 0) - Math.min(low, 0));
        least = step * Math.floor(Math.min(low, 0) / step);
        most = Math.max(step, step * Math.ceil(Math.max(high, 0) / step));
    }

    /** Returns a round step that parts a range into three to seven. */
    private static double step(double range) {
        double raw = (range == 0 ? 1 : range) / 4;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double digit = raw / power;
        return power * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10);
    }

    private double x(double value) {
        return PAD + (WIDTH - 2 * PAD) * (Math.clamp(value, least, most) - least) / (most - least);
    }

    /** Returns the numbers of the axis. */
    byte[] axis() {
        SvgWriter svg = new SvgWriter(WIDTH, HEIGHT, wording.get("followup.axis"));
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
        for (int i = 0; least + i * step <= most + step / 2; i++) {
            double value = Math.abs(least + i * step) < step / 2 ? 0 : least + i * step;
            svg.text(x(value), HEIGHT - 4, value == 0 ? "0" : wording.signed(value, decimals), Weight.REGULAR, SIZE, Colours.MUTED,
                    "middle");
        }
        return svg.bytes();
    }

    /** Returns the picture of one area. */
    byte[] row(ScorecardRow row, FollowUp.Basis basis) {
        Reading reading = basis.of(row);
        SvgWriter svg = new SvgWriter(WIDTH, HEIGHT, wording.get("verdict." + reading.verdict().id()));
        for (int i = 0; least + i * step <= most + step / 2; i++) {
            svg.line(x(least + i * step), 0, x(least + i * step), HEIGHT, Colours.GRID, 0.6, "");
        }
        members(svg, row, basis, reading);
        svg.line(x(0), 0, x(0), HEIGHT, Colours.INK, 0.9, "");
        reading.deviation().number().ifPresent(deviation -> own(svg, deviation, reading.verdict()));
        return svg.bytes();
    }

    private void members(SvgWriter svg, ScorecardRow row, FollowUp.Basis basis, Reading reading) {
        if (!(reading.comparison().value() instanceof Observation.Measured group)) {
            return;
        }
        List<Double> offsets = new ArrayList<>();
        row.members().forEach(member -> (basis == FollowUp.Basis.LEVEL ? member.level() : member.development()).number()
                .ifPresent(value -> offsets.add(value - group.value())));
        if (offsets.size() < 2) {
            return;
        }
        double low = offsets.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = offsets.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        svg.box(x(low), (HEIGHT - GROUP) / 2, x(high) - x(low), GROUP, Colours.RULE, "", "");
        arrows(svg, low, high, Colours.PEER);
    }

    private void own(SvgWriter svg, double deviation, Verdict verdict) {
        double x = x(deviation);
        double y = HEIGHT / 2;
        String colour = switch (verdict) {
            case BETTER -> Colours.BETTER;
            case WORSE -> Colours.WORSE;
            case SAME, UNCLEAR, NONE -> Colours.MUTED;
        };
        svg.line(x(0), y, x, y, colour, 1.3, "");
        switch (verdict) {
            case BETTER -> svg.disc(x, y, 4, colour);
            case WORSE -> svg.area("M%1$s,%3$s L%2$s,%4$s L%1$s,%5$s L%6$s,%4$sZ".formatted(SvgWriter.number(x),
                    SvgWriter.number(x + 4.8), SvgWriter.number(y - 4.8), SvgWriter.number(y), SvgWriter.number(y + 4.8),
                    SvgWriter.number(x - 4.8)), colour);
            case SAME -> svg.ring(x, y, 3.8, colour, 1.3, "");
            case UNCLEAR, NONE -> svg.disc(x, y, 4.2, Colours.PAPER).ring(x, y, 4.2, colour, 1, "1.2 1.3");
        }
        arrows(svg, deviation, deviation, colour);
    }

    private void arrows(SvgWriter svg, double low, double high, String colour) {
        double y = HEIGHT / 2;
        if (low < least) {
            svg.area("M1.5,%s L6,%s L6,%sZ".formatted(SvgWriter.number(y), SvgWriter.number(y - 2.6), SvgWriter.number(y + 2.6)), colour);
        }
        if (high > most) {
            svg.area("M%s,%s L%s,%s L%s,%sZ".formatted(SvgWriter.number(WIDTH - 1.5), SvgWriter.number(y), SvgWriter.number(WIDTH - 6),
                    SvgWriter.number(y - 2.6), SvgWriter.number(WIDTH - 6), SvgWriter.number(y + 2.6)), colour);
        }
    }
}

package dk.pejling.report.internal;

import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Levels on one line, right is always best: the group's members as ticks, the country dashed, own as a dot. */
final class Strip {
    private static final double WIDTH = 66;
    private static final double HEIGHT = 12.8;
    private static final double PAD = 5;

    private Strip() {
    }

    /** Returns the picture of a row; blank when there are not two different levels. */
    static byte[] svg(ScorecardRow row, String title) {
        SvgWriter svg = new SvgWriter(WIDTH, HEIGHT, title);
        List<Double> levels = new ArrayList<>();
        row.members().forEach(member -> add(levels, member.level()));
        add(levels, row.level().country().value());
        add(levels, row.level().own().value());
        if (levels.isEmpty() || Collections.min(levels).equals(Collections.max(levels))) {
            return svg.bytes();
        }
        Scale scale = new Scale(Collections.min(levels), Collections.max(levels), row.point().polarity());
        svg.line(PAD, HEIGHT / 2, WIDTH - PAD, HEIGHT / 2, Colours.GRID, 0.8, "");
        row.members().forEach(member -> member.level().number().ifPresent(level ->
                svg.line(scale.x(level), 2.4, scale.x(level), 10.4, "#7E8B97", 1.1, "")));
        row.level().country().value().number().ifPresent(level ->
                svg.line(scale.x(level), 0.2, scale.x(level), 12.6, Colours.INK, 1, "2 1.5"));
        row.level().own().value().number().ifPresent(level -> svg.dot(scale.x(level), HEIGHT / 2, 3.6, Colours.INK));
        return svg.bytes();
    }

    private static void add(List<Double> levels, Observation level) {
        level.number().ifPresent(levels::add);
    }

    private record Scale(double least, double most, Polarity polarity) {
        double x(double level) {
            double share = (level - least) / (most - least);
            return PAD + (WIDTH - 2 * PAD) * (polarity == Polarity.HIGH ? share : 1 - share);
        }
    }
}

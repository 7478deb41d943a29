package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration.Difference;
import dk.pejling.clustering.Exploration;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Comparator;
import java.util.List;

/** Why two units are alike or not: what they differ in by each variable, the greatest share of the distance first. */
public final class PairPicture {
    private static final double TOP = 62;
    private static final double COLUMN = 66;
    private static final double LEAST_ROW = 22;
    private static final double MOST_ROW = 38;

    private final Exploration exploration;
    private final Look look;
    private final ValueText values;
    private final int one;
    private final int other;
    private final double width;
    private final double height;

    /** Prepares a picture of two units, from 0. */
    public PairPicture(Exploration exploration, Look look, int one, int other, double width, double height) {
        this.exploration = exploration;
        this.look = look;
        values = new ValueText(exploration, look);
        this.one = one;
        this.other = other;
        this.width = width;
        this.height = height;
    }

    private String name(int unit) {
        return exploration.result().ids().get(unit);
    }

    /** Returns the picture. */
    public Scene scene() {
        Drawing drawing = look.drawing();
        int rank = exploration.nearest(one, exploration.size()).indexOf(other) + 1;
        String title = look.text("pair", name(one), name(other));
        drawing.text(drawing.fitting(title, Type.BOLD, width), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("pair.sub", Numbers.text(exploration.distance(one, other), 2, look.locale()), rank,
                exploration.size() - 1), Type.SMALL, width), 0, 28, Type.SMALL, Ink.MUTED);
        List<Difference> differences = exploration.differences(one, other).stream()
                .sorted(Comparator.comparingDouble(each -> -each.share().orElse(0))).toList();
        double row = Math.max(LEAST_ROW, Math.min(MOST_ROW, (height - TOP) / differences.size()));
        double names = Math.min(width * 0.36, exploration.result().variables().stream()
                .mapToDouble(each -> drawing.width(look.variableName().apply(each), Type.SMALL)).max().orElse(0) + 8);
        double most = Math.max(0.01, differences.stream().mapToDouble(each -> each.share().orElse(0)).max().orElse(1));
        Axis axis = new Axis(0, most, names + 2 * COLUMN + 14, width - 36);
        heading(drawing, names);
        drawing.text(look.text("pair.share"), axis.start(), TOP - 11, Type.SMALL_BOLD, Ink.INK);
        for (int i = 0; i < differences.size(); i++) {
            row(drawing, differences.get(i), names, axis, TOP + (i + 0.5) * row, row);
        }
        return drawing.scene(title, width, Math.max(height, TOP + differences.size() * row));
    }

    private void heading(Drawing drawing, double names) {
        drawing.text(drawing.fitting(name(one), Type.SMALL_BOLD, COLUMN), names + COLUMN, TOP - 11, Anchor.END, Type.SMALL_BOLD, Ink.INK);
        drawing.text(drawing.fitting(name(other), Type.SMALL_BOLD, COLUMN - 4), names + 2 * COLUMN, TOP - 11, Anchor.END, Type.SMALL_BOLD, Ink.INK);
    }

    private void row(Drawing drawing, Difference difference, double names, Axis axis, double y, double row) {
        String variable = look.variableName().apply(exploration.result().variables().get(difference.variable()));
        drawing.path(Paint.stroke(Ink.RULE, 1), 0, y + row / 2, width, y + row / 2);
        drawing.text(drawing.fitting(variable, Type.SMALL, names - 6), 0, y, Type.SMALL, Ink.INK);
        String first = values.of(difference.one(), difference.variable());
        String second = values.of(difference.other(), difference.variable());
        drawing.text(drawing.fitting(first, Type.SMALL_BOLD, COLUMN - 4), names + COLUMN, y, Anchor.END, Type.SMALL_BOLD, Ink.INK);
        drawing.text(drawing.fitting(second, Type.SMALL, COLUMN - 4), names + 2 * COLUMN, y, Anchor.END, Type.SMALL, Ink.INK);
        if (difference.share().isPresent()) {
            double share = difference.share().getAsDouble();
            drawing.box(Paint.fill(Ink.MUTED), axis.start(), y - 5, Math.max(1, axis.at(share) - axis.start()), 10);
            drawing.text(Numbers.text(100 * share, 0, look.locale()) + " %", axis.at(share) + 5, y, Type.SMALL, Ink.SECONDARY);
        }
        drawing.region(0, y - row / 2, width, row, "variable:" + difference.variable(), look.text("pair.spoken", variable, first, second,
                difference.deviations().isPresent() ? Numbers.signed(difference.deviations().getAsDouble(), 2, look.locale()) : "–"));
    }
}

package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration.Spread;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.algorithm.GowerOptions.Kind;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a cluster is like: means of all clusters by variable, in standard deviations from the mean of all units, with the spread
 * of the cluster looked at and the unit looked at.
 */
public final class ProfilePicture {
    private static final double TOP = 58;
    private static final double FOOT = 26;
    private static final double COLUMN = 62;
    private static final double REACH = 2.2;
    /** A number that is seldom exceeded. */
    private static final String LONG = "246.500";
    private static final double NAMES = 0.34;
    /** Numbers on the axis nearer than this run into each other. */
    private static final double TICK = 20;
    private static final double LEAST_ROW = 26;
    private static final double MOST_ROW = 46;

    private final Exploration exploration;
    private final Look look;
    private final ValueText values;
    private final double width;
    private final double row;
    private final int looked;
    private final double column;
    private final Axis axis;
    private final int variables;

    /** Prepares a picture; it is higher than {@code height} where there are many variables. */
    public ProfilePicture(Exploration exploration, Look look, double width, double height) {
        this.exploration = exploration;
        this.look = look;
        values = new ValueText(exploration, look);
        this.width = width;
        variables = exploration.result().variables().size();
        row = Math.max(LEAST_ROW, Math.min(MOST_ROW, (height - TOP - FOOT) / variables));
        looked = look.cluster().orElse(look.unit().isPresent() ? exploration.partition().label(look.unit().getAsInt()) : 1);
        double names = Math.min(width * NAMES, exploration.result().variables().stream()
                .mapToDouble(each -> look.widths().of(look.variableName().apply(each), Type.SMALL)).max().orElse(0) + 10);
        // Where the text is large for the room, the columns of numbers are as wide as they need, so that there is an axis at all.
        column = Math.min(COLUMN, 10 + Math.max(look.widths().of(look.text("cluster", looked), Type.SMALL_BOLD), look.widths().of(LONG, Type.SMALL_BOLD)));
        axis = new Axis(-REACH, REACH, names + 12, width - 2 * column - 26);
    }

    /** Returns the picture. */
    public Scene scene() {
        Drawing drawing = look.drawing();
        drawing.text(look.text("profile", looked), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("profile.sub", exploration.size()), Type.SMALL, width), 0, 28, Type.SMALL, Ink.MUTED);
        double bottom = TOP + variables * row;
        for (double tick : new double[] {-2, -1, 0, 1, 2}) {
            drawing.path(Paint.stroke(tick == 0 ? Ink.PEER : Ink.RULE, tick == 0 ? 2 : 1), axis.at(tick), TOP - 2, axis.at(tick), bottom);
            if (tick % 2 == 0 || axis.at(1) - axis.at(0) > TICK) {
                drawing.text(tick == 0 ? "0" : Numbers.signed(tick, 0, look.locale()), axis.at(tick), TOP - 11, Anchor.MIDDLE, Type.SMALL, Ink.MUTED);
            }
        }
        drawing.text(look.text("cluster", looked), width - column - 8, TOP - 11, Anchor.END, Type.SMALL_BOLD, Ink.INK);
        look.unit().ifPresent(unit -> drawing.text(drawing.fitting(exploration.result().ids().get(unit), Type.SMALL_BOLD, column), width, TOP - 11,
                Anchor.END, Type.SMALL_BOLD, Ink.INK));
        for (int variable = 0; variable < variables; variable++) {
            row(drawing, variable, TOP + (variable + 0.5) * row);
        }
        key(drawing, bottom + 14);
        return drawing.scene(look.text("profile", looked), width, bottom + FOOT);
    }

    private void row(Drawing drawing, int variable, double y) {
        String name = look.variableName().apply(exploration.result().variables().get(variable));
        drawing.path(Paint.stroke(Ink.RULE, 1), 0, y + row / 2, width, y + row / 2);
        drawing.text(drawing.fitting(name, Type.SMALL, axis.start() - 22), 0, y, Type.SMALL, Ink.INK);
        look.unit().ifPresent(unit -> drawing.text(drawing.fitting(values.of(exploration.value(unit, variable), variable), Type.SMALL, column),
                width, y, Anchor.END, Type.SMALL, Ink.INK));
        if (exploration.kind(variable) == Kind.NOMINAL) {
            // Categories have no mean: how many of the cluster are of each says what it is like.
            String shares = values.shares(looked, variable);
            drawing.text(drawing.fitting(shares, Type.SMALL_BOLD, width - column - 8 - axis.start()), axis.start(), y, Type.SMALL_BOLD, Ink.INK);
            drawing.region(0, y - row / 2, width, row, "variable:" + variable, look.text("profile.spoken.shares", name, looked, shares));
            return;
        }
        Spread all = exploration.spread(variable);
        Optional<Spread> own = exploration.spread(looked, variable);
        own.filter(any -> all.deviation() > 0).ifPresent(spread -> {
            double middle = all.score(spread.mean());
            double half = spread.deviation() / all.deviation();
            double from = axis.at(clamped(middle - half));
            drawing.box(Paint.fill(Ink.SELECTED), from, y - 6, axis.at(clamped(middle + half)) - from, 12);
        });
        for (int cluster = 1; cluster <= exploration.partition().clusters(); cluster++) {
            if (cluster != looked) {
                mean(drawing, cluster, variable, all, y);
            }
        }
        mean(drawing, looked, variable, all, y);
        look.unit().ifPresent(unit -> unit(drawing, exploration.value(unit, variable), all, y));
        own.ifPresent(spread -> drawing.text(values.mean(spread, variable), width - column - 8, y, Anchor.END, Type.SMALL_BOLD, Ink.INK));
        drawing.region(0, y - row / 2, width, row, "variable:" + variable,
                look.text("profile.spoken", name, looked, own.map(spread -> values.mean(spread, variable)).orElse("–"), values.mean(all, variable)));
    }

    private void mean(Drawing drawing, int cluster, int variable, Spread all, double y) {
        exploration.spread(cluster, variable).ifPresent(spread -> {
            double score = all.score(spread.mean());
            ClusterSign.draw(drawing, cluster, cluster == looked, axis.at(clamped(score)), y, cluster == looked ? 1.5 : 0.9);
            if (Math.abs(score) > REACH) {
                drawing.text(Numbers.signed(score, 1, look.locale()), axis.at(clamped(score)), y - 10, score > 0 ? Anchor.END : Anchor.START, Type.LEAF, Ink.MUTED);
            }
        });
    }

    private void unit(Drawing drawing, OptionalDouble value, Spread all, double y) {
        value.ifPresent(number -> drawing.circle(Paint.stroke(Ink.INK, 1.8), axis.at(clamped(all.score(number))), y, 6.5));
    }

    private static double clamped(double score) {
        return Math.max(-REACH, Math.min(REACH, score));
    }

    private void key(Drawing drawing, double y) {
        double x = 4;
        for (int cluster = 1; cluster <= exploration.partition().clusters() && x < width - 190; cluster++) {
            ClusterSign.draw(drawing, cluster, cluster == looked, x, y, 1.1);
            String name = String.valueOf(cluster);
            drawing.text(name, x + 9, y, cluster == looked ? Type.SMALL_BOLD : Type.SMALL, Ink.INK);
            x += 26;
        }
        if (look.unit().isPresent()) {
            String name = exploration.result().ids().get(look.unit().getAsInt());
            drawing.circle(Paint.stroke(Ink.INK, 1.6), x + 6, y, 5.5);
            drawing.text(name, x + 15, y, Type.SMALL, Ink.INK);
            x += 30 + drawing.width(name, Type.SMALL);
        }
        drawing.box(Paint.fill(Ink.SELECTED), x, y - 5, 22, 10);
        drawing.text(look.text("profile.spread"), x + 27, y, Type.SMALL, Ink.SECONDARY);
    }
}

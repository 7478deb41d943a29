package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tree, names, silhouette and clusters, one row a unit. In three parts, so that axes and footer stay in sight while the rows are
 * scrolled. Methods without a tree have their units in the order of clusters and silhouettes.
 */
public final class DendrogramPicture {
    /** What the region of the cut is called. */
    public static final String CUT = "cut";
    /** What the region of a unit begins with; its number from 0 follows. */
    public static final String UNIT = "unit:";
    /** What the region of a cluster begins with; its number from 1 follows. */
    public static final String CLUSTER = "cluster:";

    private static final double ROW = 9.6;
    private static final double MARGIN = 14;
    private static final double GAP = 8;
    private static final double HEAD = 62;
    private static final double FOOT = 24;
    private static final double GRIP = 5;
    private static final double MOST_SILHOUETTE = 190;
    private static final double LEAST_TREE = 120;
    private static final double FADED = 0.55;

    private final Exploration exploration;
    private final Look look;
    private final Partition partition;
    private final Optional<Dendrogram> tree;
    private final int[] rows;
    /** Row of each unit. */
    private final int[] places;
    private final double row;
    private final double width;
    private final double namesAt;
    private final double keyAt;
    private final Axis heights;
    private final Axis widths;
    private final int looked;
    private final DendrogramKey key;

    /**
     * Prepares a picture.
     *
     * @param width in pixels
     * @param height that is there; rows are never so low that names run into each other
     */
    public DendrogramPicture(Exploration exploration, Look look, double width, double height) {
        this.exploration = exploration;
        this.look = look;
        this.width = width;
        partition = exploration.partition();
        tree = exploration.result().tree();
        rows = tree.map(Dendrogram::order).orElseGet(this::bySilhouette);
        places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[rows[i]] = i;
        }
        row = Math.max(ROW, Math.min(2 * ROW, (height - HEAD - FOOT) / rows.length));
        looked = look.cluster().orElse(look.unit().isPresent() ? partition.label(look.unit().getAsInt()) : 0);
        double names = exploration.result().ids().stream().mapToDouble(id -> look.widths().of(id, Type.LEAF_BOLD)).max().orElse(0);
        key = new DendrogramKey(exploration, look, rows, looked);
        keyAt = width - MARGIN - key.width();
        double rest = keyAt - 2 * MARGIN - names - 3 * GAP;
        double silhouette = Math.min(MOST_SILHOUETTE, tree.isPresent() ? Math.max(90, (rest - LEAST_TREE) * 0.42) : rest);
        namesAt = keyAt - 2 * GAP - silhouette - names;
        heights = new Axis(0, tree.map(DendrogramPicture::top).orElse(1.0) * 1.02, namesAt - GAP, MARGIN);
        widths = new Axis(-0.5, 1, keyAt - GAP - silhouette, keyAt - GAP);
    }

    private static double top(Dendrogram tree) {
        return tree.size() < 2 ? 1 : Math.max(tree.height(tree.size() - 2), Double.MIN_NORMAL);
    }

    private int[] bySilhouette() {
        return IntStream.range(0, exploration.size()).boxed().sorted(Comparator.<Integer>comparingInt(partition::label)
                .thenComparing(unit -> -exploration.silhouette().map(one -> one.width(unit)).orElse(0.0)))
                .mapToInt(Integer::intValue).toArray();
    }

    private String number(double value, int decimals) {
        return Numbers.text(value, decimals, look.locale());
    }

    /** Returns the units in the order of the rows. */
    public List<Integer> rows() {
        return IntStream.of(rows).boxed().toList();
    }

    /** Returns where the row of a unit begins in the {@link #body}. */
    public double rowOf(int unit) {
        return places[unit] * row;
    }

    /** Returns how high a row is. */
    public double rowHeight() {
        return row;
    }

    /** Returns the height of merging at a place from the left; below 0 right of the tree. */
    public double heightAt(double x) {
        return heights.value(x);
    }

    /** Returns the height at which a cut gives the clusters shown, in the middle between two merges; empty without a tree. */
    public OptionalDouble cutHeight() {
        if (tree.isEmpty() || partition.clusters() > tree.get().size()) {
            return OptionalDouble.empty();
        }
        int steps = tree.get().size() - partition.clusters();
        double below = steps == 0 ? 0 : tree.get().height(steps - 1);
        double above = steps == tree.get().size() - 1 ? below * 1.02 : tree.get().height(steps);
        return OptionalDouble.of((below + above) / 2);
    }

    /** Returns the whole picture, for a file. */
    public Scene scene() {
        return head().above(body()).above(foot());
    }

    /** Returns titles and axes. */
    public Scene head() {
        Drawing drawing = look.drawing();
        if (tree.isPresent()) {
            title(drawing, look.text("tree"), look.text("tree.sub." + exploration.result().options().method().id()), MARGIN, widths.start() - GAP);
            ticks(drawing, heights, 4);
            cutHandle(drawing);
        } else {
            title(drawing, look.text("noTree", Names.method(exploration.result().options(), look.locale())), "", MARGIN, widths.start() - GAP);
        }
        if (exploration.silhouette().isPresent()) {
            title(drawing, look.text("silhouette"), "", widths.start(), width);
            for (double tick : new double[] {-0.5, 0, 0.5, 1}) {
                drawing.text(number(tick, tick == Math.rint(tick) ? 0 : 1), widths.at(tick), HEAD - 9, Anchor.MIDDLE, Type.SMALL, Ink.MUTED);
            }
        }
        return drawing.scene(look.text("picture.tree"), width, HEAD);
    }

    private void title(Drawing drawing, String title, String sub, double from, double to) {
        drawing.text(title, from, 14, Type.BOLD, Ink.INK);
        double after = from + drawing.width(title, Type.BOLD) + GAP;
        if (!sub.isEmpty() && after + drawing.width(sub, Type.SMALL) < to) {
            drawing.text(sub, after, 14, Type.SMALL, Ink.MUTED);
        }
    }

    private void ticks(Drawing drawing, Axis axis, int most) {
        List<Double> ticks = axis.ticks(most);
        ticks.forEach(tick -> drawing.text(number(tick, Axis.decimals(ticks)), axis.at(tick), HEAD - 9, Anchor.MIDDLE, Type.SMALL, Ink.MUTED));
    }

    private void cutHandle(Drawing drawing) {
        cutHeight().ifPresent(height -> {
            String text = look.text("cut", number(height, height < 10 ? 1 : 0));
            double half = drawing.width(text, Type.SMALL_BOLD) / 2 + 6;
            double x = heights.at(height);
            double middle = Math.max(MARGIN + half, Math.min(namesAt - half, x));
            drawing.path(Paint.stroke(Ink.INK, 1).broken(Dash.DASHED), x, HEAD - 20, x, HEAD);
            drawing.box(Paint.stroke(Ink.INK, 1).filled(Ink.GROUND), middle - half, HEAD - 38, 2 * half, 17);
            drawing.text(text, middle, HEAD - 29.5, Anchor.MIDDLE, Type.SMALL_BOLD, Ink.INK);
            drawing.region(Math.min(middle - half, x - GRIP), HEAD - 38, Math.max(2 * half, 2 * GRIP), 38, CUT,
                    look.text("cut.spoken", partition.clusters(), number(height, 2)));
        });
    }

    /** Returns the rows. */
    public Scene body() {
        Drawing drawing = look.drawing();
        double height = rows.length * row;
        grounds(drawing);
        if (tree.isPresent()) {
            heights.ticks(4).forEach(tick -> drawing.path(Paint.stroke(Ink.RULE, 1), heights.at(tick), 0, heights.at(tick), height));
        }
        exploration.silhouette().ifPresent(silhouette -> bars(drawing, silhouette));
        names(drawing);
        tree.ifPresent(one -> branches(drawing, one));
        key.draw(drawing, keyAt, width, row);
        cutHeight().ifPresent(cut -> {
            double x = heights.at(cut);
            drawing.path(Paint.stroke(Ink.INK, 1).broken(Dash.DASHED), x, 0, x, height);
            drawing.region(x - GRIP, 0, 2 * GRIP, height, CUT, look.text("cut.spoken", partition.clusters(), number(cut, 2)));
        });
        return drawing.scene(look.text("picture.tree"), width, height);
    }

    /** Marks the cluster and the unit looked at; rows of one cluster lie together. */
    private void grounds(Drawing drawing) {
        key.runs().forEach(run -> {
            if (run.cluster() == looked) {
                drawing.box(Paint.fill(Ink.SELECTED, 0.6), 0, run.first() * row, width, run.count() * row);
            }
            drawing.region(0, run.first() * row, width, run.count() * row, CLUSTER + run.cluster(), key.spoken(run.cluster()));
        });
        for (int i = 0; i < rows.length; i++) {
            int unit = rows[i];
            if (look.unit().isPresent() && look.unit().getAsInt() == unit) {
                drawing.box(Paint.fill(Ink.SELECTED), 0, i * row, keyAt - GAP / 2, row);
            }
            drawing.region(0, i * row, keyAt - GAP / 2, row, UNIT + unit, spokenUnit(unit));
        }
    }

    /** Returns a unit in words. */
    public String spokenUnit(int unit) {
        String id = exploration.result().ids().get(unit);
        int cluster = partition.label(unit);
        return exploration.silhouette().map(one -> look.text("unit.spoken", id, cluster, number(one.width(unit), 2), one.neighbour(unit)))
                .orElseGet(() -> look.text("unit.spoken.alone", id, cluster));
    }

    private void bars(Drawing drawing, Silhouette silhouette) {
        double height = rows.length * row;
        for (double tick : new double[] {-0.5, 0.5, 1}) {
            drawing.path(Paint.stroke(Ink.RULE, 1), widths.at(tick), 0, widths.at(tick), height);
        }
        for (int i = 0; i < rows.length; i++) {
            double value = Math.max(-0.5, silhouette.width(rows[i]));
            int cluster = partition.label(rows[i]);
            Ink ink = ClusterSign.ink(cluster, cluster == looked);
            double from = Math.min(widths.at(0), widths.at(value));
            double length = Math.abs(widths.at(value) - widths.at(0));
            if (value < 0) {
                drawing.box(Paint.stroke(ink, 1), from, i * row + 1.5, length, row - 3);
            } else {
                drawing.box(looked == 0 || cluster == looked ? Paint.fill(ink) : Paint.fill(ink, FADED), from, i * row + 1, length, row - 2);
            }
        }
        drawing.path(Paint.stroke(Ink.MUTED, 1), widths.at(0), 0, widths.at(0), height);
        double mean = widths.at(silhouette.mean());
        drawing.path(Paint.stroke(Ink.INK, 1).broken(Dash.DOTTED), mean, 0, mean, height);
    }

    private void names(Drawing drawing) {
        for (int i = 0; i < rows.length; i++) {
            int unit = rows[i];
            boolean own = look.unit().isPresent() && look.unit().getAsInt() == unit;
            boolean medoid = exploration.result().medoids().contains(unit);
            drawing.text(exploration.result().ids().get(unit) + (medoid ? " *" : ""), namesAt, (i + 0.5) * row, own || medoid ? Type.LEAF_BOLD : Type.LEAF,
                    partition.label(unit) == looked || looked == 0 ? Ink.INK : Ink.SECONDARY);
        }
    }

    private void branches(Drawing drawing, Dendrogram one) {
        int steps = one.size() - 1;
        double[] middles = new double[steps];
        int[] labels = new int[steps];
        for (int step = 0; step < steps; step++) {
            double left = place(one.left(step), middles);
            double right = place(one.right(step), middles);
            middles[step] = (left + right) / 2;
            labels[step] = one.left(step) < 0 ? partition.label(-one.left(step) - 1) : labels[one.left(step) - 1];
            boolean below = step < one.size() - partition.clusters();
            Paint paint = below ? Paint.stroke(ClusterSign.ink(labels[step], labels[step] == looked), labels[step] == looked ? 1.6 : 1.2)
                    : Paint.stroke(Ink.MUTED, 1);
            double x = heights.at(one.height(step));
            drawing.path(paint, start(one.left(step), one), left, x, left, x, right, start(one.right(step), one), right);
        }
    }

    private double place(int thing, double[] middles) {
        return thing < 0 ? (places[-thing - 1] + 0.5) * row : middles[thing - 1];
    }

    private double start(int thing, Dendrogram one) {
        return heights.at(thing < 0 ? 0 : one.height(thing - 1));
    }

    /** Returns what is said below. */
    public Scene foot() {
        Drawing drawing = look.drawing();
        exploration.silhouette().ifPresent(silhouette -> {
            String mean = look.text("mean", number(silhouette.mean(), 2));
            double half = drawing.width(mean, Type.SMALL_BOLD) / 2;
            double x = Math.min(widths.at(silhouette.mean()), width - MARGIN - half);
            drawing.text(mean, x, 12, Anchor.MIDDLE, Type.SMALL_BOLD, Ink.INK);
            long negative = IntStream.range(0, exploration.size()).filter(unit -> silhouette.width(unit) < 0).count();
            String note = look.text(negative == 0 ? "negative.none" : negative == 1 ? "negative.one" : "negative.many", negative);
            drawing.text(drawing.fitting(note, Type.SMALL, x - half - GAP - MARGIN), MARGIN, 12, Type.SMALL, Ink.SECONDARY);
        });
        return drawing.scene(look.text("picture.tree"), width, FOOT);
    }
}

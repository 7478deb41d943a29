package dk.pejling.clustering.picture;

import dk.pejling.clustering.Exploration.Validation;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint.Dash;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How clusters do on other data: how often each is found again, and the gap by number of clusters. */
public final class ValidationPicture {
    private static final double ROW = 20;
    private static final double TOP = 56;
    private static final double BETWEEN = 34;
    private static final double FOOT = 36;
    private static final double LEFT = 40;
    private static final double STABLE = 0.75;
    private static final double DOUBTFUL = 0.6;

    private final Exploration exploration;
    private final Validation validation;
    private final Look look;
    private final double width;
    private final double height;

    /** Prepares a picture. */
    public ValidationPicture(Exploration exploration, Validation validation, Look look, double width, double height) {
        this.exploration = exploration;
        this.validation = validation;
        this.look = look;
        this.width = width;
        this.height = height;
    }

    /** Returns the picture. */
    public Scene scene() {
        Drawing drawing = look.drawing();
        double bottom = stability(drawing);
        double end = validation.gap().map(gap -> gap(drawing, gap, bottom + BETWEEN)).orElse(bottom);
        return drawing.scene(look.text("validation"), width, Math.max(height, end));
    }

    private double stability(Drawing drawing) {
        Stability stability = validation.stability();
        drawing.text(look.text("stability"), 0, 12, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("stability.sub", stability.samples()), Type.SMALL, width), 0, 28, Type.SMALL, Ink.MUTED);
        Axis axis = new Axis(0, 1, LEFT + 60, width - 150);
        int clusters = exploration.partition().clusters();
        for (double tick : new double[] {0, DOUBTFUL, STABLE, 1}) {
            drawing.path(Paint.stroke(Ink.RULE, 1), axis.at(tick), TOP - 4, axis.at(tick), TOP + clusters * ROW);
            drawing.text(Numbers.text(tick, tick == Math.rint(tick) ? 0 : tick == DOUBTFUL ? 1 : 2, look.locale()), axis.at(tick), TOP - 11, Anchor.MIDDLE, Type.SMALL,
                    Ink.MUTED);
        }
        for (int cluster = 1; cluster <= clusters; cluster++) {
            bar(drawing, axis, cluster, TOP + (cluster - 0.5) * ROW);
        }
        return TOP + clusters * ROW;
    }

    private void bar(Drawing drawing, Axis axis, int cluster, double y) {
        Stability stability = validation.stability();
        ClusterSign.draw(drawing, cluster, true, 6, y, 1.1);
        drawing.text(look.text("cluster", cluster), 16, y, Type.SMALL_BOLD, Ink.INK);
        stability.jaccard(cluster).ifPresent(mean -> {
            drawing.box(Paint.fill(ClusterSign.ink(cluster, true)), axis.start(), y - 6, Math.max(1, axis.at(mean) - axis.start()), 12);
            String verdict = look.text(mean >= STABLE ? "stability.stable" : mean >= DOUBTFUL ? "stability.doubtful" : "stability.unstable");
            String text = Numbers.text(mean, 2, look.locale()) + " " + verdict;
            drawing.text(text, axis.end() + 10, y, Type.SMALL, Ink.INK);
            drawing.region(0, y - ROW / 2, width, ROW, DendrogramPicture.CLUSTER + cluster, look.text("stability.spoken", cluster, text,
                    stability.recovered(cluster), stability.dissolved(cluster), stability.samples()));
        });
    }

    private double gap(Drawing drawing, GapResult gap, double top) {
        drawing.text(look.text("gap"), 0, top, Type.BOLD, Ink.INK);
        drawing.text(drawing.fitting(look.text("gap.sub", gap.options().references(), gap.options().reference().id()), Type.SMALL, width), 0, top + 16,
                Type.SMALL, Ink.MUTED);
        int[] ks = IntStream.rangeClosed(1, gap.most()).toArray();
        double low = range(gap, -1).min().orElse(0);
        double high = range(gap, 1).max().orElse(1);
        double bottom = Math.max(top + 140, height - FOOT);
        Axis across = new Axis(1, Math.max(2, gap.most()), LEFT + 10, width - 12);
        Axis up = new Axis(low - (high - low) * 0.05, high + (high - low) * 0.05, bottom, top + 32);
        up.ticks(4).forEach(tick -> {
            drawing.path(Paint.stroke(Ink.RULE, 1), LEFT, up.at(tick), width, up.at(tick));
            drawing.text(Numbers.text(tick, Axis.decimals(up.ticks(4)), look.locale()), LEFT - 6, up.at(tick), Anchor.END, Type.SMALL, Ink.MUTED);
        });
        drawing.path(Paint.stroke(Ink.MUTED, 1), IntStream.of(ks).mapToObj(k -> DoubleStream.of(across.at(k), up.at(gap.gap(k))))
                .flatMapToDouble(each -> each).toArray());
        int shown = exploration.partition().clusters();
        for (int k : ks) {
            double x = across.at(k);
            drawing.path(Paint.stroke(Ink.MUTED, 1), x, up.at(gap.gap(k) - gap.error(k)), x, up.at(gap.gap(k) + gap.error(k)));
            drawing.circle(Paint.fill(k == shown ? Ink.INK : Ink.MUTED), x, up.at(gap.gap(k)), k == shown ? 4 : 2.5);
            drawing.text(String.valueOf(k), x, bottom + 10, Anchor.MIDDLE, k == shown ? Type.SMALL_BOLD : Type.SMALL, k == shown ? Ink.INK : Ink.MUTED);
            drawing.region(x - 8, top + 32, 16, bottom - top, CurvePicture.K + k, look.text("gap.spoken", k,
                    Numbers.text(gap.gap(k), 3, look.locale()), Numbers.text(gap.error(k), 3, look.locale())));
        }
        double chosen = across.at(gap.chosen());
        drawing.path(Paint.stroke(Ink.INK, 1).broken(Dash.DOTTED), chosen, top + 32, chosen, bottom);
        drawing.text(drawing.fitting(look.text(gap.chosen() == 1 ? "gap.one" : "gap.chosen", gap.chosen(), gap.options().rule().id()), Type.SMALL, width), 0,
                bottom + 26, Type.SMALL, Ink.SECONDARY);
        return bottom + FOOT;
    }

    private static DoubleStream range(GapResult gap, int sign) {
        return IntStream.rangeClosed(1, gap.most()).mapToDouble(k -> gap.gap(k) + sign * gap.error(k));
    }
}

package dk.pejling.clustering.picture;

import dk.pejling.clustering.ClusterCandidate;
import dk.pejling.model.Numbers;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Mark.Anchor;
import dk.pejling.model.drawing.Paint;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Type;
import java.util.ArrayList;
import java.util.List;

/** Mean silhouette by number of clusters, on an axis from 0 to 0.5 or further where it must be. */
public final class CurvePicture {
    /** What the region of a number of clusters begins with; the number follows. */
    public static final String K = "k:";

    private static final double LEFT = 30;
    private static final double FOOT = 18;
    private static final double TOP = 8;

    private final List<ClusterCandidate> curve;
    private final int chosen;
    private final Look look;
    private final double width;
    private final double height;
    private final Axis across;
    private final Axis up;

    /** Prepares a picture. */
    public CurvePicture(List<ClusterCandidate> curve, int chosen, Look look, double width, double height) {
        this.curve = curve.stream().filter(one -> one.silhouette().isPresent()).toList();
        this.chosen = chosen;
        this.look = look;
        this.width = width;
        this.height = height;
        double most = Math.max(0.5, this.curve.stream().mapToDouble(one -> one.silhouette().getAsDouble()).max().orElse(0) + 0.05);
        double least = Math.min(0, this.curve.stream().mapToDouble(one -> one.silhouette().getAsDouble()).min().orElse(0));
        across = new Axis(2, Math.max(3, this.curve.size() + 1), LEFT + 8, width - 8);
        up = new Axis(least, most, height - FOOT, TOP);
    }

    /** Returns the picture. */
    public Scene scene() {
        Drawing drawing = look.drawing();
        for (double tick : new double[] {0, 0.25, 0.5}) {
            drawing.path(Paint.stroke(Ink.RULE, 1), LEFT, up.at(tick), width, up.at(tick));
            drawing.text(Numbers.text(tick, tick == 0 ? 0 : tick == 0.5 ? 1 : 2, look.locale()), LEFT - 5, up.at(tick), Anchor.END, Type.SMALL, Ink.MUTED);
        }
        List<Double> line = new ArrayList<>();
        curve.forEach(one -> line.addAll(List.of(across.at(one.k()), up.at(one.silhouette().getAsDouble()))));
        if (curve.size() > 1) {
            drawing.path(Paint.stroke(Ink.MUTED, 1), line.stream().mapToDouble(Double::doubleValue).toArray());
        }
        double step = (width - LEFT) / Math.max(1, curve.size());
        curve.forEach(one -> point(drawing, one, step));
        return drawing.scene(look.text("picture.curve"), width, height);
    }

    private void point(Drawing drawing, ClusterCandidate one, double step) {
        boolean own = one.k() == chosen;
        double x = across.at(one.k());
        double value = one.silhouette().getAsDouble();
        drawing.circle(Paint.fill(own ? Ink.INK : Ink.MUTED), x, up.at(value), own ? 4 : 2.2);
        drawing.text(String.valueOf(one.k()), x, height - 7, Anchor.MIDDLE, own ? Type.SMALL_BOLD : Type.SMALL, own ? Ink.INK : Ink.MUTED);
        drawing.region(x - step / 2, 0, step, height, K + one.k(),
                look.text("curve.spoken", one.k(), Numbers.text(value, 2, look.locale())));
    }
}

package dk.pejling.clustering.picture;

import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;

/** Colour and shape of each cluster: never the one without the other. After six, shapes come again in grey. */
final class ClusterSign {
    private static final Ink[] INKS =
        {Ink.CLUSTER_1, Ink.CLUSTER_2, Ink.CLUSTER_3, Ink.CLUSTER_4, Ink.CLUSTER_5, Ink.CLUSTER_6};
    private static final double SMALL = 3.2;

    private ClusterSign() {
    }

    /** Returns the colour of a cluster, from 1. */
    static Ink ink(int cluster, boolean looked) {
        if (cluster <= INKS.length) {
            return INKS[cluster - 1];
        }
        return looked ? Ink.INK : Ink.MUTED;
    }

    /** Draws the shape of a cluster around a point. */
    static void draw(Drawing drawing, int cluster, boolean looked, double x, double y) {
        draw(drawing, cluster, looked, x, y, 1);
    }

    /** Draws the shape of a cluster around a point, larger or smaller. */
    static void draw(Drawing drawing, int cluster, boolean looked, double x, double y, double scale) {
        Ink ink = ink(cluster, looked);
        Paint paint = Paint.fill(ink);
        double r = SMALL * scale;
        switch ((cluster - 1) % INKS.length) {
            case 0 -> drawing.circle(paint, x, y, r * 1.1);
            case 1 -> drawing.box(paint, x - r, y - r, 2 * r, 2 * r);
            case 2 -> drawing.shape(paint, x, y - 1.25 * r, x + 1.25 * r, y + r, x - 1.25 * r, y + r);
            case 3 -> drawing.shape(paint, x, y - 1.4 * r, x + 1.4 * r, y, x, y + 1.4 * r, x - 1.4 * r, y);
            case 4 -> drawing.shape(paint, x - 1.25 * r, y - r, x + 1.25 * r, y - r, x, y + 1.25 * r);
            default -> {
                drawing.path(Paint.stroke(ink, 1.8 * scale), x - r, y - r, x + r, y + r);
                drawing.path(Paint.stroke(ink, 1.8 * scale), x - r, y + r, x + r, y - r);
            }
        }
    }
}

package dk.pejling.indicators.forecast;

import dk.pejling.model.drawing.Drawing;
import dk.pejling.model.drawing.Ink;
import dk.pejling.model.drawing.Paint;

/** The signs of a chart: told apart by shape, and by colour where there is any. */
enum Spot {
    /** Nothing beyond chance, in a funnel. */
    RING,
    /** One of many in a course. */
    DOT,
    /** To be noted. */
    DISC,
    /** Beyond the limits. */
    DIAMOND,
    /** A run on one side. */
    WIDE_RING,
    /** Round another sign: one of those it is set beside. */
    BESIDE,
    /** Round another sign: whom it is about. */
    OWN;

    /** How far from its middle a sign can be hit. */
    static final double REACH = 7;

    void draw(Drawing drawing, double x, double y) {
        switch (this) {
            case RING -> drawing.circle(Paint.stroke(Ink.MUTED, 1), x, y, 3);
            case DOT -> drawing.circle(Paint.fill(Ink.MUTED), x, y, 2);
            case DISC -> drawing.circle(Paint.fill(Ink.CLUSTER_1), x, y, 3);
            case DIAMOND -> drawing.shape(Paint.fill(Ink.CLUSTER_6), x - 4.5, y, x, y - 4.5, x + 4.5, y, x, y + 4.5);
            case WIDE_RING -> drawing.circle(Paint.stroke(Ink.CLUSTER_1, 1.5).filled(Ink.GROUND), x, y, 4);
            case BESIDE -> drawing.circle(Paint.stroke(Ink.SECONDARY, 1), x, y, REACH);
            case OWN -> drawing.circle(Paint.stroke(Ink.INK, 2.4), x, y, REACH);
        }
    }
}

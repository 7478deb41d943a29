package dk.pejling.clustering.picture;

import dk.pejling.clustering.boundary.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A part of the map on paper: some outlines, as large as there is room, east to the right and north upwards. */
final class MapSheet {
    /** Pixels: corners nearer to each other are one. */
    private static final double FINEST = 0.5;
    private static final int LINES = 9;
    private static final double EDGE = 0.6;

    private final double west;
    private final double north;
    private final double scale;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    /** Puts outlines into the upper left of some room; at least one outline. */
    MapSheet(Collection<Outline> outlines, double left, double top, double roomAcross, double roomDown) {
        this.left = left;
        this.top = top;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (Outline outline : outlines) {
            for (int i = 0; i < outline.size(); i++) {
                least = Math.min(least, outline.x(i));
                east = Math.max(east, outline.x(i));
                south = Math.min(south, outline.y(i));
                most = Math.max(most, outline.y(i));
            }
        }
        west = least;
        north = most;
        scale = Math.min(roomAcross / (east - west), roomDown / (north - south));
        width = (east - west) * scale;
        height = (north - south) * scale;
    }

    /** Returns pixels for a metre. */
    double scale() {
        return scale;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** Returns an outline on paper, x and y in turn; of no points where it is too small to be seen. */
    List<Double> place(Outline outline) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            double x = Math.rint((left + (outline.x(i) - west) * scale) / FINEST) * FINEST;
            double y = Math.rint((top + (north - outline.y(i)) * scale) / FINEST) * FINEST;
            int size = points.size();
            if (size == 0 || points.get(size - 2) != x || points.get(size - 1) != y) {
                points.add(x);
                points.add(y);
            }
        }
        return points.size() < 6 ? List.of() : points;
    }

    /**
     * A level line inside a shape.
     *
     * @param x its middle
     * @param y how far down
     * @param length of it
     */
    record Inside(double x, double y, double length) {
    }

    /** Returns where something written on a shape has most room: a long level line inside it, rather in the middle of its height. */
    static Inside inside(List<Double> shape) {
        double upper = Double.MAX_VALUE;
        double lower = -Double.MAX_VALUE;
        for (int i = 1; i < shape.size(); i += 2) {
            upper = Math.min(upper, shape.get(i));
            lower = Math.max(lower, shape.get(i));
        }
        Inside best = new Inside(shape.get(0), shape.get(1), 0);
        double good = 0;
        for (int line = 1; line <= LINES; line++) {
            // Not on a corner.
            double y = upper + (lower - upper) * line / (LINES + 1) + 0.01;
            double worth = 1 - EDGE * Math.abs(2.0 * line / (LINES + 1) - 1);
            List<Double> crossings = crossings(shape, y);
            for (int i = 0; i + 1 < crossings.size(); i += 2) {
                double length = crossings.get(i + 1) - crossings.get(i);
                if (length * worth > good) {
                    good = length * worth;
                    best = new Inside((crossings.get(i) + crossings.get(i + 1)) / 2, y, length);
                }
            }
        }
        return best;
    }

    private static List<Double> crossings(List<Double> shape, double y) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 0, before = shape.size() - 2; i < shape.size(); before = i, i += 2) {
            double y1 = shape.get(before + 1);
            double y2 = shape.get(i + 1);
            if (y1 > y != y2 > y) {
                crossings.add(shape.get(i) + (y - y2) / (y1 - y2) * (shape.get(before) - shape.get(i)));
            }
        }
        crossings.sort(null);
        return crossings;
    }
}

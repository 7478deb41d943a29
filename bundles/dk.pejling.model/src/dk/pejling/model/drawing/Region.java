package dk.pejling.model.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of a picture that stands for something: a rectangle, or shapes inside it.
 *
 * @param x left edge
 * @param y upper edge
 * @param width of the rectangle
 * @param height of the rectangle
 * @param shapes closed lines, x and y in turn; none when it is the whole rectangle
 * @param key what it stands for, such as {@code unit:12}
 * @param spoken the same in words, for a hint and for a screen reader
 */
public record Region(double x, double y, double width, double height, List<List<Double>> shapes, String key, String spoken) {
    /** Copies the list and refuses null. */
    public Region {
        shapes = List.copyOf(shapes);
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(spoken, "spoken");
    }

    /** Returns the smallest rectangle around shapes, with them inside. */
    static Region around(List<List<Double>> shapes, String key, String spoken) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        shapes.forEach(shape -> {
            for (int i = 0; i < shape.size(); i++) {
                box[i % 2] = Math.min(box[i % 2], shape.get(i));
                box[2 + i % 2] = Math.max(box[2 + i % 2], shape.get(i));
            }
        });
        return new Region(box[0], box[1], box[2] - box[0], box[3] - box[1], shapes, key, spoken);
    }

    /** Returns whether a point lies inside. */
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height
                && (shapes.isEmpty() || shapes.stream().anyMatch(shape -> isInside(shape, px, py)));
    }

    /** A point is inside when a line from it to the right crosses the shape an odd number of times. */
    private static boolean isInside(List<Double> shape, double px, double py) {
        boolean inside = false;
        for (int i = 0, before = shape.size() - 2; i < shape.size(); before = i, i += 2) {
            double y1 = shape.get(before + 1);
            double y2 = shape.get(i + 1);
            if (y1 > py != y2 > py && px < shape.get(i) + (py - y2) / (y1 - y2) * (shape.get(before) - shape.get(i))) {
                inside = !inside;
            }
        }
        return inside;
    }

    Region moved(double down) {
        return new Region(x, y + down, width, height, shapes.stream().map(shape -> moved(shape, down)).toList(), key, spoken);
    }

    /** Returns points, x and y in turn, further down. */
    static List<Double> moved(List<Double> points, double down) {
        List<Double> moved = new ArrayList<>(points);
        for (int i = 1; i < moved.size(); i += 2) {
            moved.set(i, moved.get(i) + down);
        }
        return moved;
    }
}

package dk.pejling.model.drawing;

import java.util.List;
import java.util.Objects;

/** One thing drawn. Lengths are pixels at the usual size of text, y grows downwards. */
public sealed interface Mark {
    /**
     * Straight lines from point to point.
     *
     * @param points x and y in turn, at least two points
     * @param closed whether the last is joined to the first
     * @param paint how it is drawn
     */
    record Outline(List<Double> points, boolean closed, Paint paint) implements Mark {
        /** Copies the list and refuses half points. */
        public Outline {
            points = List.copyOf(points);
            Objects.requireNonNull(paint, "paint");
            if (points.size() < 4 || points.size() % 2 != 0) {
                throw new IllegalArgumentException("An outline of %d numbers".formatted(points.size()));
            }
        }
    }

    /**
     * A circle.
     *
     * @param x of the middle
     * @param y of the middle
     * @param radius of the circle
     * @param paint how it is drawn
     */
    record Circle(double x, double y, double radius, Paint paint) implements Mark {
    }

    /**
     * One line of text.
     *
     * @param text the words
     * @param x where the anchor is
     * @param y middle of the height of small letters' line
     * @param anchor which part of the text stands at {@code x}
     * @param type how large
     * @param ink its colour
     */
    record Label(String text, double x, double y, Anchor anchor, Type type, Ink ink) implements Mark {
    }

    /** Which part of a text stands at a place. */
    enum Anchor {
        /** Its beginning. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its end. */
        END
    }
}

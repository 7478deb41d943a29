package dk.pejling.model.drawing;

import java.util.Objects;
import java.util.Optional;

/**
 * How a shape is filled and drawn around.
 *
 * @param fill colour inside; empty for none
 * @param opacity of the fill, above 0 up to 1
 * @param stroke colour of the line; empty for none
 * @param width of the line in pixels
 * @param dash how the line is broken
 */
public record Paint(Optional<Ink> fill, double opacity, Optional<Ink> stroke, double width, Dash dash) {
    /** How a line is broken. */
    public enum Dash {
        /** Not at all. */
        SOLID,
        /** Dashes of four pixels. */
        DASHED,
        /** Dots. */
        DOTTED
    }

    /** Checks the numbers. */
    public Paint {
        Objects.requireNonNull(dash, "dash");
        if (!(opacity > 0 && opacity <= 1) || !(width >= 0)) {
            throw new IllegalArgumentException("opacity %s, width %s".formatted(opacity, width));
        }
    }

    /** Returns a fill without a line. */
    public static Paint fill(Ink ink) {
        return fill(ink, 1);
    }

    /** Returns a fill that lets the ground through. */
    public static Paint fill(Ink ink, double opacity) {
        return new Paint(Optional.of(ink), opacity, Optional.empty(), 0, Dash.SOLID);
    }

    /** Returns a line without a fill. */
    public static Paint stroke(Ink ink, double width) {
        return new Paint(Optional.empty(), 1, Optional.of(ink), width, Dash.SOLID);
    }

    /** Returns this paint with a broken line. */
    public Paint broken(Dash how) {
        return new Paint(fill, opacity, stroke, width, how);
    }

    /** Returns this paint with something inside. */
    public Paint filled(Ink ink) {
        return new Paint(Optional.of(ink), 1, stroke, width, dash);
    }
}

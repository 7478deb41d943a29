package dk.pejling.model.drawing;

import java.util.Objects;

/**
 * A rectangle of a picture that stands for something.
 *
 * @param x left edge
 * @param y upper edge
 * @param width of the rectangle
 * @param height of the rectangle
 * @param key what it stands for, such as {@code unit:12}
 * @param spoken the same in words, for a hint and for a screen reader
 */
public record Region(double x, double y, double width, double height, String key, String spoken) {
    /** Refuses null. */
    public Region {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(spoken, "spoken");
    }

    /** Returns whether a point lies inside. */
    public boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    Region moved(double down) {
        return new Region(x, y + down, width, height, key, spoken);
    }
}

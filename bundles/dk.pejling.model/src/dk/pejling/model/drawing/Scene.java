package dk.pejling.model.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture: marks from back to front, and what its parts stand for. Immutable.
 *
 * @param title what it shows, in one sentence
 * @param width in pixels at the usual size of text
 * @param height in pixels
 * @param marks from back to front
 * @param regions from back to front
 */
public record Scene(String title, double width, double height, List<Mark> marks, List<Region> regions) {
    /** Copies the lists. */
    public Scene {
        marks = List.copyOf(marks);
        regions = List.copyOf(regions);
    }

    /** Returns the foremost region at a point. */
    public Optional<Region> at(double x, double y) {
        return regions.reversed().stream().filter(region -> region.contains(x, y)).findFirst();
    }

    /** Returns the region of a key. */
    public Optional<Region> of(String key) {
        return regions.stream().filter(region -> region.key().equals(key)).findFirst();
    }

    /** Returns this picture with another below it, as wide as the wider. */
    public Scene above(Scene below) {
        List<Mark> all = new ArrayList<>(marks);
        below.marks.forEach(mark -> all.add(moved(mark, height)));
        List<Region> places = new ArrayList<>(regions);
        below.regions.forEach(region -> places.add(region.moved(height)));
        return new Scene(title, Math.max(width, below.width), height + below.height, all, places);
    }

    private static Mark moved(Mark mark, double down) {
        return switch (mark) {
            case Mark.Circle(var x, var y, var radius, var paint) -> new Mark.Circle(x, y + down, radius, paint);
            case Mark.Label(var text, var x, var y, var anchor, var type, var ink) ->
                new Mark.Label(text, x, y + down, anchor, type, ink);
            case Mark.Outline(var points, var closed, var paint) -> new Mark.Outline(Region.moved(points, down), closed, paint);
        };
    }
}

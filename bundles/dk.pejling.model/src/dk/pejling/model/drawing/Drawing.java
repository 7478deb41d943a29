package dk.pejling.model.drawing;

import dk.pejling.model.drawing.Mark.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A picture in the making. Not thread-safe. */
public final class Drawing {
    private final TextWidth widths;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();

    /** Begins an empty picture; {@code widths} is of the font it will be seen in. */
    public Drawing(TextWidth widths) {
        this.widths = widths;
    }

    /** Returns how wide a text is. */
    public double width(String text, Type type) {
        return widths.of(text, type);
    }

    /** Draws lines from point to point; x and y in turn. */
    public void path(Paint paint, double... points) {
        marks.add(new Mark.Outline(DoubleStream.of(points).boxed().toList(), false, paint));
    }

    /** Draws a closed shape. */
    public void shape(Paint paint, double... points) {
        shape(paint, DoubleStream.of(points).boxed().toList());
    }

    /** Draws a closed shape; x and y in turn. */
    public void shape(Paint paint, List<Double> points) {
        marks.add(new Mark.Outline(points, true, paint));
    }

    /** Draws a rectangle. */
    public void box(Paint paint, double x, double y, double width, double height) {
        shape(paint, x, y, x + width, y, x + width, y + height, x, y + height);
    }

    /** Draws a circle. */
    public void circle(Paint paint, double x, double y, double radius) {
        marks.add(new Mark.Circle(x, y, radius, paint));
    }

    /** Writes a text from a place on. */
    public void text(String text, double x, double y, Type type, Ink ink) {
        text(text, x, y, Anchor.START, type, ink);
    }

    /** Writes a text. */
    public void text(String text, double x, double y, Anchor anchor, Type type, Ink ink) {
        marks.add(new Mark.Label(text, x, y, anchor, type, ink));
    }

    /** Says what a rectangle stands for. */
    public void region(double x, double y, double width, double height, String key, String spoken) {
        regions.add(new Region(x, y, width, height, List.of(), key, spoken));
    }

    /** Says what closed lines stand for together; x and y in turn, at least one line. */
    public void region(List<List<Double>> shapes, String key, String spoken) {
        regions.add(Region.around(shapes, key, spoken));
    }

    /** Returns a text that fits into a width, cut with an ellipsis where it must be. */
    public String fitting(String text, Type type, double width) {
        if (width(text, type) <= width) {
            return text;
        }
        int length = text.length() - 1;
        while (length > 1 && width(text.substring(0, length) + "…", type) > width) {
            length--;
        }
        return text.substring(0, Math.max(1, length)).stripTrailing() + "…";
    }

    /** Returns the finished picture. */
    public Scene scene(String title, double width, double height) {
        return new Scene(title, width, height, marks, regions);
    }
}

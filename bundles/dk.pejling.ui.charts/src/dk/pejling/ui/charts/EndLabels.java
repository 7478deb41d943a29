package dk.pejling.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pushes the names at the ends of lines apart, so that none lies on another. */
final class EndLabels {
    private EndLabels() {
    }

    /**
     * A name at the end of a line.
     *
     * @param line whose
     * @param wanted where its middle would like to be
     * @param placed where it is
     */
    record Label(Line line, int wanted, int placed) {
    }

    /** Returns the labels from top to bottom; between two heights when they have room there. */
    static List<Label> apart(List<Label> labels, int height, int top, int bottom) {
        List<Label> sorted = new ArrayList<>(labels.stream().sorted(Comparator.comparingInt(Label::wanted)).toList());
        int floor = top;
        for (int i = 0; i < sorted.size(); i++) {
            Label label = sorted.get(i);
            int placed = Math.max(label.wanted, floor);
            sorted.set(i, new Label(label.line, label.wanted, placed));
            floor = placed + height;
        }
        int ceiling = bottom;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            Label label = sorted.get(i);
            int placed = Math.min(label.placed, ceiling);
            sorted.set(i, new Label(label.line, label.wanted, placed));
            ceiling = placed - height;
        }
        return sorted;
    }
}

package dk.pejling.ui.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Returns as many labels as have room: where lines crowd, the names of peers go first, those closest to another before the rest. */
    static List<Label> fitting(List<Label> labels, int most) {
        List<Label> left = new ArrayList<>(labels);
        while (left.size() > most) {
            Optional<Label> crowded = left.stream().filter(label -> label.line.role() == Line.Role.PEER)
                    .min(Comparator.comparingInt(label -> nearest(label, left)));
            if (crowded.isEmpty()) {
                break;
            }
            left.remove(crowded.get());
        }
        return left;
    }

    private static int nearest(Label label, List<Label> labels) {
        return labels.stream().filter(other -> other != label).mapToInt(other -> Math.abs(other.wanted - label.wanted)).min()
                .orElse(Integer.MAX_VALUE);
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

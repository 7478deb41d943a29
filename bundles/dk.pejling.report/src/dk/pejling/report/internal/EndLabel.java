package dk.pejling.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A label beside the end of a line.
 *
 * @param lines its text
 * @param weight its cut
 * @param colour its colour
 * @param x where its line ends
 * @param y where its line ends
 * @param top upper edge of the label
 */
record EndLabel(List<String> lines, Weight weight, String colour, double x, double y, double top) {
    /** Font size in units. */
    static final double SIZE = 8.4;
    /** Height of a line of text in units. */
    static final double LINE = 10;

    double height() {
        return lines.size() * LINE;
    }

    double bottom() {
        return top + height();
    }

    double width() {
        return Fitting.widest(lines, weight, SIZE);
    }

    private EndLabel at(double newTop) {
        return new EndLabel(lines, weight, colour, x, y, newTop);
    }

    /**
     * Returns the labels pushed apart so that none overlaps another and all lie between two heights; of two that end at one
     * height the bolder is above.
     *
     * @param labels each with its {@code top} where it would like to be
     */
    static List<EndLabel> apart(List<EndLabel> labels, double least, double most) {
        List<EndLabel> placed = new ArrayList<>(labels.stream().sorted(Comparator.comparingDouble(EndLabel::y).thenComparing(EndLabel::weight, Comparator.reverseOrder())).toList());
        double floor = least;
        for (int i = 0; i < placed.size(); i++) {
            double top = Math.max(placed.get(i).top, floor);
            placed.set(i, placed.get(i).at(top));
            floor = placed.get(i).bottom();
        }
        double ceiling = most;
        for (int i = placed.size() - 1; i >= 0; i--) {
            double top = Math.min(placed.get(i).top, ceiling - placed.get(i).height());
            placed.set(i, placed.get(i).at(top));
            ceiling = top;
        }
        return placed;
    }
}

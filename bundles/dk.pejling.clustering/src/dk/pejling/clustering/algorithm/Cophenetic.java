package dk.pejling.clustering.algorithm;

import java.util.OptionalDouble;

/**
 * Heights at which units come together. Along the order of the dendrogram the height of two units is the greatest of
 * the heights between neighbours from the one to the other, so that no table of pairs is needed.
 */
final class Cophenetic {
    private Cophenetic() {
    }

    static OptionalDouble correlation(Dendrogram tree, Units units) {
        if (units.size() != tree.size()) {
            throw new IllegalArgumentException("The tree has %d units, not %d".formatted(tree.size(), units.size()));
        }
        int[] order = tree.order();
        Units ordered = units instanceof Matrix matrix ? matrix.subset(order) : units;
        double[] between = between(tree, order);
        DistanceRows rows = DistanceRows.of(ordered);
        double[] row = new double[order.length];
        Moments moments = new Moments();
        for (int i = 0; i < order.length; i++) {
            fill(rows, ordered == units ? order : null, i, row);
            double height = 0;
            for (int j = i + 1; j < order.length; j++) {
                height = Math.max(height, between[j]);
                moments.add(row[j], height);
            }
        }
        return moments.correlation();
    }

    private static void fill(DistanceRows rows, int[] order, int place, double[] row) {
        if (order == null) {
            rows.row(place, place + 1, rows.size(), row);
            return;
        }
        double[] all = new double[order.length];
        rows.row(order[place], 0, order.length, all);
        for (int j = place + 1; j < order.length; j++) {
            row[j] = all[order[j]];
        }
    }

    /** Returns the height that parts each unit of the order from the one before it. */
    private static double[] between(Dendrogram tree, int[] order) {
        int steps = tree.size() - 1;
        int[] place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        int[] first = new int[steps];
        double[] between = new double[order.length];
        for (int step = 0; step < steps; step++) {
            int left = tree.left(step);
            int right = tree.right(step);
            first[step] = left < 0 ? place[-left - 1] : first[left - 1];
            between[right < 0 ? place[-right - 1] : first[right - 1]] = tree.height(step);
        }
        return between;
    }

    /** Sums of pairs around the first of them, so that little is lost by rounding. */
    private static final class Moments {
        private long count;
        private double firstX;
        private double firstY;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        void add(double valueX, double valueY) {
            if (count++ == 0) {
                firstX = valueX;
                firstY = valueY;
            }
            double dx = valueX - firstX;
            double dy = valueY - firstY;
            x += dx;
            y += dy;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        OptionalDouble correlation() {
            double varianceX = xx - x * x / count;
            double varianceY = yy - y * y / count;
            return count > 1 && varianceX > 0 && varianceY > 0
                    ? OptionalDouble.of((xy - x * y / count) / Math.sqrt(varianceX * varianceY))
                    : OptionalDouble.empty();
        }
    }
}

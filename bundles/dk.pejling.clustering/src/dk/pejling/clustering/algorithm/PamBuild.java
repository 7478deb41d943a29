package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * The BUILD phase of PAM: the most central unit, then again and again the one that shortens the distances most. The
 * gain of every candidate is kept and corrected for those units alone that came nearer to a medoid, instead of being
 * summed up anew for each medoid.
 */
final class PamBuild {
    private static final double SAME = 1e-12;

    private final DistanceRows rows;
    private final double[] row;
    private final double[] toNearest;
    private final double[] gains;
    private final boolean[] chosen;

    private PamBuild(DistanceRows rows) {
        this.rows = rows;
        row = new double[rows.size()];
        toNearest = new double[rows.size()];
        gains = new double[rows.size()];
        chosen = new boolean[rows.size()];
    }

    static int[] medoids(DistanceRows rows, int count) {
        PamBuild build = new PamBuild(rows);
        int[] medoids = new int[count];
        medoids[0] = build.mostCentral();
        for (int m = 1; m < count; m++) {
            medoids[m] = build.next(medoids[m - 1], m == 1);
        }
        return medoids;
    }

    private int mostCentral() {
        int size = row.length;
        double[] sums = new double[size];
        for (int i = 0; i < size; i++) {
            rows.row(i, i + 1, size, row);
            double own = 0;
            for (int j = i + 1; j < size; j++) {
                own += row[j];
            }
            sums[i] += own;
            add(row, sums, i + 1, size);
        }
        for (int i = 0; i < size; i++) {
            gains[i] = -sums[i];
        }
        int best = best();
        Arrays.fill(gains, 0);
        return best;
    }

    private static void add(double[] row, double[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += row[i];
        }
    }

    /** Takes the last chosen medoid in and returns the best candidate after it. */
    private int next(int newest, boolean first) {
        chosen[newest] = true;
        double[] toNewest = new double[row.length];
        rows.row(newest, 0, row.length, toNewest);
        for (int unit = 0; unit < row.length; unit++) {
            if (first || toNewest[unit] < toNearest[unit]) {
                rows.row(unit, 0, row.length, row);
                correct(row, gains, first ? 0 : toNearest[unit], toNewest[unit]);
                toNearest[unit] = toNewest[unit];
            }
        }
        return best();
    }

    /** A candidate gains from a unit what it is nearer than the nearest medoid so far. */
    private static void correct(double[] row, double[] gains, double before, double now) {
        for (int c = 0; c < row.length; c++) {
            gains[c] += Math.max(now - row[c], 0) - Math.max(before - row[c], 0);
        }
    }

    /** Of candidates that gain the same but for rounding the last is taken, as R does. */
    private int best() {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < gains.length; c++) {
            most = chosen[c] ? most : Math.max(most, gains[c]);
        }
        double enough = most - SAME * Math.abs(most);
        int last = gains.length - 1;
        while (chosen[last] || gains[last] < enough) {
            last--;
        }
        return last;
    }
}

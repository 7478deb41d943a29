package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Starting points by k-means++: each next one is drawn with a probability that grows with the squared distance to the
 * nearest one chosen before. The nearest chosen one of every unit is noted on the way, which spares k-means a round.
 */
final class Seeding {
    final int[] chosen;
    final int[] nearest;
    private final double[] toNearest;
    private final KMeansUnits units;
    private final Draws draws;

    Seeding(KMeansUnits units, int clusters, Draws draws) {
        this.units = units;
        this.draws = draws;
        chosen = new int[clusters];
        nearest = new int[units.size];
        toNearest = new double[units.size];
        Arrays.fill(toNearest, Double.POSITIVE_INFINITY);
        choose();
    }

    private void choose() {
        double[] place = units.place();
        double[] squared = new double[KMeansUnits.BLOCK];
        for (int c = 0; c < chosen.length; c++) {
            chosen[c] = c == 0 ? draws.below(units.size) : draw();
            units.copy(chosen[c], place);
            for (int block = 0; block < units.blocks(); block++) {
                units.squared(block, place, squared);
                take(c, units.start(block), units.end(block), squared);
            }
        }
    }

    private void take(int centre, int from, int to, double[] squared) {
        // A choice in place of a jump: which units are nearer cannot be foreseen.
        for (int i = from; i < to; i++) {
            nearest[i] = squared[i - from] < toNearest[i] ? centre : nearest[i];
        }
        for (int i = from; i < to; i++) {
            toNearest[i] = Math.min(toNearest[i], squared[i - from]);
        }
    }

    private int draw() {
        double left = draws.uniform() * sum();
        int last = 0;
        for (int i = 0; i < toNearest.length; i++) {
            if (toNearest[i] > 0) {
                last = i;
                left -= toNearest[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        // Rounding alone leads here.
        return last;
    }

    /** Four sums, so that an addition does not wait for the one before it. */
    private double sum() {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < toNearest.length; i += 4) {
            a += toNearest[i];
            b += toNearest[i + 1];
            c += toNearest[i + 2];
            d += toNearest[i + 3];
        }
        for (; i < toNearest.length; i++) {
            a += toNearest[i];
        }
        return a + b + (c + d);
    }
}

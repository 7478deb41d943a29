package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Starting points by k-means++: each next one is drawn with a probability that grows with the squared distance to the
 * nearest one chosen before. Of every unit the nearest chosen one and the distance to the second are noted on the way,
 * which spares k-means its first and only complete round.
 */
final class Seeding {
    final int[] chosen;
    final int[] nearest;
    final double[] toNearest;
    final double[] toSecond;
    private final Points points;
    private final Draws draws;

    Seeding(Points points, int clusters, Draws draws) {
        this.points = points;
        this.draws = draws;
        chosen = new int[clusters];
        nearest = new int[points.size];
        toNearest = new double[points.size];
        Arrays.fill(toNearest, Double.POSITIVE_INFINITY);
        toSecond = toNearest.clone();
        choose();
        roots(toNearest);
        roots(toSecond);
    }

    private void choose() {
        double[] place = new double[points.columns];
        double[] block = new double[Points.BLOCK];
        for (int c = 0; c < chosen.length; c++) {
            chosen[c] = c == 0 ? draws.below(points.size) : draw();
            points.copy(chosen[c], place);
            for (int from = 0; from < points.size; from += Points.BLOCK) {
                int to = Math.min(from + Points.BLOCK, points.size);
                points.squared(place, from, to, block);
                take(c, from, to, block);
            }
        }
    }

    private void take(int centre, int from, int to, double[] squared) {
        for (int i = from; i < to; i++) {
            double distance = squared[i - from];
            if (distance < toNearest[i]) {
                toSecond[i] = toNearest[i];
                toNearest[i] = distance;
                nearest[i] = centre;
            } else if (distance < toSecond[i]) {
                toSecond[i] = distance;
            }
        }
    }

    private int draw() {
        double left = draws.uniform() * Arrays.stream(toNearest).sum();
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

    private static void roots(double[] squares) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Ward's method on coordinates: a cluster is its centroid and its size, which is all that is kept of it. Clusters still
 * to be merged stand side by side in memory, so that the search for the nearest is one run over it.
 */
final class WardChain {
    private final Points centroids;
    private final double[] sizes;
    /** Number of each place's cluster: one of its units. */
    private final int[] unitAt;
    private final int[] placeOf;
    private final double[] centre;
    private final double[] squares;
    private final int[] chain;
    private int length;
    private int active;
    private int nearest;
    private double least;

    WardChain(Matrix matrix) {
        centroids = Points.of(matrix);
        active = matrix.rows();
        sizes = new double[active];
        Arrays.fill(sizes, 1);
        unitAt = new int[active];
        Arrays.setAll(unitAt, i -> i);
        placeOf = unitAt.clone();
        centre = centroids.place();
        squares = new double[active];
        chain = new int[active];
    }

    Merges run() {
        Merges merges = new Merges(active);
        while (active > 1) {
            if (length == 0) {
                chain[length++] = unitAt[0];
            }
            int before = length > 1 ? chain[length - 2] : -1;
            int tip = chain[length - 1];
            findNearest(placeOf[tip], before);
            if (nearest == before) {
                merges.add(tip, before, Math.sqrt(2 * sizes[placeOf[tip]] * least));
                length -= 2;
                merge(placeOf[tip], placeOf[before]);
            } else {
                chain[length++] = nearest;
            }
        }
        return merges;
    }

    /** Finds the cluster nearest to that of a place; among equally near ones that before it in the chain. */
    private void findNearest(int place, int before) {
        centroids.copy(place, centre);
        least = Double.POSITIVE_INFINITY;
        if (before >= 0) {
            consider(placeOf[before], placeOf[before] + 1, place);
        }
        for (int from = 0; from < active; from += Points.BLOCK) {
            consider(from, Math.min(from + Points.BLOCK, active), place);
        }
    }

    /** A merge makes the sum of squares grow by d²·ab/(a + b); the size of the one looked from is the same for all. */
    private void consider(int from, int to, int place) {
        centroids.squared(centre, from, to, squares);
        if (place >= from && place < to) {
            squares[place] = Double.POSITIVE_INFINITY;
        }
        double own = sizes[place];
        for (int i = from; i < to; i++) {
            double product = squares[i] * sizes[i];
            // Dividing takes longest, and what is greater here is not less divided, however it is rounded.
            if (product > least * (sizes[i] + own)) {
                continue;
            }
            double growth = product / (sizes[i] + own);
            if (growth < least) {
                least = growth;
                nearest = unitAt[i];
            }
        }
    }

    /** Puts the union of two clusters in one place and the last cluster in the other. */
    private void merge(int one, int other) {
        int kept = Math.min(one, other);
        int freed = Math.max(one, other);
        double share = sizes[freed] / (sizes[kept] + sizes[freed]);
        for (int j = 0; j < centroids.columns; j++) {
            double value = centroids.value(kept, j);
            centroids.set(kept, j, value + share * (centroids.value(freed, j) - value));
        }
        sizes[kept] += sizes[freed];
        active--;
        if (freed != active) {
            centroids.move(active, freed);
            sizes[freed] = sizes[active];
            unitAt[freed] = unitAt[active];
            placeOf[unitAt[freed]] = freed;
        }
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** Any linkage on stored distances, which are overwritten as clusters merge. */
final class LanceWilliamsChain {
    private final Linkage linkage;
    /** Row i holds the distances to units after i. */
    private final double[][] distances;
    private final double[] sizes;
    private final int[] clusters;
    private final int[] placeOf;
    private final int[] chain;
    private int length;
    private int active;
    private int nearest;
    private double least;

    LanceWilliamsChain(Units units, Linkage linkage) {
        this.linkage = linkage;
        active = units.size();
        distances = new double[active][];
        DistanceRows rows = DistanceRows.of(units);
        double[] row = new double[active];
        for (int i = 0; i < active; i++) {
            distances[i] = new double[active - 1 - i];
            rows.row(i, i + 1, active, row);
            for (int j = 0; j < distances[i].length; j++) {
                distances[i][j] = linkage.prepared(row[i + 1 + j]);
            }
        }
        sizes = new double[active];
        Arrays.fill(sizes, 1);
        clusters = new int[active];
        Arrays.setAll(clusters, i -> i);
        placeOf = clusters.clone();
        chain = new int[active];
    }

    Merges run() {
        Merges merges = new Merges(active);
        while (active > 1) {
            if (length == 0) {
                chain[length++] = clusters[0];
            }
            int before = length > 1 ? chain[length - 2] : -1;
            int tip = chain[length - 1];
            findNearest(tip, before);
            if (nearest == before) {
                merges.add(tip, before, linkage.height(least));
                length -= 2;
                merge(Math.min(tip, before), Math.max(tip, before));
            } else {
                chain[length++] = nearest;
            }
        }
        return merges;
    }

    private double distance(int one, int other) {
        return one < other ? distances[one][other - one - 1] : distances[other][one - other - 1];
    }

    /** Finds the nearest cluster; among equally near ones that before it in the chain. */
    private void findNearest(int cluster, int before) {
        nearest = before;
        least = before < 0 ? Double.POSITIVE_INFINITY : distance(cluster, before);
        for (int i = 0; i < active; i++) {
            int other = clusters[i];
            if (other != cluster) {
                double distance = distance(cluster, other);
                // The first one is taken however far it lies, or the chain would not go on.
                if (distance < least || nearest < 0) {
                    least = distance;
                    nearest = other;
                }
            }
        }
    }

    /** The union takes the number of the second. */
    private void merge(int gone, int kept) {
        double between = distance(gone, kept);
        int last = clusters[--active];
        clusters[placeOf[gone]] = last;
        placeOf[last] = placeOf[gone];
        for (int i = 0; i < active; i++) {
            int other = clusters[i];
            if (other != kept) {
                set(kept, other, linkage.merged(distance(gone, other), distance(kept, other), between, sizes[gone],
                        sizes[kept], sizes[other]));
            }
        }
        sizes[kept] += sizes[gone];
    }

    private void set(int one, int other, double distance) {
        distances[Math.min(one, other)][Math.abs(one - other) - 1] = distance;
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * How much nearer each unit is to its own cluster than to the next: Rousseeuw (1987), "Silhouettes", J. Computational
 * and Applied Mathematics 20. s = (b − a)/max(a, b), a the mean distance to the others of the own cluster, b the least
 * mean distance to another cluster; 0 for a unit alone in its cluster and where a = b = 0, as {@code silhouette} of R's
 * package cluster. Immutable.
 */
public final class Silhouette {
    private final double[] widths;
    private final int[] neighbours;
    private final Partition partition;

    private Silhouette(double[] widths, int[] neighbours, Partition partition) {
        this.widths = widths;
        this.neighbours = neighbours;
        this.partition = partition;
    }

    /**
     * Computes the silhouette; time n², memory nk.
     *
     * @throws IllegalArgumentException if there are fewer than two clusters, or the division is of other units
     */
    public static Silhouette of(Units units, Partition partition) {
        if (partition.clusters() < 2 || units.size() != partition.size()) {
            throw new IllegalArgumentException("No silhouette of %d units in %d clusters of %d"
                    .formatted(units.size(), partition.clusters(), partition.size()));
        }
        double[][] sums = ClusterSums.of(units, partition);
        double[] widths = new double[partition.size()];
        int[] neighbours = new int[partition.size()];
        for (int unit = 0; unit < widths.length; unit++) {
            int own = partition.label(unit);
            int next = neighbour(sums, unit, partition);
            neighbours[unit] = next;
            if (partition.count(own) > 1) {
                double a = sums[own - 1][unit] / (partition.count(own) - 1);
                double b = sums[next - 1][unit] / partition.count(next);
                widths[unit] = a == b ? 0 : (b - a) / Math.max(a, b);
            }
        }
        return new Silhouette(widths, neighbours, partition);
    }

    private static int neighbour(double[][] sums, int unit, Partition partition) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cluster = 1; cluster <= partition.clusters(); cluster++) {
            double mean = sums[cluster - 1][unit] / partition.count(cluster);
            if (cluster != partition.label(unit) && mean < least) {
                least = mean;
                nearest = cluster;
            }
        }
        return nearest;
    }

    /** Returns the division that it is of. */
    public Partition partition() {
        return partition;
    }

    /** Returns the width of a unit, from −1 (nearer to another cluster) to 1. */
    public double width(int unit) {
        return widths[unit];
    }

    /** Returns the cluster that is nearest to a unit beside its own, from 1. */
    public int neighbour(int unit) {
        return neighbours[unit];
    }

    /** Returns the mean width of all units. */
    public double mean() {
        return Arrays.stream(widths).sum() / widths.length;
    }

    /** Returns the mean width of the units of a cluster, from 1. */
    public double mean(int cluster) {
        double sum = 0;
        for (int unit = 0; unit < widths.length; unit++) {
            sum += partition.label(unit) == cluster ? widths[unit] : 0;
        }
        return sum / partition.count(cluster);
    }
}

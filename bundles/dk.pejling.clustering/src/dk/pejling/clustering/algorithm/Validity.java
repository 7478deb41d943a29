package dk.pejling.clustering.algorithm;

/** Indices of how good a division is, each one number for the whole. */
public final class Validity {
    private Validity() {
    }

    /**
     * Returns the index of Caliński and Harabasz (1974), "A dendrite method for cluster analysis", Communications in
     * Statistics 3: (B/(k − 1)) / (W/(n − k)), B and W the sums of squares between and within clusters;
     * {@code calinhara} of R's package fpc. Greater is better; infinite where W is 0.
     *
     * @throws IllegalArgumentException unless there are at least two clusters and more units than clusters
     */
    public static double calinskiHarabasz(Matrix units, Partition partition) {
        int k = partition.clusters();
        if (k < 2 || k >= partition.size()) {
            throw new IllegalArgumentException("No index of %d units in %d clusters".formatted(partition.size(), k));
        }
        double within = WithinSS.total(units, partition);
        double whole = WithinSS.total(units, Partition.of(new int[partition.size()]));
        return (whole - within) / (k - 1) / (within / (partition.size() - k));
    }

    /**
     * Returns the sum of squared distances to the cluster means.
     *
     * @throws IllegalArgumentException if the division is of another number of units
     */
    public static double withinSS(Matrix units, Partition partition) {
        if (units.rows() != partition.size()) {
            throw new IllegalArgumentException("The division is of %d units, not %d".formatted(partition.size(), units.rows()));
        }
        return WithinSS.total(units, partition);
    }

    /**
     * Returns the index of Dunn (1974), "Well separated clusters and optimal fuzzy partitions", J. Cybernetics 4: least
     * distance between units of different clusters over greatest distance within one; {@code dunn} of
     * {@code cluster.stats} in R's package fpc. Greater is better; infinite where all units of each cluster coincide.
     *
     * @throws IllegalArgumentException if there are fewer than two clusters
     */
    public static double dunn(Units units, Partition partition) {
        if (partition.clusters() < 2) {
            throw new IllegalArgumentException("No index of one cluster");
        }
        DistanceRows rows = DistanceRows.of(units);
        double[] row = new double[units.size()];
        double separation = Double.POSITIVE_INFINITY;
        double diameter = 0;
        for (int i = 0; i < row.length; i++) {
            rows.row(i, i + 1, row.length, row);
            for (int j = i + 1; j < row.length; j++) {
                if (partition.label(i) == partition.label(j)) {
                    diameter = Math.max(diameter, row[j]);
                } else {
                    separation = Math.min(separation, row[j]);
                }
            }
        }
        return separation / diameter;
    }
}

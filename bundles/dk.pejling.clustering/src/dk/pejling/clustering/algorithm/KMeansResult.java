package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** What k-means found. Immutable. */
public final class KMeansResult {
    private final Partition partition;
    private final Matrix means;
    private final double[] within;
    private final int agreeing;
    private final boolean converged;
    private final KMeansOptions options;

    KMeansResult(Matrix units, Partition partition, int agreeing, boolean converged, KMeansOptions options) {
        this.partition = partition;
        this.means = Matrix.of(WithinSS.means(units, partition));
        this.within = WithinSS.of(units, partition);
        this.agreeing = agreeing;
        this.converged = converged;
        this.options = options;
    }

    /** Returns which unit is in which cluster. */
    public Partition partition() {
        return partition;
    }

    /** Returns the mean of every cluster, one row each, cluster 1 first. */
    public Matrix means() {
        return means;
    }

    /** Returns the sum of squared distances to the mean within a cluster, from 1. */
    public double withinSS(int cluster) {
        return within[cluster - 1];
    }

    /** Returns the sum of squared distances to the cluster means: what k-means makes small. */
    public double withinSS() {
        return Arrays.stream(within).sum();
    }

    /** Returns how many starts ended at this sum, within a billionth; few of many mean that a better one may exist. */
    public int agreeing() {
        return agreeing;
    }

    /** Returns whether nothing moved any more before the rounds were used up. */
    public boolean converged() {
        return converged;
    }

    /** Returns how it was run. */
    public KMeansOptions options() {
        return options;
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Whether clusters are found again in samples of the same units: Hennig (2007), "Cluster-wise assessment of cluster
 * stability", Computational Statistics and Data Analysis 52, as {@code clusterboot} of R's package fpc with
 * {@code bootmethod = "boot", multipleboot = FALSE}: n units are drawn with replacement, one drawn several times is
 * used once, the sample is clustered, and each original cluster, as far as it is in the sample, gets the greatest
 * Jaccard similarity with a cluster of the sample. A sample without a unit of the cluster does not count for it.
 * Immutable.
 */
public final class Stability {
    /** At this similarity and below a cluster counts as dissolved. */
    public static final double DISSOLVED = 0.5;
    /** From this similarity on a cluster counts as recovered. */
    public static final double RECOVERED = 0.75;

    private final Partition original;
    /** By sample and cluster; NaN where the sample has no unit of the cluster. */
    private final double[][] similarities;
    private final StabilityOptions options;

    private Stability(Partition original, double[][] similarities, StabilityOptions options) {
        this.original = original;
        this.similarities = similarities;
        this.options = options;
    }

    /**
     * Draws samples and clusters them.
     *
     * @param original division of the units whose clusters are looked at
     * @param method by which it was made
     */
    public static Stability of(Units units, Partition original, PartitionMethod method, StabilityOptions options) {
        int[][] samples = new int[options.samples()][units.size()];
        for (int i = 0; i < samples.length; i++) {
            Draws draws = Draws.of(options.seed(), i);
            Arrays.setAll(samples[i], any -> draws.below(units.size()));
        }
        return of(units, original, method, samples, options);
    }

    /**
     * Clusters given samples.
     *
     * @param samples units of each sample, from 0; one may stand there several times
     * @param options seed and threads count, the number of samples does not
     */
    public static Stability of(Units units, Partition original, PartitionMethod method, int[][] samples,
            StabilityOptions options) {
        double[][] similarities = new double[samples.length][];
        Parallel.forEach(samples.length, options.threads(), i -> {
            int[] sample = different(samples[i], units.size());
            Partition found = method.partition(units.subset(sample), original.clusters(), Draws.seed(options.seed(), i));
            similarities[i] = similarities(original, sample, found);
        });
        return new Stability(original, similarities, options);
    }

    /** Returns the units of a sample, each once, in their order. */
    private static int[] different(int[] sample, int units) {
        BitSet drawn = new BitSet(units);
        for (int unit : sample) {
            drawn.set(unit);
        }
        return drawn.stream().toArray();
    }

    private static double[] similarities(Partition original, int[] sample, Partition found) {
        int[][] both = new int[original.clusters()][found.clusters()];
        int[] inSample = new int[original.clusters()];
        for (int i = 0; i < sample.length; i++) {
            int cluster = original.label(sample[i]) - 1;
            both[cluster][found.label(i) - 1]++;
            inSample[cluster]++;
        }
        double[] best = new double[original.clusters()];
        for (int cluster = 0; cluster < best.length; cluster++) {
            best[cluster] = inSample[cluster] == 0 ? Double.NaN : 0;
            for (int other = 0; other < found.clusters(); other++) {
                int union = inSample[cluster] + found.count(other + 1) - both[cluster][other];
                best[cluster] = Math.max(best[cluster], (double) both[cluster][other] / union);
            }
        }
        return best;
    }

    /** Returns the division whose clusters were looked at. */
    public Partition original() {
        return original;
    }

    /** Returns how it was computed. */
    public StabilityOptions options() {
        return options;
    }

    /** Returns how many samples there are; other than in the options where they were given. */
    public int samples() {
        return similarities.length;
    }

    /** Returns the similarity of a cluster (from 1) in a sample (from 0); empty where no unit of it is in the sample. */
    public OptionalDouble jaccard(int cluster, int sample) {
        double value = similarities[sample][cluster - 1];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns the mean similarity of a cluster, from 1: above 0.85 highly stable, above 0.75 stable, 0.6 to 0.75 a
     * pattern whose borders are doubtful, below not to be relied on (Hennig). Empty where no sample has a unit of it.
     */
    public OptionalDouble jaccard(int cluster) {
        return values(cluster).average();
    }

    /** Returns in how many samples a cluster was dissolved. */
    public int dissolved(int cluster) {
        return (int) values(cluster).filter(value -> value <= DISSOLVED).count();
    }

    /** Returns in how many samples a cluster was recovered. */
    public int recovered(int cluster) {
        return (int) values(cluster).filter(value -> value >= RECOVERED).count();
    }

    private DoubleStream values(int cluster) {
        return Arrays.stream(similarities).mapToDouble(row -> row[cluster - 1]).filter(value -> !Double.isNaN(value));
    }
}

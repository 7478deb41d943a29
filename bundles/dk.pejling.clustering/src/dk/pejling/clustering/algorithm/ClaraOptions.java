package dk.pejling.clustering.algorithm;

/**
 * How medoids of many units are found from samples.
 *
 * @param clusters how many clusters, at least 1
 * @param samples how many samples are drawn, at least 1
 * @param sampleSize how many units each has, more than clusters
 * @param seed of the draws
 */
public record ClaraOptions(int clusters, int samples, int sampleSize, long seed) implements MedoidOptions {
    private static final int SAMPLES = 5;
    private static final int LEAST = 1000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public ClaraOptions {
        Require.atLeastOne("clusters", clusters);
        Require.atLeastOne("samples", samples);
        if (sampleSize <= clusters) {
            throw new IllegalArgumentException("Samples of %d units cannot show %d clusters".formatted(sampleSize, clusters));
        }
    }

    /** Returns options with five samples of 1,000 units, or of ten a cluster where that is more. */
    public static ClaraOptions of(int clusters) {
        return new ClaraOptions(clusters, SAMPLES, Math.max(LEAST, 10 * clusters), 1);
    }
}

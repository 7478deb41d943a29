package dk.pejling.clustering.algorithm;

/**
 * How k-means is run.
 *
 * @param clusters how many clusters, at least 1
 * @param starts how many starting points are tried, at least 1; the best result counts
 * @param iterations how often at most all units are gone through in one start, at least 1
 * @param seed of the random starting points
 * @param threads how many starts run side by side, at least 1; changes nothing in the result
 */
public record KMeansOptions(int clusters, int starts, int iterations, long seed, int threads) {
    /** So many rounds are never needed by data of reasonable size. */
    private static final int ITERATIONS = 1000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public KMeansOptions {
        Require.atLeastOne("clusters", clusters);
        Require.atLeastOne("starts", starts);
        Require.atLeastOne("iterations", iterations);
        Require.atLeastOne("threads", threads);
    }

    /** Returns options with 50 starts, seed 1 and a thread for each processor. */
    public static KMeansOptions of(int clusters) {
        return new KMeansOptions(clusters, 50, ITERATIONS, 1, Runtime.getRuntime().availableProcessors());
    }

    /** Returns these options with another number of starts. */
    public KMeansOptions withStarts(int number) {
        return new KMeansOptions(clusters, number, iterations, seed, threads);
    }

    /** Returns these options with another seed. */
    public KMeansOptions withSeed(long number) {
        return new KMeansOptions(clusters, starts, iterations, number, threads);
    }

    /** Returns these options with another number of threads. */
    public KMeansOptions withThreads(int number) {
        return new KMeansOptions(clusters, starts, iterations, seed, number);
    }
}

package dk.pejling.clustering.algorithm;

/**
 * How stability is looked at.
 *
 * @param samples how many bootstrap samples are drawn (B), at least 1
 * @param seed of the draws
 * @param threads how many samples are clustered side by side, at least 1; changes nothing in the result
 */
public record StabilityOptions(int samples, long seed, int threads) {
    /** 100 samples, seed 1, all processors. */
    public static final StabilityOptions DEFAULT =
            new StabilityOptions(100, 1, Runtime.getRuntime().availableProcessors());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public StabilityOptions {
        Require.atLeastOne("samples", samples);
        Require.atLeastOne("threads", threads);
    }

    /** Returns these options with another number of samples. */
    public StabilityOptions withSamples(int number) {
        return new StabilityOptions(number, seed, threads);
    }

    /** Returns these options with another seed. */
    public StabilityOptions withSeed(long number) {
        return new StabilityOptions(samples, number, threads);
    }

    /** Returns these options with another number of threads. */
    public StabilityOptions withThreads(int number) {
        return new StabilityOptions(samples, seed, number);
    }
}

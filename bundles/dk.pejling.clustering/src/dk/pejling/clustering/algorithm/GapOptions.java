package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.Objects;

/**
 * How the gap statistic is computed.
 *
 * @param most greatest number of clusters looked at, at least 1
 * @param references how many reference data sets are drawn (B), at least 2
 * @param reference what they are drawn from
 * @param rule how the number of clusters is chosen
 * @param seed of the draws
 * @param threads how many data sets are looked at side by side, at least 1; changes nothing in the result
 */
public record GapOptions(int most, int references, Reference reference, Rule rule, long seed, int threads) {
    /** Data without clusters. */
    public enum Reference {
        /** Uniform over the range of each principal component; {@code spaceH0 = "scaledPCA"} of R's {@code clusGap}. */
        PCA("scaledPCA"),
        /** Uniform over the range of each variable; {@code spaceH0 = "original"}. */
        UNIFORM("original");

        private final String id;

        Reference(String id) {
            this.id = id;
        }

        /** Returns the name that R's {@code clusGap} has for it. */
        public String id() {
            return id;
        }
    }

    /** How the number of clusters is chosen from the gaps, as {@code maxSE} of R's package cluster with SE.factor 1. */
    public enum Rule {
        /** The smallest number whose gap is not below the first local maximum less its standard error. */
        FIRST_SE_MAX("firstSEmax"),
        /** The smallest number whose gap is not below the next one less its standard error (Tibshirani et al. 2001). */
        TIBS_2001("Tibs2001SEmax"),
        /** The number with the greatest gap. */
        GLOBAL_MAX("globalmax");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        /** Returns the name that R's {@code maxSE} has for it. */
        public String id() {
            return id;
        }

        /**
         * Chooses a number of clusters.
         *
         * @param gaps by number of clusters, that of one cluster first; at least one
         * @param errors their standard errors
         */
        public int choose(double[] gaps, double[] errors) {
            return switch (this) {
                case FIRST_SE_MAX -> {
                    int peak = 0;
                    while (peak + 1 < gaps.length && gaps[peak + 1] > gaps[peak]) {
                        peak++;
                    }
                    yield 1 + firstReaching(gaps, gaps[peak] - errors[peak], peak);
                }
                case TIBS_2001 -> {
                    int each = 0;
                    while (each + 1 < gaps.length && gaps[each] < gaps[each + 1] - errors[each + 1]) {
                        each++;
                    }
                    yield 1 + each;
                }
                case GLOBAL_MAX -> 1 + firstReaching(gaps, Arrays.stream(gaps).max().orElseThrow(), gaps.length - 1);
            };
        }

        private static int firstReaching(double[] gaps, double limit, int last) {
            int each = 0;
            while (each < last && gaps[each] < limit) {
                each++;
            }
            return each;
        }
    }

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if a number is too small
     */
    public GapOptions {
        Require.atLeastOne("most", most);
        Require.atLeastOne("threads", threads);
        if (references < 2) {
            throw new IllegalArgumentException("A standard error needs at least 2 references, not " + references);
        }
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(rule, "rule");
    }

    /** Returns options with 100 references by principal components, firstSEmax, seed 1 and all processors. */
    public static GapOptions upTo(int most) {
        return new GapOptions(most, 100, Reference.PCA, Rule.FIRST_SE_MAX, 1, Runtime.getRuntime().availableProcessors());
    }

    /** Returns these options with another number of references. */
    public GapOptions withReferences(int number) {
        return new GapOptions(most, number, reference, rule, seed, threads);
    }

    /** Returns these options with another reference. */
    public GapOptions withReference(Reference other) {
        return new GapOptions(most, references, other, rule, seed, threads);
    }

    /** Returns these options with another rule. */
    public GapOptions withRule(Rule other) {
        return new GapOptions(most, references, reference, other, seed, threads);
    }

    /** Returns these options with another seed. */
    public GapOptions withSeed(long number) {
        return new GapOptions(most, references, reference, rule, number, threads);
    }

    /** Returns these options with another number of threads. */
    public GapOptions withThreads(int number) {
        return new GapOptions(most, references, reference, rule, seed, number);
    }
}

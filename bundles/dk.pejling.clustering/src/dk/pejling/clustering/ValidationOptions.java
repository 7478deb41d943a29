package dk.pejling.clustering;

import java.util.Objects;

import dk.pejling.clustering.algorithm.GapOptions;

/**
 * How a division is tried on other data.
 *
 * @param samples how many reference data sets and how many bootstrap samples are drawn (B), at least 2
 * @param reference what reference data are drawn from
 * @param rule how the gap statistic chooses the number of clusters
 */
public record ValidationOptions(int samples, GapOptions.Reference reference, GapOptions.Rule rule) {
    /** 100 samples, references by principal components, firstSEmax. */
    public static final ValidationOptions DEFAULT =
            new ValidationOptions(100, GapOptions.Reference.PCA, GapOptions.Rule.FIRST_SE_MAX);

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are fewer than two samples
     */
    public ValidationOptions {
        if (samples < 2) {
            throw new IllegalArgumentException("B must be at least 2, not " + samples);
        }
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(rule, "rule");
    }
}

package dk.pejling.clustering;

import java.util.Objects;
import java.util.Optional;

import dk.pejling.clustering.algorithm.SizeLimits;
import dk.pejling.clustering.contributed.ContributedMethod;

/**
 * How units are divided into clusters.
 *
 * @param method how
 * @param least fewest clusters tried, at least 1
 * @param most most clusters tried; where there are several, the division with the greatest mean silhouette is taken
 * @param measuring how distances are measured
 * @param starts how many starting points k-means tries, at least 1
 * @param seed of whatever is drawn at random
 * @param sizes how many units a cluster may have; for k-means only
 * @param validation whether and how the division is tried on other data
 * @param contributed which method of a plug-in, for {@link ClusterMethod#CONTRIBUTED} alone
 */
public record ClusterOptions(ClusterMethod method, int least, int most, MeasuringOptions measuring, int starts, long seed,
        Optional<SizeLimits> sizes, Optional<ValidationOptions> validation, Optional<ContributedMethod> contributed) {
    private static final int STARTS = 50;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is below 1, {@code most} below {@code least}, or sizes are limited
     *         for another method than k-means
     */
    public ClusterOptions {
        if (contributed.isPresent() != (method == ClusterMethod.CONTRIBUTED)) {
            throw new IllegalArgumentException("%s with %s".formatted(method, contributed));
        }
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(measuring, "measuring");
        if (least < 1 || most < least || starts < 1) {
            throw new IllegalArgumentException("k from %d to %d with %d starts".formatted(least, most, starts));
        }
        if (sizes.isPresent() && method != ClusterMethod.KMEANS) {
            throw new ClusterException(ClusterException.Code.SIZES_METHOD, method.id());
        }
    }

    /** Returns options with default measuring, 50 starts, seed 1, any sizes, no validation. */
    public static ClusterOptions of(ClusterMethod method, int k) {
        return new ClusterOptions(method, k, k, MeasuringOptions.DEFAULT, STARTS, 1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns options of a method of a plug-in with default measuring, seed 1, no validation. */
    public static ClusterOptions of(ContributedMethod method, int k) {
        return new ClusterOptions(ClusterMethod.CONTRIBUTED, k, k, MeasuringOptions.DEFAULT, STARTS, 1, Optional.empty(), Optional.empty(),
                Optional.of(method));
    }

    /** Returns the id by which the method is asked for. */
    public String methodId() {
        return contributed.map(ContributedMethod::id).orElse(method.id());
    }

    /** Returns these options for several numbers of clusters. */
    public ClusterOptions withRange(int from, int to) {
        return new ClusterOptions(method, from, to, measuring, starts, seed, sizes, validation, contributed);
    }

    /** Returns these options with other distances. */
    public ClusterOptions withMeasuring(MeasuringOptions other) {
        return new ClusterOptions(method, least, most, other, starts, seed, sizes, validation, contributed);
    }

    /** Returns these options with other random starting points. */
    public ClusterOptions withRandom(int numberOfStarts, long otherSeed) {
        return new ClusterOptions(method, least, most, measuring, numberOfStarts, otherSeed, sizes, validation, contributed);
    }

    /** Returns these options with limits of size. */
    public ClusterOptions withSizes(SizeLimits limits) {
        return new ClusterOptions(method, least, most, measuring, starts, seed, Optional.of(limits), validation, contributed);
    }

    /** Returns these options with validation. */
    public ClusterOptions withValidation(ValidationOptions how) {
        return new ClusterOptions(method, least, most, measuring, starts, seed, sizes, Optional.of(how), contributed);
    }
}

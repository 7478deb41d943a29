package dk.pejling.clustering.algorithm;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is done to numbers before distances are measured, in this order: logarithms, one scale, weights.
 *
 * @param logs indices of the columns of which the natural logarithm is taken
 * @param standardisation how columns are brought to one scale
 * @param weights one a column of the original matrix, positive; empty weighs all alike
 * @param metric for which the weights are: a column of weight 2 counts as if it were there twice
 */
public record PreparationOptions(Set<Integer> logs, Standardisation standardisation, List<Double> weights, Metric metric) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a weight is not positive and finite
     */
    public PreparationOptions {
        logs = Set.copyOf(logs);
        weights = List.copyOf(weights);
        Objects.requireNonNull(standardisation, "standardisation");
        Objects.requireNonNull(metric, "metric");
        for (double weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("%s is no weight: leave the variable out instead".formatted(weight));
            }
        }
    }

    /** Returns options without logarithms and weights. */
    public static PreparationOptions of(Standardisation standardisation) {
        return new PreparationOptions(Set.of(), standardisation, List.of(), Metric.EUCLIDEAN);
    }
}

package dk.pejling.clustering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dk.pejling.clustering.algorithm.Standardisation;

/**
 * How distances between units are measured.
 *
 * @param selection which variables are measured by
 * @param standardisation how they are brought to one scale
 * @param logs variables of which the natural logarithm is taken first
 * @param weights how much a variable counts, where it is not 1; positive
 * @param distance how the variables are put together
 * @param missing what becomes of units of which a number is not known
 */
public record MeasuringOptions(VariableSelection selection, Standardisation standardisation, List<String> logs,
        Map<String, Double> weights, DistanceKind distance, MissingRule missing) {
    /** Euclidean distances on z-scores of all variables; nothing may be missing. */
    public static final MeasuringOptions DEFAULT = new MeasuringOptions(VariableSelection.all(), Standardisation.ZSCORE,
            List.of(), Map.of(), DistanceKind.EUCLIDEAN, MissingRule.REFUSE);

    /** Copies the collections. */
    public MeasuringOptions {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(standardisation, "standardisation");
        Objects.requireNonNull(distance, "distance");
        Objects.requireNonNull(missing, "missing");
        logs = List.copyOf(logs);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Returns the scale that is used: Gower's distance divides every number by its range, whatever is asked for. */
    public Standardisation scale() {
        return distance == DistanceKind.GOWER ? Standardisation.RANGE : standardisation;
    }

    /** Returns these options with other variables. */
    public MeasuringOptions withSelection(VariableSelection variables) {
        return new MeasuringOptions(variables, standardisation, logs, weights, distance, missing);
    }

    /** Returns these options with another scale. */
    public MeasuringOptions withStandardisation(Standardisation scale) {
        return new MeasuringOptions(selection, scale, logs, weights, distance, missing);
    }

    /** Returns these options with other logarithms and weights. */
    public MeasuringOptions withLogsAndWeights(List<String> logged, Map<String, Double> weighted) {
        return new MeasuringOptions(selection, standardisation, logged, weighted, distance, missing);
    }

    /** Returns these options with another kind of distance. */
    public MeasuringOptions withDistance(DistanceKind kind) {
        return new MeasuringOptions(selection, standardisation, logs, weights, kind, missing);
    }

    /** Returns these options with another rule for what is missing. */
    public MeasuringOptions withMissing(MissingRule rule) {
        return new MeasuringOptions(selection, standardisation, logs, weights, distance, rule);
    }
}

package dk.pejling.clustering;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import dk.pejling.clustering.algorithm.Standardisation;

/**
 * How peers are found.
 *
 * @param k how many peers a unit has, at least 1
 * @param standardisation how the variables are brought to one scale
 * @param selection which variables are measured by
 * @param weights how much the part of a variable in the distance counts (of Euclidean ones its squared difference), by name; 1
 *        where none is named
 * @param distance how the variables are put together
 */
public record PeerOptions(int k, Standardisation standardisation, VariableSelection selection, Map<String, Double> weights,
        DistanceKind distance) {
    /** The options where nobody asks for others: seven peers by z-scores of all variables, each counting alike. */
    public static final PeerOptions DEFAULT = new PeerOptions(7, Standardisation.ZSCORE, VariableSelection.all());

    /**
     * Checks k and the weights.
     *
     * @throws UnusableOptionException if k is below 1, or a weight is negative or not finite
     */
    public PeerOptions {
        if (k < 1) {
            throw new UnusableOptionException("k", k);
        }
        Objects.requireNonNull(standardisation, "standardisation");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(distance, "distance");
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weights.forEach((name, weight) -> {
            if (!Double.isFinite(weight) || weight < 0) {
                throw new UnusableOptionException("weight", name, weight);
            }
        });
    }

    /** Makes options of Euclidean distances in which every variable counts alike. */
    public PeerOptions(int k, Standardisation standardisation, VariableSelection selection) {
        this(k, standardisation, selection, Map.of(), DistanceKind.EUCLIDEAN);
    }

    /** Returns these options with another number of peers. */
    public PeerOptions withK(int number) {
        return new PeerOptions(number, standardisation, selection, weights, distance);
    }

    /** Returns these options with other variables. */
    public PeerOptions withSelection(VariableSelection variables) {
        return new PeerOptions(k, standardisation, variables, weights, distance);
    }

    /** Returns these options with another scale. */
    public PeerOptions withStandardisation(Standardisation scale) {
        return new PeerOptions(k, scale, selection, weights, distance);
    }

    /** Returns these options with other weights. */
    public PeerOptions withWeights(Map<String, Double> byVariable) {
        return new PeerOptions(k, standardisation, selection, byVariable, distance);
    }

    /** Returns these options with another kind of distance. */
    public PeerOptions withDistance(DistanceKind kind) {
        return new PeerOptions(k, standardisation, selection, weights, kind);
    }
}

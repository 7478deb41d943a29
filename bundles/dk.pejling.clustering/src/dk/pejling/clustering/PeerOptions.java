package dk.pejling.clustering;

import java.util.Objects;

import dk.pejling.clustering.algorithm.Standardisation;

/**
 * How peers are found.
 *
 * @param k how many peers a unit has, at least 1
 * @param standardisation how the variables are brought to one scale
 * @param selection which variables are measured by
 */
public record PeerOptions(int k, Standardisation standardisation, VariableSelection selection) {
    /** The options where nobody asks for others: seven peers by z-scores of all variables. */
    public static final PeerOptions DEFAULT = new PeerOptions(7, Standardisation.ZSCORE, VariableSelection.all());

    /**
     * Checks k.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public PeerOptions {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        Objects.requireNonNull(standardisation, "standardisation");
        Objects.requireNonNull(selection, "selection");
    }

    /** Returns these options with another number of peers. */
    public PeerOptions withK(int number) {
        return new PeerOptions(number, standardisation, selection);
    }

    /** Returns these options with other variables. */
    public PeerOptions withSelection(VariableSelection variables) {
        return new PeerOptions(k, standardisation, variables);
    }
}

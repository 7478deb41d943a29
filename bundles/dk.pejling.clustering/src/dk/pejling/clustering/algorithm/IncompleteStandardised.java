package dk.pejling.clustering.algorithm;

import java.util.List;

/**
 * An incomplete matrix on one scale.
 *
 * @param values the standardised numbers; as many columns as {@code scalings}, in the same order
 * @param scalings where each column came from and what was done to it
 * @param constant indices of the columns that were left out because all their known values are equal
 */
public record IncompleteStandardised(IncompleteMatrix values, List<Scaling> scalings, List<Integer> constant) {
    /** Copies the lists. */
    public IncompleteStandardised {
        scalings = List.copyOf(scalings);
        constant = List.copyOf(constant);
    }
}

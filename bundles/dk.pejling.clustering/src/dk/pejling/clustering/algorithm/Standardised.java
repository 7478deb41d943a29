package dk.pejling.clustering.algorithm;

import java.util.List;

/**
 * A matrix on one scale.
 *
 * @param values the standardised numbers; as many columns as {@code scalings}, in the same order
 * @param scalings where each column came from and what was done to it
 * @param constant indices of the columns that were left out because all their values are equal
 */
public record Standardised(Matrix values, List<Scaling> scalings, List<Integer> constant) {
    /** Copies the lists. */
    public Standardised {
        scalings = List.copyOf(scalings);
        constant = List.copyOf(constant);
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Collections;
import java.util.List;

/**
 * What the columns are for {@link Gower}.
 *
 * @param kinds one a column
 * @param weights one a column, not negative, at least one positive
 */
public record GowerOptions(List<Kind> kinds, List<Double> weights) {
    /** How two values of a variable are compared. */
    public enum Kind {
        /** Absolute difference over the range; also for ordered categories numbered 1, 2, … */
        NUMERIC("numeric"),
        /** 0 where equal, 1 where not. */
        NOMINAL("nominal"),
        /** 0 or 1, of which 1 alone means something: a pair that both lack it says nothing. */
        ASYMMETRIC("asymmetric");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the name used in JSON. */
        public String id() {
            return id;
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the lists are of different length or the weights are no weights
     */
    public GowerOptions {
        kinds = List.copyOf(kinds);
        weights = List.copyOf(weights);
        if (kinds.size() != weights.size() || weights.stream().anyMatch(weight -> !(weight >= 0 && weight < Double.POSITIVE_INFINITY))
                || weights.stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("%d columns cannot be weighted by %s".formatted(kinds.size(), weights));
        }
    }

    /** Returns options in which all columns are numbers of equal weight. */
    public static GowerOptions numeric(int columns) {
        return new GowerOptions(Collections.nCopies(columns, Kind.NUMERIC),
                Collections.nCopies(columns, 1.0));
    }
}

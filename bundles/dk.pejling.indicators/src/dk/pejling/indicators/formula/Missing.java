package dk.pejling.indicators.formula;

import java.util.Optional;

/**
 * What becomes of a sum or mean when parts of it have no number. Whatever is chosen, a withheld number is never taken for 0.
 */
public enum Missing {
    /** No result as soon as one part is missing. */
    SKIP_IF_ANY("skip-if-any"),
    /** Missing parts are left out; no result only when all are missing. */
    SKIP_IF_ALL("skip-if-all"),
    /** As {@link #SKIP_IF_ALL}, and a sum over parts that the source does not list at all is 0. */
    NEVER_SKIP("never-skip");

    private final String id;

    Missing(String id) {
        this.id = id;
    }

    /** Returns the name used in formulas and files. */
    public String id() {
        return id;
    }

    /** Returns the rule of a name, empty when there is none. */
    public static Optional<Missing> ofId(String id) {
        for (Missing rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}

package dk.pejling.clustering;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of units of which a number is not known. Something is put in its place only when asked for. */
public enum MissingRule {
    /** Nothing is computed; unit and variable are named. */
    REFUSE("refuse"),
    /** Only units of which everything is known take part; the others are named. */
    COMPLETE("complete"),
    /** Each distance is taken over the variables known of both units, and scaled up to all of them. */
    PAIRWISE("pairwise"),
    /** The median of the variable takes the place of the number; where that was done is told. */
    MEDIAN("median");

    private final String id;

    MissingRule(String id) {
        this.id = id;
    }

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** Returns the rule of an id; empty when there is none. */
    public static Optional<MissingRule> ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}

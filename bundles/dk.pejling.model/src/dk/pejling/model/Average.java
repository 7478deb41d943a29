package dk.pejling.model;

import java.util.Locale;

/** How the members of a group become one figure. */
public enum Average {
    /** Sum of numerators over sum of denominators; a change is the change of the sums. */
    WEIGHTED,
    /** Mean of the members' figures. */
    UNWEIGHTED;

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

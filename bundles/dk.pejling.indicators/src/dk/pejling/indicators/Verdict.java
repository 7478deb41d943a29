package dk.pejling.indicators;

import java.util.Locale;

/** How an area stands against its comparison. */
public enum Verdict {
    /** To its advantage. */
    BETTER,
    /** To its disadvantage. */
    WORSE,
    /** Equal after rounding to 9 decimals. */
    SAME,
    /** Rounding or a small base does not allow to tell. */
    UNCLEAR,
    /** One of the two figures is missing. */
    NONE;

    /** Returns the name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

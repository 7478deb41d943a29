package dk.pejling.indicators.targets;

import java.util.Locale;

/** Whether a goal is on its way, by the limits stated for it. */
public enum Light {
    /** As expected by now, or better; within the range. */
    GREEN,
    /** Behind by no more than the stated limit. */
    YELLOW,
    /** Further behind. */
    RED,
    /** Nobody stated a limit, nothing is expected yet, or there is no figure. */
    NONE;

    /** Returns the name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

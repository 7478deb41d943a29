package dk.pejling.indicators;

import java.util.Locale;

/** Whether a point stands on scorecards without being asked for. */
public enum Showing {
    /** Always, even while it waits for its table. */
    ALWAYS,
    /** As soon as its table is known. */
    READY,
    /** Only in the catalogue. */
    NEVER;

    /** Returns the name used in files and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

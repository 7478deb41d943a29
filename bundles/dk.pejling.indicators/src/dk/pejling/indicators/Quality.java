package dk.pejling.indicators;

import java.util.Locale;

/** How far a number can be relied upon. */
public enum Quality {
    /** As an authority publishes it. */
    OFFICIAL,
    /** Computed here from figures of authorities. */
    COMPUTED,
    /** A proposal: definition or price are to be settled by the municipality. */
    PROPOSAL,
    /** The municipality's own registration. */
    LOCAL,
    /** A supplier's own number, which nobody else has checked. */
    SUPPLIER;

    /** Returns the name used in files and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

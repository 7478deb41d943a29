package dk.pejling.model;

import java.util.Locale;

/** How a measure behaves over time. */
public enum MeasureKind {
    /** Counted at a time or as an average over it: several months give their mean. */
    STOCK,
    /** Happens during the period: several months give their sum. */
    FLOW,
    /** A share: several months give numerator over denominator, never a mean of shares. */
    RATE;

    /** Returns the name used in files and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

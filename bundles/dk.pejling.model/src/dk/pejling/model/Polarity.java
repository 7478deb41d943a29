package dk.pejling.model;

import java.util.Locale;

/** Which direction is good. */
public enum Polarity {
    /** Fewer, shorter, cheaper is better. */
    LOW,
    /** More is better. */
    HIGH;

    /** Returns the name used in files and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns how far a deviation (own − comparison) is to one's advantage; negative when it is a disadvantage. */
    public double advantage(double deviation) {
        return this == HIGH ? deviation : 0 - deviation;
    }
}

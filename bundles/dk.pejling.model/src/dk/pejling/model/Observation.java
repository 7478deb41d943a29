package dk.pejling.model;

import java.util.OptionalDouble;

/**
 * A number, or the reason why there is none.
 *
 * <p>The unit is that of the measure or measurement point the observation belongs to.
 */
public sealed interface Observation {
    /**
     * A number.
     *
     * @param value finite, unrounded
     */
    record Measured(double value) implements Observation {
        /** Refuses what is no number. */
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Not a finite number: " + value);
            }
        }
    }

    /**
     * No number.
     *
     * @param reason why; never {@link Status#MEASURED}
     */
    record Absent(Status reason) implements Observation {
        /** Refuses {@code MEASURED}. */
        public Absent {
            if (reason == Status.MEASURED) {
                throw new IllegalArgumentException("A measured value needs its number");
            }
        }
    }

    /** Returns {@link Status#MEASURED}, or the reason for the absence. */
    default Status status() {
        return this instanceof Absent absent ? absent.reason : Status.MEASURED;
    }

    /** Returns whether there is a number. */
    default boolean isMeasured() {
        return this instanceof Measured;
    }

    /** Returns the number, empty when there is none. */
    default OptionalDouble number() {
        return this instanceof Measured measured ? OptionalDouble.of(measured.value) : OptionalDouble.empty();
    }

    /** Returns an observation of a finite number. */
    static Observation of(double value) {
        return new Measured(value);
    }

    /** Returns an observation without a number. */
    static Observation absent(Status reason) {
        return new Absent(reason);
    }

    /** Returns the number when the status is measured, otherwise the absence; the value is ignored then. */
    static Observation of(double value, Status status) {
        return status == Status.MEASURED ? of(value) : absent(status);
    }

    /** Returns {@code first − second}; absent when either is. */
    static Observation difference(Observation first, Observation second) {
        if (first instanceof Measured a && second instanceof Measured b) {
            return of(a.value - b.value);
        }
        return absent(Status.both(first.status(), second.status()));
    }
}

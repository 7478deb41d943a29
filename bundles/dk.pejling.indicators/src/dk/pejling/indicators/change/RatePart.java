package dk.pejling.indicators.change;

import dk.pejling.model.Observation;
import java.util.stream.Stream;

/**
 * A part of a share at two dates: its own numerators and denominators.
 *
 * @param name what it is
 * @param fromNumerator before
 * @param fromDenominator before
 * @param toNumerator after
 * @param toDenominator after
 */
public record RatePart(String name, Observation fromNumerator, Observation fromDenominator, Observation toNumerator,
        Observation toDenominator) {
    /** Returns whether all four numbers are there and nobody divides by 0. */
    public boolean isKnown() {
        return Stream.of(fromNumerator, fromDenominator, toNumerator, toDenominator).allMatch(Observation::isMeasured)
                && number(fromDenominator) != 0 && number(toDenominator) != 0;
    }

    static double number(Observation observation) {
        return observation.number().getAsDouble();
    }
}

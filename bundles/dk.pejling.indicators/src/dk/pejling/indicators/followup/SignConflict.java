package dk.pejling.indicators.followup;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import java.util.Optional;

/**
 * The unit goes one way and the country the other: "unemployment has fallen in the country, but risen here".
 *
 * @param own the unit's development
 * @param country the country's, of the other sign
 * @param toTheBad whether the unit's direction is the bad one
 */
public record SignConflict(double own, double country, boolean toTheBad) {
    /** Returns the conflict of a row; empty when both go the same way, one stands still (to 9 decimals) or is missing. */
    public static Optional<SignConflict> of(ScorecardRow row) {
        Reading development = row.development();
        if (!(development.own().value() instanceof Observation.Measured own)
                || !(development.country().value() instanceof Observation.Measured country)) {
            return Optional.empty();
        }
        double sign = Math.signum(Numbers.decisive(own.value()));
        return sign * Math.signum(Numbers.decisive(country.value())) < 0
                ? Optional.of(new SignConflict(own.value(), country.value(), row.point().polarity().advantage(sign) < 0))
                : Optional.empty();
    }
}

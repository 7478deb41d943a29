package dk.pejling.indicators.followup;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import java.util.Optional;

/**
 * The ambition of the trial with pilot job centres, "better than before and above the average of the job centres": two
 * conditions, decided on 9 decimals.
 *
 * @param betterThanBefore whether the own development goes the good way; empty when there is none
 * @param aboveAverage whether the own level is better than the published one of the country; empty when either is missing
 */
public record Ambition(Optional<Boolean> betterThanBefore, Optional<Boolean> aboveAverage) {
    /** Judges a row. */
    public static Ambition of(ScorecardRow row) {
        Reading level = row.level();
        Polarity polarity = row.point().polarity();
        return new Ambition(isGood(row.development().own().value(), polarity),
                isGood(Observation.difference(level.own().value(), level.country().value()), polarity));
    }

    private static Optional<Boolean> isGood(Observation difference, Polarity polarity) {
        return difference instanceof Observation.Measured measured
                ? Optional.of(polarity.advantage(Numbers.decisive(measured.value())) > 0) : Optional.empty();
    }

    /** Returns whether both conditions hold; false as soon as one fails, empty when the other cannot be told. */
    public Optional<Boolean> met() {
        if (betterThanBefore.equals(Optional.of(false)) || aboveAverage.equals(Optional.of(false))) {
            return Optional.of(false);
        }
        return betterThanBefore.isPresent() && aboveAverage.isPresent() ? Optional.of(true) : Optional.empty();
    }
}

package dk.pejling.indicators;

import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import java.util.Optional;

/**
 * One side of a row, level or development: own, comparison, country and what they say together.
 *
 * @param unit of the numbers
 * @param decimals to show
 * @param own the area's figure
 * @param comparison the group's figure
 * @param average how the group became one figure
 * @param derivedWeights whether the weights were derived and not published ("afledt")
 * @param country the published figure of the country, never a sum
 * @param deviation own − comparison, absent when either is
 * @param rank among all municipalities; empty when the own figure is absent
 * @param verdict by the sign of the advantage
 * @param limit how large a deviation must be to stand out: 1.96 × SD of the unit's own over the last 36 months; empty
 *     under 24 months
 */
public record Reading(Unit unit, int decimals, Figure own, Figure comparison, Average average, boolean derivedWeights,
        Figure country, Observation deviation, Optional<Rank> rank, Verdict verdict, Optional<Double> limit) {
    /** Returns the deviation counted as an advantage: positive is good. */
    public Observation advantage(Polarity polarity) {
        return deviation instanceof Observation.Measured measured
                ? Observation.of(polarity.advantage(measured.value())) : deviation;
    }

    /** Returns whether the deviation stands out; empty when that cannot be told. */
    public Optional<Boolean> notable() {
        return limit.isPresent() && deviation instanceof Observation.Measured measured
                ? Optional.of(Math.abs(measured.value()) >= limit.get()) : Optional.empty();
    }
}

package dk.pejling.indicators.targets;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A goal beside the figure reached.
 *
 * @param target the goal
 * @param period of the figure: the asked one, or the newest before it
 * @param actual the figure, or why there is none
 * @param expected what was expected by then; empty when nothing was
 * @param attainment of a value in per cent; of a range not applicable
 * @param distance how far outside the range, 0 inside; empty for a value and without a figure
 * @param light by the stated limit
 */
public record TargetReading(Target target, Period period, Observation actual, OptionalDouble expected, Observation attainment,
        OptionalDouble distance, Light light) {
    /**
     * Sets a goal beside a figure.
     *
     * @param period of the figure
     */
    public static TargetReading of(Target target, Period period, Observation actual) {
        OptionalDouble distance = OptionalDouble.empty();
        Observation attainment = Observation.absent(Status.NOT_APPLICABLE);
        if (target.goal() instanceof Goal.Value value) {
            attainment = Attainment.of(actual, value.value(), target.measured().polarity(), target.baseline());
        } else if (target.goal() instanceof Goal.Range range && actual instanceof Observation.Measured measured) {
            distance = OptionalDouble.of(range.distance(measured.value()));
        }
        Light light = actual instanceof Observation.Measured measured ? target.light(measured.value(), period) : Light.NONE;
        return new TargetReading(target, period, actual, target.expected(period), attainment, distance, light);
    }

    /** Sets a goal on a measurement point beside the row of its scorecard. */
    public static TargetReading of(Target target, Basis side, ScorecardRow row) {
        return of(target, side.of(row).own().period(), side.of(row).own().value());
    }

    /** Sets a goal that the municipality counts itself beside its newest count up to a period. */
    public static TargetReading of(Target target, Target.Measured.Own own, Period upTo) {
        Optional<Map.Entry<Period, Double>> newest = own.actuals().entrySet().stream()
                .filter(entry -> !entry.getKey().lastDay().isAfter(upTo.lastDay())).reduce((first, last) -> last);
        return newest.map(entry -> of(target, entry.getKey(), Observation.of(entry.getValue())))
                .orElseGet(() -> of(target, upTo, Observation.absent(Status.NOT_LISTED)));
    }
}

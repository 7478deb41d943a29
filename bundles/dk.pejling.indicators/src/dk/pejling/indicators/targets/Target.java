package dk.pejling.indicators.targets;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One goal of a municipality.
 *
 * @param id its own, unique in the municipality's files
 * @param under id of the goal it is a part of; empty at the top
 * @param measured what tells how far one has come
 * @param area the municipality
 * @param team the part of the job centre it is for; empty for the whole
 * @param period when it is to be reached
 * @param goal what is to be reached
 * @param baseline where it was set out from; needed where low is good and for a path
 * @param path what is expected on the way, besides baseline and goal; all periods of one frequency
 * @param yellow how far behind is still yellow, in the unit of what is measured; empty when no limit is stated
 * @param source where it was decided: plan, policy, budget or contract
 */
public record Target(String id, Optional<String> under, Measured measured, Area area, Optional<String> team, Period period, Goal goal,
        Optional<Baseline> baseline, NavigableMap<Period, Double> path, OptionalDouble yellow, String source) {
    /** Copies the path. */
    public Target {
        path = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(path));
    }

    /** What tells how far one has come. */
    public sealed interface Measured {
        /**
         * Level or development of a measurement point.
         *
         * @param point its id
         * @param side which
         * @param polarity of the point
         */
        record OfPoint(String point, Basis side, Polarity polarity) implements Measured {
        }

        /**
         * The municipality's own count, kept beside the goal.
         *
         * @param name what is counted
         * @param unit of the numbers
         * @param polarity which direction is good
         * @param actuals what was counted, by period
         */
        record Own(String name, Unit unit, Polarity polarity, NavigableMap<Period, Double> actuals) implements Measured {
            /** Copies the map. */
            public Own {
                actuals = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(actuals));
            }
        }

        /** Returns which direction is good. */
        Polarity polarity();
    }

    /**
     * Returns what is expected in a period: on straight lines between baseline, path and goal.
     *
     * @return empty before the baseline or first step, for a range, and for a period of another frequency; the goal from
     *     its period on
     */
    public OptionalDouble expected(Period when) {
        if (!(goal instanceof Goal.Value value) || when.frequency() != period.frequency()) {
            return OptionalDouble.empty();
        }
        NavigableMap<Period, Double> steps = new TreeMap<>(path);
        baseline.ifPresent(from -> steps.put(from.period(), from.value()));
        steps.put(period, value.value());
        Map.Entry<Period, Double> before = steps.floorEntry(when);
        if (before == null) {
            return OptionalDouble.empty();
        }
        Map.Entry<Period, Double> after = steps.ceilingEntry(when);
        if (after == null || after.getKey().equals(before.getKey())) {
            return OptionalDouble.of(before.getValue());
        }
        double part = (double) (when.ordinal() - before.getKey().ordinal()) / (after.getKey().ordinal() - before.getKey().ordinal());
        return OptionalDouble.of(before.getValue() + part * (after.getValue() - before.getValue()));
    }

    /** Returns how a figure of a period stands to what is expected by then, by the stated limit. */
    public Light light(double actual, Period when) {
        if (yellow.isEmpty()) {
            return Light.NONE;
        }
        if (goal instanceof Goal.Range range) {
            return light(Math.abs(range.distance(actual)));
        }
        OptionalDouble expected = expected(when);
        return expected.isEmpty() ? Light.NONE : light(-measured.polarity().advantage(actual - expected.getAsDouble()));
    }

    private Light light(double behind) {
        double decisive = Numbers.decisive(behind);
        return decisive <= 0 ? Light.GREEN : decisive <= yellow.getAsDouble() ? Light.YELLOW : Light.RED;
    }
}

package dk.pejling.indicators.followup;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.FollowUp.Spread;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import java.util.Optional;

/**
 * How far units lie from their own comparisons on one point, before and now: whether they have come closer to each other.
 *
 * @param earlier the spread of deviations at the earlier date; empty when no unit had a figure to compare
 * @param later the same at the later date
 */
public record SpreadAtTwoDates(Optional<Spread> earlier, Optional<Spread> later) {
    /**
     * Sets two follow-ups beside each other.
     *
     * @param earlier of the same target group, units and basis as {@code later}, for an earlier period
     * @throws IllegalArgumentException if they are not
     */
    public static SpreadAtTwoDates of(FollowUp earlier, FollowUp later, MeasurementPoint point) {
        boolean same = earlier.basis() == later.basis() && SetLogic.group(earlier).equals(SetLogic.group(later))
                && earlier.cards().stream().map(Scorecard::area).toList().equals(later.cards().stream().map(Scorecard::area).toList());
        if (!same || earlier.cards().getFirst().period().compareTo(later.cards().getFirst().period()) >= 0) {
            throw new IllegalArgumentException("The follow-ups must be of the same units, the earlier one first");
        }
        return new SpreadAtTwoDates(earlier.spread(point), later.spread(point));
    }

    /** Returns how much wider the units lie now, as difference of the ranges; negative when they came closer. */
    public Optional<Double> rangeChange() {
        return earlier.flatMap(before -> later.map(now -> now.range() - before.range()));
    }
}

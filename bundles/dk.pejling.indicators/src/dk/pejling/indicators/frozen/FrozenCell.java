package dk.pejling.indicators.frozen;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.Vintage;
import java.util.List;

/**
 * One side of one row as it was.
 *
 * @param indicator id of the point
 * @param side level or development
 * @param period what it was about
 * @param own the unit's figure
 * @param comparison the group's
 * @param verdict id of the verdict
 * @param vintages ids of what the figures were made of
 */
public record FrozenCell(String indicator, Basis side, Period period, Observation own, Observation comparison, String verdict,
        List<String> vintages) {
    /** Copies the list. */
    public FrozenCell {
        vintages = List.copyOf(vintages);
    }

    /** Takes a cell of a scorecard. */
    public static FrozenCell of(ScorecardRow row, Basis side) {
        Reading reading = side.of(row);
        return new FrozenCell(row.point().id(), side, reading.own().period(), reading.own().value(), reading.comparison().value(),
                reading.verdict().id(), row.vintages().stream().map(Vintage::id).toList());
    }

    /** Returns whether another cell says the same: period and verdict equal, numbers equal to 9 decimals. */
    public boolean saysTheSame(FrozenCell other) {
        return saysTheSame(other, true);
    }

    /** As {@link #saysTheSame(FrozenCell)}; periods may differ where two months are set beside each other. */
    boolean saysTheSame(FrozenCell other, boolean samePeriod) {
        return (!samePeriod || period.equals(other.period)) && verdict.equals(other.verdict) && same(own, other.own) && same(comparison, other.comparison);
    }

    private static boolean same(Observation one, Observation other) {
        return one instanceof Observation.Measured a && other instanceof Observation.Measured b
                ? Numbers.decisive(a.value() - b.value()) == 0 : one.status() == other.status();
    }
}

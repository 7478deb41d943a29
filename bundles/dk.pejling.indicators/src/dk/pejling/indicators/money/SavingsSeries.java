package dk.pejling.indicators.money;

import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.formula.Rounded;
import dk.pejling.indicators.formula.Surplus;
import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import java.util.List;
import java.util.Optional;

/** Makes savings potentials of scorecard rows. Not thread-safe, as {@link Scorecards} is not. */
public final class SavingsSeries {
    private final Scorecards scorecards;
    private final TableRegister tables;

    /** Prepares potentials on these figures. */
    public SavingsSeries(Scorecards scorecards, TableRegister tables) {
        this.scorecards = scorecards;
        this.tables = tables;
    }

    /**
     * Returns the potential of one row: its level against that of its comparison, on the own base.
     *
     * @param area whose row it is
     * @return empty when either level or the base is not known
     * @throws IllegalArgumentException if the point is no share in per cent of which low is good, with a count behind it
     */
    public Optional<SavingsPotential> potential(ScorecardRow row, Area area, UnitPrice price) throws StoreException {
        boolean possible = row.point().polarity() == Polarity.LOW && hasBase(row.point().level());
        if (!possible) {
            throw new IllegalArgumentException(row.point().id() + " is no share of which low is good, with a count behind it");
        }
        if (!(row.level().own().value() instanceof Observation.Measured own)
                || !(row.level().comparison().value() instanceof Observation.Measured comparison)) {
            return Optional.empty();
        }
        Period period = row.level().own().period();
        if (row.point().level() instanceof Level.Published published) {
            int decimals = tables.measure(published.rate().measure()).orElseThrow().decimals();
            Rounded share = Rounded.published(own.value(), decimals);
            return value(published.numerator().orElseThrow(), area, period) instanceof Observation.Measured count && Surplus.tellsBase(share)
                    ? Optional.of(SavingsPotential.ofCount(share, Rounded.published(comparison.value(), decimals), count.value(), price))
                    : Optional.empty();
        }
        return value(((Level.Ratio) row.point().level()).denominator(), area, period) instanceof Observation.Measured base
                ? Optional.of(SavingsPotential.ofBase(new Rounded(own.value(), 0), new Rounded(comparison.value(), 0), base.value(), price))
                : Optional.empty();
    }

    private static boolean hasBase(Level level) {
        return level instanceof Level.Ratio ratio && ratio.factor() == 100
                || level instanceof Level.Published published && published.numerator().isPresent();
    }

    private Observation value(MeasureReference reference, Area area, Period period) throws StoreException {
        Known known = scorecards.figures(tables.measure(reference.measure()).orElseThrow());
        List<String> members = known.dimensions().stream().map(dimension -> reference.where().get(dimension.id())).toList();
        long combination = known.column().axes().combinationOf(members);
        return combination < 0 ? Observation.absent(Status.NOT_LISTED) : known.column().at(combination, area, period);
    }
}

package dk.pejling.workspace;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.change.ChangeSeries;
import dk.pejling.indicators.money.Budget;
import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.TableRegister;
import dk.pejling.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets goals and budgets beside the figures that were reached. Not thread-safe, as {@link Scorecards} is not. */
public final class Steering {
    private final Scorecards scorecards;
    private final TableRegister tables;
    private final Map<String, Scorecard> cards = new HashMap<>();

    /** Takes the figures. */
    public Steering(Scorecards scorecards, TableRegister tables) {
        this.scorecards = scorecards;
        this.tables = tables;
    }

    /**
     * Returns what is reached of a goal.
     *
     * @param when the month asked for; empty takes the newest final one, of a goal on the municipality's own counts its newest
     * @throws StoreException if the store cannot be read
     */
    public TargetReading reading(Target target, Optional<Period> when) throws StoreException {
        if (target.measured() instanceof Target.Measured.Own own) {
            return TargetReading.of(target, own, when.orElse(target.period()));
        }
        Target.Measured.OfPoint of = (Target.Measured.OfPoint) target.measured();
        MeasurementPoint point = scorecards.catalogue().point(of.point()).orElseThrow();
        TargetGroup group = scorecards.catalogue().targetGroup(point.targetGroup()).orElseThrow();
        Period at = when.isPresent() ? when.get() : scorecards.newestFinal(group).orElse(target.period());
        String key = group.id() + " " + target.area().code() + " " + at;
        if (!cards.containsKey(key)) {
            cards.put(key, scorecards.scorecard(target.area(), group, at, country()));
        }
        ScorecardRow row = cards.get(key).rows().stream().filter(one -> one.point().id().equals(of.point())).findFirst().orElseThrow();
        return TargetReading.of(target, of.side(), row);
    }

    private static Comparison country() {
        Area country = AreaRegister.denmark().country();
        return new Comparison(Comparison.Kind.COUNTRY, country.name(), List.of(country), Optional.empty(), false);
    }

    /**
     * Returns a budget beside the full-time persons that were counted.
     *
     * @param when the last month looked at; empty takes the newest with a count
     * @throws StoreException if the store cannot be read
     */
    public BudgetFollowUp followUp(Budget budget, Optional<Period> when) throws StoreException {
        Map<Period, Observation> counts = new HashMap<>();
        for (Period month : budget.volumes().keySet()) {
            counts.put(month, new ChangeSeries(scorecards, tables, month.plus(-1), month).part("", budget.count(), budget.area()).to());
        }
        Period until = when.orElseGet(() -> counts.entrySet().stream().filter(entry -> entry.getValue().isMeasured())
                .map(Map.Entry::getKey).max(Period::compareTo).orElse(budget.volumes().firstKey()));
        return BudgetFollowUp.of(budget, until, counts::get);
    }
}

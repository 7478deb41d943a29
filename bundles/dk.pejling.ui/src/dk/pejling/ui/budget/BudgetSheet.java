package dk.pejling.ui.budget;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.money.Budget;
import dk.pejling.indicators.money.BudgetFile;
import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.workspace.BudgetFolder;
import dk.pejling.workspace.Steering;
import dk.pejling.workspace.TargetFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Goals and budgets with what was reached.
 *
 * @param goals as a tree, each followed by those under it
 * @param budgets in the order of the files
 * @param problems what cannot be used in the files
 */
record BudgetSheet(List<Goal> goals, List<BudgetFollowUp> budgets, List<String> problems) {
    private static final int YEARS = 6;

    BudgetSheet {
        goals = List.copyOf(goals);
        budgets = List.copyOf(budgets);
        problems = List.copyOf(problems);
    }

    /**
     * A goal with its way.
     *
     * @param depth how many goals lie over it
     * @param reading what is reached
     * @param name what is measured
     * @param periods from the first figure or step to the goal
     * @param actual the figures, one per period
     * @param expected what is expected, one per period
     * @param decimals of its numbers
     */
    record Goal(int depth, TargetReading reading, String name, List<Period> periods, List<Observation> actual, List<Observation> expected,
            int decimals) {
        Target target() {
            return reading.target();
        }
    }

    /** Reads them; takes long enough to belong in a job. */
    static BudgetSheet read(Desk desk) throws StoreException {
        try {
            TargetBook book = TargetFolder.read(desk.home(), desk.session().catalogue());
            BudgetFile file = BudgetFolder.read(desk.home(), desk.session().catalogue());
            List<String> problems = Stream.concat(book.problems().stream(), file.problems().stream())
                    .map(DefinitionException::getMessage).toList();
            return desk.ask(scorecards -> {
                Steering steering = new Steering(scorecards, desk.session().tables());
                List<Goal> goals = new ArrayList<>();
                for (TargetBook.Node node : book.tree()) {
                    goals.add(goal(scorecards, node.depth(), steering.reading(node.target(), Optional.empty())));
                }
                List<BudgetFollowUp> budgets = new ArrayList<>();
                for (Budget budget : file.budgets()) {
                    budgets.add(steering.followUp(budget, Optional.empty()));
                }
                return new BudgetSheet(goals, budgets, problems);
            });
        } catch (IOException e) {
            throw new IllegalStateException("The goals and budgets of " + desk.home() + " cannot be read", e);
        }
    }

    private static Goal goal(Scorecards scorecards, int depth, TargetReading reading) throws StoreException {
        Target target = reading.target();
        if (target.measured() instanceof Target.Measured.Own own) {
            List<Period> periods = periods(target, own.actuals().isEmpty() ? target.period() : own.actuals().firstKey());
            return new Goal(depth, reading, own.name(), periods, periods.stream().map(period -> own.actuals().containsKey(period)
                    ? Observation.of(own.actuals().get(period)) : Observation.absent(Status.NOT_LISTED)).toList(), expected(target, periods), 0);
        }
        Target.Measured.OfPoint of = (Target.Measured.OfPoint) target.measured();
        MeasurementPoint point = scorecards.catalogue().point(of.point()).orElseThrow();
        List<Period> periods = periods(target, target.period());
        List<Observation> actual = periods.stream().map(period -> Observation.absent(Status.NOT_LISTED)).toList();
        if (of.side() == Basis.LEVEL) {
            History history = scorecards.history(point, target.period(), YEARS, List.of(target.area()));
            actual = periods.stream().map(period -> history.periods().contains(period)
                    ? history.levels().get(target.area()).get(history.periods().indexOf(period)) : Observation.absent(Status.NOT_LISTED)).toList();
        }
        return new Goal(depth, reading, point.name().in(Language.locale()), periods, actual, expected(target, periods),
                of.side() == Basis.LEVEL ? point.levelDecimals() : point.developmentDecimals());
    }

    /** From a year before the goal, or where it was set out from, to the goal. */
    private static List<Period> periods(Target target, Period first) {
        Period from = target.baseline().map(baseline -> baseline.period()).filter(period -> period.frequency() == target.period().frequency())
                .orElse(first.frequency() == target.period().frequency() && first.compareTo(target.period()) < 0 ? first : target.period().aYearBefore());
        List<Period> periods = new ArrayList<>();
        for (Period period = from; period.compareTo(target.period()) <= 0; period = period.plus(1)) {
            periods.add(period);
        }
        return periods;
    }

    private static List<Observation> expected(Target target, List<Period> periods) {
        return periods.stream().map(period -> {
            OptionalDouble value = target.expected(period);
            return value.isPresent() ? Observation.of(value.getAsDouble()) : Observation.absent(Status.NOT_APPLICABLE);
        }).toList();
    }
}

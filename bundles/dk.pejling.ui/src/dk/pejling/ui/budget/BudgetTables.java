package dk.pejling.ui.budget;

import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.money.BudgetFollowUp;
import dk.pejling.indicators.money.BudgetFollowUp.Month;
import dk.pejling.indicators.targets.Goal;
import dk.pejling.indicators.targets.Light;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.ui.Curves;
import dk.pejling.ui.Curves.Curve;
import dk.pejling.ui.Curves.Role;
import dk.pejling.ui.Fact;
import dk.pejling.ui.Language;
import dk.pejling.ui.scorecard.Shown;
import dk.pejling.ui.table.Look;
import dk.pejling.ui.table.RecordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;

/** The tables of goals and budgets, and the lines behind them. */
final class BudgetTables {
    private BudgetTables() {
    }

    static RecordTable<BudgetSheet.Goal> goals(List<BudgetSheet.Goal> goals) {
        RecordTable<BudgetSheet.Goal> table = new RecordTable<>(BudgetMessages.Goal_title, goals);
        // In another order than the tree's a goal no longer stands under its own.
        return table.text(BudgetMessages.Goal_name, 132, goal -> (table.sorted() < 0 ? "    ".repeat(goal.depth()) : "") + goal.name())
                .byText(BudgetSheet.Goal::name)
                .text(BudgetMessages.Goal_area, 74, goal -> goal.target().area().name()).byText()
                .text(BudgetMessages.Goal_team, 74, goal -> goal.target().team().orElse("")).byText()
                .text(BudgetMessages.Goal_by, 54, goal -> Shown.period(goal.target().period()))
                .byLargest(goal -> Optional.of(goal.target().period().lastDay()))
                .number(BudgetMessages.Goal_goal, 66, BudgetTables::wanted).byLargest(goal -> Optional.of(low(goal)))
                .number(BudgetMessages.Goal_is, 44, goal -> Shown.value(goal.reading().actual(), goal.decimals(), false))
                .byLargest(goal -> boxed(goal.reading().actual().number()))
                .text(BudgetMessages.Goal_period, 52, goal -> Shown.period(goal.reading().period()))
                .byLargest(goal -> Optional.of(goal.reading().period().lastDay()))
                .number(BudgetMessages.Goal_expected, 68, goal -> number(goal.reading().expected(), goal.decimals(), false))
                .byLargest(goal -> boxed(goal.reading().expected()))
                .number(BudgetMessages.Goal_attainment, 84, goal -> goal.reading().attainment().isMeasured()
                        ? Shown.value(goal.reading().attainment(), 1, false) : Shown.NOTHING)
                .byLargest(goal -> boxed(goal.reading().attainment().number()))
                .column(BudgetMessages.Goal_light, 100, false, goal -> light(goal.reading().light()),
                        goal -> Look.PLAIN.with(symbol(goal.reading().light())))
                .byLargest(goal -> worst(goal.reading().light()))
                .text(BudgetMessages.Goal_source, 126, goal -> goal.target().source()).byText();
    }

    private static Optional<Integer> worst(Light light) {
        return light == Light.NONE ? Optional.empty() : Optional.of(List.of(Light.GREEN, Light.YELLOW, Light.RED).indexOf(light));
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.stream().boxed().findFirst();
    }

    private static double low(BudgetSheet.Goal goal) {
        return switch (goal.target().goal()) {
            case Goal.Value value -> value.value();
            case Goal.Range range -> range.low();
        };
    }

    private static String wanted(BudgetSheet.Goal goal) {
        return switch (goal.target().goal()) {
            case Goal.Value value -> Shown.value(Observation.of(value.value()), goal.decimals(), false);
            case Goal.Range range -> Shown.value(Observation.of(range.low()), goal.decimals(), false) + Shown.NOTHING
                    + Shown.value(Observation.of(range.high()), goal.decimals(), false);
        };
    }

    private static String light(Light light) {
        return switch (light) {
            case GREEN -> BudgetMessages.Goal_green;
            case YELLOW -> BudgetMessages.Goal_yellow;
            case RED -> BudgetMessages.Goal_red;
            case NONE -> BudgetMessages.Goal_none;
        };
    }

    /** Colours are told apart by shape: the house's better, undecided and worse. */
    private static Verdict symbol(Light light) {
        return switch (light) {
            case GREEN -> Verdict.BETTER;
            case YELLOW -> Verdict.SAME;
            case RED -> Verdict.WORSE;
            case NONE -> Verdict.NONE;
        };
    }

    private static String number(OptionalDouble value, int decimals, boolean signed) {
        return value.isPresent() ? Shown.value(Observation.of(value.getAsDouble()), decimals, signed) : Shown.NOTHING;
    }

    static Curves curves(BudgetSheet.Goal goal, List<Fact> facts) {
        List<Curve> lines = new ArrayList<>();
        if (goal.target().goal() instanceof Goal.Value) {
            lines.add(new Curve(Role.TARGET, BudgetMessages.Goal_path, goal.expected()));
        }
        lines.add(new Curve(Role.OWN, goal.target().area().name(), goal.actual()));
        return new Curves(goal.name() + ", " + goal.target().area().name(), span(goal.periods()), goal.periods(), lines, goal.decimals(), facts);
    }

    private static String span(List<Period> periods) {
        return "%s – %s".formatted(periods.getFirst().text(Language.locale()), periods.getLast().text(Language.locale()));
    }

    static RecordTable<Month> months(BudgetFollowUp budget) {
        return new RecordTable<>(BudgetMessages.Budget_budget, budget.months())
                .text(BudgetMessages.Budget_month, 70, month -> Shown.period(month.period())).byLargest(month -> Optional.of(month.period()))
                .number(BudgetMessages.Budget_budgetPersons, 84, month -> number(OptionalDouble.of(month.budgetVolume()), 0, false))
                .byLargest(month -> Optional.of(month.budgetVolume()))
                .number(BudgetMessages.Budget_actual, 84, month -> Shown.value(month.actualVolume(), 0, false))
                .byLargest(month -> boxed(month.actualVolume().number()))
                .number(BudgetMessages.Budget_price, 78, month -> number(OptionalDouble.of(month.actualPrice()), 0, false))
                .byLargest(month -> Optional.of(month.actualPrice()))
                .number(BudgetMessages.Budget_budgetAmount, 96, month -> number(OptionalDouble.of(month.budgetAmount()), 0, false))
                .byLargest(month -> Optional.of(month.budgetAmount()))
                .number(BudgetMessages.Budget_amount, 96, month -> number(month.actualAmount(), 0, false))
                .byLargest(month -> boxed(month.actualAmount()))
                .column(BudgetMessages.Budget_deviation, 112, true, month -> number(deviation(month), 0, true), BudgetTables::look)
                .byLargest(month -> boxed(deviation(month)))
                .number(BudgetMessages.Budget_volumeEffect, 96, month -> number(month.volumeEffect(), 0, true))
                .byLargest(month -> boxed(month.volumeEffect()))
                .number(BudgetMessages.Budget_priceEffect, 90, month -> number(month.priceEffect(), 0, true))
                .byLargest(month -> boxed(month.priceEffect()));
    }

    /** Returns what stands in the line of a month, and how its parts are made, with the numbers put in. */
    static List<Fact> facts(RecordTable<Month> table, int line) {
        List<Fact> facts = new ArrayList<>(table.facts(line));
        table.at(line).filter(month -> month.actualVolume().isMeasured()).ifPresent(month -> {
            String counted = Shown.value(month.actualVolume(), 0, false);
            facts.add(new Fact(BudgetMessages.Budget_volumeMade, "(%s − %s) × %s ÷ 12 = %s".formatted(counted, kroner(month.budgetVolume()),
                    kroner(month.budgetPrice()), number(month.volumeEffect(), 0, true))));
            facts.add(new Fact(BudgetMessages.Budget_priceMade, "%s × (%s − %s) ÷ 12 = %s".formatted(counted, kroner(month.actualPrice()),
                    kroner(month.budgetPrice()), number(month.priceEffect(), 0, true))));
        });
        return facts;
    }

    private static String kroner(double amount) {
        return Shown.value(Observation.of(amount), 0, false);
    }

    private static OptionalDouble deviation(Month month) {
        return month.actualAmount().isPresent() ? OptionalDouble.of(month.actualAmount().getAsDouble() - month.budgetAmount())
                : OptionalDouble.empty();
    }

    /** Spending less than budgeted is better. */
    private static Look look(Month month) {
        OptionalDouble deviation = deviation(month);
        return deviation.isEmpty() ? Look.MUTED : Look.STRONG.with(deviation.getAsDouble() < 0 ? Verdict.BETTER
                : deviation.getAsDouble() > 0 ? Verdict.WORSE : Verdict.SAME);
    }

    static String name(BudgetFollowUp budget) {
        return "%s (%s)".formatted(budget.budget().id(), budget.budget().area().name());
    }

    static String summary(BudgetFollowUp budget) {
        Function<Double, String> signed = amount -> Shown.value(Observation.of(amount), 0, true);
        return NLS.bind(BudgetMessages.Budget_summary, new Object[] {budget.budget().area().name(), budget.budget().source(),
            kroner(budget.actualToDate()), kroner(budget.budgetToDate()), budget.knownMonths(),
            signed.apply(budget.actualToDate() - budget.budgetToDate()), signed.apply(budget.volumeEffect()),
            signed.apply(budget.priceEffect()), kroner(budget.budgetOfYear()), number(budget.expectedOfYear(), 0, false)});
    }

    /** Returns the persons that were budgeted for the whole year and those that were counted so far. */
    static Curves curves(BudgetFollowUp budget, List<Fact> facts) {
        List<Period> periods = List.copyOf(budget.budget().volumes().keySet());
        List<Observation> budgeted = budget.budget().volumes().values().stream().map(Observation::of).toList();
        List<Observation> counted = budget.months().stream().map(Month::actualVolume).toList();
        return new Curves(BudgetMessages.Budget_budget + ": " + name(budget), span(periods), periods,
                List.of(new Curve(Role.TARGET, BudgetMessages.Budget_budgeted, budgeted),
                        new Curve(Role.OWN, BudgetMessages.Budget_counted, counted)), 0, facts);
    }
}

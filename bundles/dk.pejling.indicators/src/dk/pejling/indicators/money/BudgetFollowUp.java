package dk.pejling.indicators.money;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A budget beside what happened, month for month up to one.
 *
 * <p>The amount of a month is {@code full-time persons × price of a year ÷ 12}. The deviation is told by volume, more or fewer
 * persons at the budgeted price, and price, the persons there were at another price; the two add up to it.
 *
 * @param budget the budget
 * @param months January to the asked month
 */
public record BudgetFollowUp(Budget budget, List<Month> months) {
    private static final double MONTHS = 12;

    /** Copies the list. */
    public BudgetFollowUp {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param period the month
     * @param budgetVolume budgeted full-time persons
     * @param actualVolume counted ones, or why there are none
     * @param budgetPrice of a full-time person and year
     * @param actualPrice likewise
     */
    public record Month(Period period, double budgetVolume, Observation actualVolume, double budgetPrice, double actualPrice) {
        /** Returns the budgeted amount in kroner. */
        public double budgetAmount() {
            return budgetVolume * budgetPrice / MONTHS;
        }

        /** Returns the amount that was used; empty when the count is not known. */
        public OptionalDouble actualAmount() {
            return actualVolume instanceof Observation.Measured volume ? OptionalDouble.of(volume.value() * actualPrice / MONTHS)
                    : OptionalDouble.empty();
        }

        /** Returns what more or fewer persons cost at the budgeted price. */
        public OptionalDouble volumeEffect() {
            return actualVolume instanceof Observation.Measured volume
                    ? OptionalDouble.of((volume.value() - budgetVolume) * budgetPrice / MONTHS) : OptionalDouble.empty();
        }

        /** Returns what another price cost for the persons there were. */
        public OptionalDouble priceEffect() {
            return actualVolume instanceof Observation.Measured volume
                    ? OptionalDouble.of(volume.value() * (actualPrice - budgetPrice) / MONTHS) : OptionalDouble.empty();
        }
    }

    /**
     * Sets a budget beside counts.
     *
     * @param until the last month looked at; cut to the budget's year
     * @param counted the full-time persons of a month
     */
    public static BudgetFollowUp of(Budget budget, Period until, Function<Period, Observation> counted) {
        List<Month> months = new ArrayList<>();
        budget.volumes().headMap(until, true).forEach((month, volume) -> months.add(
                new Month(month, volume, counted.apply(month), budget.price().kroner(), budget.actualPrice(month))));
        return new BudgetFollowUp(budget, months);
    }

    private List<Month> known() {
        return months.stream().filter(month -> month.actualVolume().isMeasured()).toList();
    }

    /** Returns how many months have a count. */
    public int knownMonths() {
        return known().size();
    }

    /** Returns what was budgeted for the months that have a count, in kroner. */
    public double budgetToDate() {
        return known().stream().mapToDouble(Month::budgetAmount).sum();
    }

    /** Returns what was used in the months that have a count, in kroner. */
    public double actualToDate() {
        return known().stream().mapToDouble(month -> month.actualAmount().getAsDouble()).sum();
    }

    /** Returns the part of the deviation to date that more or fewer persons make. */
    public double volumeEffect() {
        return known().stream().mapToDouble(month -> month.volumeEffect().getAsDouble()).sum();
    }

    /** Returns the part of the deviation to date that another price makes. */
    public double priceEffect() {
        return known().stream().mapToDouble(month -> month.priceEffect().getAsDouble()).sum();
    }

    /** Returns the budget of the whole year in kroner. */
    public double budgetOfYear() {
        return budget.volumes().values().stream().mapToDouble(volume -> volume * budget.price().kroner() / MONTHS).sum();
    }

    /**
     * Returns what the year is expected to cost, in kroner: the months counted as they were, the others with the budget's
     * profile on the level counted so far (Σ counted ÷ Σ budgeted persons) at the newest price. A continuation, not a forecast:
     * it knows no season beyond the budget's.
     *
     * @return empty without a month that has a count, or when nobody was budgeted in those months
     */
    public OptionalDouble expectedOfYear() {
        List<Month> known = known();
        double budgeted = known.stream().mapToDouble(Month::budgetVolume).sum();
        if (budgeted == 0) {
            return OptionalDouble.empty();
        }
        double level = known.stream().mapToDouble(month -> month.actualVolume().number().getAsDouble()).sum() / budgeted;
        List<Period> counted = known.stream().map(Month::period).toList();
        double rest = budget.volumes().entrySet().stream().filter(month -> !counted.contains(month.getKey()))
                .mapToDouble(month -> month.getValue() * level * budget.actualPrice(month.getKey()) / MONTHS).sum();
        return OptionalDouble.of(actualToDate() + rest);
    }
}

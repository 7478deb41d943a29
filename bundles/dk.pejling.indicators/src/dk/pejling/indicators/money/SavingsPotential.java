package dk.pejling.indicators.money;

import dk.pejling.model.Numbers;
import java.util.List;

/**
 * What a unit would save in a year if its share were that of its comparison:
 * {@code (own − comparison) ÷ 100 × own base × annual price}.
 *
 * <p>The interval is what the rounding of the published shares allows; it says nothing about chance. A potential of 0 or
 * less is none: {@link #isNothing()}, and {@link #kroner()} and both ends of the interval are then, or where they would fall
 * below, 0.
 *
 * @param price of a full-time person
 * @param persons how many full-time persons the unit has beyond its comparison; negative when it has fewer
 * @param lowPersons the fewest that rounding allows
 * @param highPersons the most
 */
public record SavingsPotential(UnitPrice price, double persons, double lowPersons, double highPersons) {
    private static final double PER_CENT = 100;

    /**
     * Returns the potential on a base that is published or counted.
     *
     * @param own share in per cent
     * @param comparison likewise, without the unit itself in it
     * @param base how many people the share is of
     */
    public static SavingsPotential ofBase(Rounded own, Rounded comparison, double base, UnitPrice price) {
        return new SavingsPotential(price, (own.value() - comparison.value()) / PER_CENT * base,
                (own.low() - comparison.high()) / PER_CENT * base, (own.high() - comparison.low()) / PER_CENT * base);
    }

    /**
     * Returns the potential where the source publishes count and share, and the base is {@code count ÷ share}: the rounding of
     * the share goes into the base too.
     *
     * @param own share in per cent; must be larger than half its last decimal, otherwise it tells no base
     * @param count what the share was made of
     */
    public static SavingsPotential ofCount(Rounded own, Rounded comparison, double count, UnitPrice price) {
        if (own.low() <= 0) {
            throw new IllegalArgumentException("A share of " + own.value() + " tells no base");
        }
        return new SavingsPotential(price, count * (1 - comparison.value() / own.value()),
                count * (1 - comparison.high() / own.low()), count * (1 - comparison.low() / own.high()));
    }

    /** Returns whether there is nothing to save; decided on 9 decimals. */
    public boolean isNothing() {
        return Numbers.decisive(persons) <= 0;
    }

    /** Returns the potential in kroner a year, 0 when there is none. */
    public double kroner() {
        return kroner(persons);
    }

    /** Returns the least that rounding allows, never below 0. */
    public double lowKroner() {
        return kroner(lowPersons);
    }

    /** Returns the most that rounding allows; above 0 even where the potential is none, if rounding may hide one. */
    public double highKroner() {
        return kroner(highPersons);
    }

    private double kroner(double of) {
        return Numbers.decisive(of) <= 0 ? 0 : of * price.kroner();
    }

    /**
     * Potentials of several units together. Only positive ones count: what one unit has less than its comparison saves no
     * other unit anything; whoever shows the sum says so.
     *
     * @param kroner of the units that have a potential
     * @param contributing how many these are
     * @param of how many units were looked at
     */
    public record Total(double kroner, int contributing, int of) {
        /**
         * Adds potentials up.
         *
         * @throws IllegalArgumentException if they are not in the same prices
         */
        public static Total of(List<SavingsPotential> potentials) {
            if (potentials.stream().map(SavingsPotential::price).map(price -> price.year() + " " + price.net()).distinct().count() > 1) {
                throw new IllegalArgumentException("Prices of different years or kinds cannot be added");
            }
            List<SavingsPotential> positive = potentials.stream().filter(potential -> !potential.isNothing()).toList();
            return new Total(positive.stream().mapToDouble(SavingsPotential::kroner).sum(), positive.size(), potentials.size());
        }
    }
}

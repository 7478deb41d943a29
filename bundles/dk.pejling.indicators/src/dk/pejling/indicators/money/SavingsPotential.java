package dk.pejling.indicators.money;

import dk.pejling.indicators.formula.Rounded;
import dk.pejling.indicators.formula.Surplus;
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
 * @param surplus how many full-time persons the unit has beyond its comparison
 */
public record SavingsPotential(UnitPrice price, Surplus surplus) {
    /**
     * Returns the potential on a base that is published or counted, see {@link Surplus#ofBase}; the comparison is without the
     * unit itself.
     */
    public static SavingsPotential ofBase(Rounded own, Rounded comparison, double base, UnitPrice price) {
        return new SavingsPotential(price, Surplus.ofBase(own, comparison, base));
    }

    /**
     * Returns the potential where the source publishes count and share, see {@link Surplus#ofCount}.
     *
     * @throws IllegalArgumentException if the share tells no base
     */
    public static SavingsPotential ofCount(Rounded own, Rounded comparison, double count, UnitPrice price) {
        return new SavingsPotential(price, Surplus.ofCount(own, comparison, count));
    }

    /** Returns how many full-time persons the unit has beyond its comparison; negative when it has fewer. */
    public double persons() {
        return surplus.persons();
    }

    /** Returns the fewest that rounding allows. */
    public double lowPersons() {
        return surplus.low();
    }

    /** Returns the most that rounding allows. */
    public double highPersons() {
        return surplus.high();
    }

    /** Returns whether there is nothing to save; decided on 9 decimals. */
    public boolean isNothing() {
        return surplus.isNothing();
    }

    /** Returns the potential in kroner a year, 0 when there is none. */
    public double kroner() {
        return kroner(surplus.persons());
    }

    /** Returns the least that rounding allows, never below 0. */
    public double lowKroner() {
        return kroner(surplus.low());
    }

    /** Returns the most that rounding allows; above 0 even where the potential is none, if rounding may hide one. */
    public double highKroner() {
        return kroner(surplus.high());
    }

    private double kroner(double of) {
        return Surplus.kroner(of, price.kroner());
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

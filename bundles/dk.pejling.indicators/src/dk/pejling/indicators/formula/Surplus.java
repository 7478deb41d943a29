package dk.pejling.indicators.formula;

import dk.pejling.model.Numbers;

/**
 * How many people a unit has beyond what the share of its comparison would give:
 * {@code (own − comparison) ÷ 100 × own base}. The one definition behind savings potentials, of points and of lists.
 *
 * <p>The interval is what the rounding of the published shares allows; it says nothing about chance.
 *
 * @param persons how many; negative when the unit has fewer
 * @param low the fewest that rounding allows
 * @param high the most
 */
public record Surplus(double persons, double low, double high) {
    private static final double PER_CENT = 100;

    /**
     * Returns the surplus on a base that is published or counted.
     *
     * @param own share in per cent
     * @param comparison likewise
     * @param base how many people the share is of
     */
    public static Surplus ofBase(Rounded own, Rounded comparison, double base) {
        return new Surplus((own.value() - comparison.value()) / PER_CENT * base, (own.low() - comparison.high()) / PER_CENT * base,
                (own.high() - comparison.low()) / PER_CENT * base);
    }

    /**
     * Returns the surplus where the source publishes count and share, and the base is {@code count ÷ share}: the rounding of
     * the share goes into the base too.
     *
     * @param own share in per cent; must be larger than half its last decimal, otherwise it tells no base
     * @param count what the share was made of
     * @throws IllegalArgumentException if the share tells no base
     */
    public static Surplus ofCount(Rounded own, Rounded comparison, double count) {
        if (!tellsBase(own)) {
            throw new IllegalArgumentException("A share of " + own.value() + " tells no base");
        }
        return new Surplus(count * (1 - comparison.value() / own.value()), count * (1 - comparison.high() / own.low()),
                count * (1 - comparison.low() / own.high()));
    }

    /** Returns whether a share is large enough to tell, with its count, what it is a share of. */
    public static boolean tellsBase(Rounded share) {
        return share.low() > 0;
    }

    /** Returns whether there is nothing beyond; decided on 9 decimals. */
    public boolean isNothing() {
        return Numbers.decisive(persons) <= 0;
    }

    /** Returns what so many people cost; 0 for none, and where there would be less. */
    public static double kroner(double persons, double price) {
        return Numbers.decisive(persons) <= 0 ? 0 : persons * price;
    }
}

package dk.pejling.indicators.money;

/**
 * What one full-time person costs in a year.
 *
 * @param kroner per full-time person and year; positive
 * @param year whose prices these are
 * @param net whether it is what the municipality bears, after the state's reimbursement; gross otherwise
 */
public record UnitPrice(double kroner, int year, boolean net) {
    /** Refuses what is no price. */
    public UnitPrice {
        if (!Double.isFinite(kroner) || kroner <= 0) {
            throw new IllegalArgumentException("No price: " + kroner);
        }
    }
}

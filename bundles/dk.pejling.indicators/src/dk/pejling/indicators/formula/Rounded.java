package dk.pejling.indicators.formula;

/**
 * A number as published, and how far the true one may lie from it.
 *
 * @param value as published
 * @param half half a unit of its last decimal; 0 when it is not rounded
 */
public record Rounded(double value, double half) {
    /** Refuses a negative half. */
    public Rounded {
        if (half < 0) {
            throw new IllegalArgumentException("Negative: " + half);
        }
    }

    /** Returns a number published with so many decimals. */
    public static Rounded published(double value, int decimals) {
        return new Rounded(value, Math.pow(10, -decimals) / 2);
    }

    /** Returns the least that the true number can be. */
    public double low() {
        return value - half;
    }

    /** Returns the most that the true number can be. */
    public double high() {
        return value + half;
    }
}

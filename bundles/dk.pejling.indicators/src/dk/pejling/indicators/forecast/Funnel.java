package dk.pejling.indicators.forecast;

/**
 * How far shares of groups of different size lie from a common one by chance alone: D. Spiegelhalter, "Funnel plots for
 * comparing institutional performance", Statistics in Medicine 24 (2005), 1185–1202, normal approximation to the binomial.
 *
 * @param share the common share in per cent
 */
public record Funnel(double share) {
    /** Two-sided 95 %. */
    public static final double Z95 = 1.959963984540054;
    /** Two-sided 99.8 %. */
    public static final double Z998 = 3.090232306167813;
    private static final double PER_CENT = 100;

    /** Refuses what is no share. */
    public Funnel {
        if (!(share >= 0 && share <= PER_CENT)) {
            throw new IllegalArgumentException("No share in per cent: " + share);
        }
    }

    /**
     * Where a group's share lies.
     */
    public enum Place {
        /** Within the 95 % limits. */
        INSIDE,
        /** Beyond the 95 % limits, within those of 99.8 %. */
        WARNING,
        /** Beyond the 99.8 % limits. */
        OUTSIDE
    }

    /**
     * Returns the lower limit for a group, in per cent, never below 0.
     *
     * @param z how many standard errors
     * @param n size of the group, positive
     */
    public double low(double z, double n) {
        return Math.max(0, share - z * error(n));
    }

    /** Returns the upper limit for a group, in per cent, never above 100. */
    public double high(double z, double n) {
        return Math.min(PER_CENT, share + z * error(n));
    }

    private double error(double n) {
        if (!(n > 0)) {
            throw new IllegalArgumentException("No size of a group: " + n);
        }
        return Math.sqrt(share * (PER_CENT - share) / n);
    }

    /** Returns where a group's share lies. */
    public Place place(double own, double n) {
        if (own < low(Z998, n) || own > high(Z998, n)) {
            return Place.OUTSIDE;
        }
        return own < low(Z95, n) || own > high(Z95, n) ? Place.WARNING : Place.INSIDE;
    }
}

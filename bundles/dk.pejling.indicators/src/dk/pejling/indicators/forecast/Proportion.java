package dk.pejling.indicators.forecast;

/**
 * A share of a small group, such as the participants of a programme, with what chance alone allows.
 *
 * <p>Two shares are of two separate groups; the margins of one group before and after give no interval, because who moved is
 * not in them.
 *
 * @param successes how many
 * @param n of how many; positive
 */
public record Proportion(int successes, int n) {
    private static final double Z95 = 1.959963984540054;
    private static final double PER_CENT = 100;

    /** Refuses what is no share. */
    public Proportion {
        if (n <= 0 || successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " of " + n + " is no share");
        }
    }

    /**
     * An interval in per cent or percentage points.
     *
     * @param low lower end
     * @param high upper end
     */
    public record Interval(double low, double high) {
        /** Returns whether 0 lies in it: a difference that cannot be told. */
        public boolean holdsZero() {
            return low <= 0 && high >= 0;
        }
    }

    /** Returns the share in per cent. */
    public double percent() {
        return PER_CENT * successes / n;
    }

    /**
     * Returns the 95 % interval of the share: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
     * Inference", Journal of the American Statistical Association 22 (1927), 209–212.
     */
    public Interval interval() {
        double p = (double) successes / n;
        double z2 = Z95 * Z95;
        double middle = p + z2 / (2 * n);
        double half = Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double whole = 1 + z2 / n;
        return new Interval(PER_CENT * (middle - half) / whole, PER_CENT * (middle + half) / whole);
    }

    /**
     * Returns the 95 % interval of the difference to the share of another, separate group, in percentage points: R. G. Newcombe,
     * "Interval Estimation for the Difference Between Independent Proportions", Statistics in Medicine 17 (1998), 873–890,
     * method 10.
     */
    public Interval minus(Proportion other) {
        double difference = percent() - other.percent();
        Interval mine = interval();
        Interval theirs = other.interval();
        return new Interval(difference - Math.hypot(percent() - mine.low, theirs.high - other.percent()),
                difference + Math.hypot(mine.high - percent(), other.percent() - theirs.low));
    }
}

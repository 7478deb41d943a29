package dk.pejling.indicators.targets;

/** What is to be reached: a value, or to stay within a range. */
public sealed interface Goal {
    /**
     * A value to reach, or to do better than.
     *
     * @param value in the unit of what is measured
     */
    record Value(double value) implements Goal {
    }

    /**
     * A range to stay within, ends included.
     *
     * @param low least
     * @param high largest
     */
    record Range(double low, double high) implements Goal {
        /** Refuses a range that ends before it begins. */
        public Range {
            if (low > high) {
                throw new IllegalArgumentException("The range ends before it begins: " + low + " to " + high);
            }
        }

        /** Returns how far a value lies outside; 0 inside, negative below. */
        public double distance(double actual) {
            return actual < low ? actual - low : actual > high ? actual - high : 0;
        }
    }
}

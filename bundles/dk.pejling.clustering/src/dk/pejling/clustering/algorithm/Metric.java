package dk.pejling.clustering.algorithm;

/** How the differences of two units in the single variables are put together to one distance. */
public enum Metric {
    /** Square root of the sum of squares; {@code dist(x)} of R. */
    EUCLIDEAN {
        @Override
        public double part(double difference) {
            return difference * difference;
        }

        @Override
        public double whole(double sum) {
            return Math.sqrt(sum);
        }

        @Override
        public double scale(double weight) {
            return Math.sqrt(weight);
        }
    },
    /** Sum of absolute differences; {@code dist(x, "manhattan")} of R. */
    MANHATTAN {
        @Override
        public double part(double difference) {
            return Math.abs(difference);
        }

        @Override
        public double whole(double sum) {
            return sum;
        }

        @Override
        public double scale(double weight) {
            return weight;
        }
    };

    /** Returns what the difference in one variable adds to the sum. */
    public abstract double part(double difference);

    /** Returns the distance of a sum of parts. */
    public abstract double whole(double sum);

    /** Returns what a column is multiplied by, so that its part of the sum counts as often as its weight says. */
    public abstract double scale(double weight);
}

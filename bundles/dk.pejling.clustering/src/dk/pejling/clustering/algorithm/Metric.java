package dk.pejling.clustering.algorithm;

/** How the differences of two units in the single variables are put together to one distance. */
public enum Metric {
    /** Square root of the sum of squares; {@code dist(x)} of R. */
    EUCLIDEAN {
        @Override
        double part(double difference) {
            return difference * difference;
        }

        @Override
        double whole(double sum) {
            return Math.sqrt(sum);
        }

        @Override
        double scale(double weight) {
            return Math.sqrt(weight);
        }
    },
    /** Sum of absolute differences; {@code dist(x, "manhattan")} of R. */
    MANHATTAN {
        @Override
        double part(double difference) {
            return Math.abs(difference);
        }

        @Override
        double whole(double sum) {
            return sum;
        }

        @Override
        double scale(double weight) {
            return weight;
        }
    };

    abstract double part(double difference);

    abstract double whole(double sum);

    /** Returns what a column is multiplied by, so that its part of the sum counts as often as its weight says. */
    abstract double scale(double weight);
}

package dk.pejling.clustering.algorithm;

/** How far two rows of a matrix lie apart. */
public final class Distances {
    private Distances() {
    }

    /** Returns the Euclidean distance of two rows; the same in both directions, to the last bit. */
    public static double euclidean(Matrix matrix, int one, int other) {
        double sum = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            double difference = matrix.value(one, j) - matrix.value(other, j);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}

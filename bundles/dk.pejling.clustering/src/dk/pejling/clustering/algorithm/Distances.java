package dk.pejling.clustering.algorithm;

/** How far two rows of a matrix lie apart. */
public final class Distances {
    private Distances() {
    }

    /** Returns the Euclidean distance of two rows; the same in both directions, to the last bit. */
    public static double euclidean(Matrix matrix, int one, int other) {
        double sum = 0;
        for (int j = 0; j < matrix.columns(); j++) {
            sum += squaredDifference(matrix, one, other, j);
        }
        return Math.sqrt(sum);
    }

    /** Returns what one column adds to the square of the Euclidean distance. */
    public static double squaredDifference(Matrix matrix, int one, int other, int column) {
        double difference = matrix.value(one, column) - matrix.value(other, column);
        return difference * difference;
    }
}

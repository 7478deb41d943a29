package dk.pejling.clustering.algorithm;

/**
 * The distance of every two units, stored once a pair: n(n − 1)/2 numbers, column by column of the lower triangle as
 * an object {@code dist} of R. Immutable.
 */
public final class Dissimilarities implements Units {
    private final int size;
    private final double[][] columns;

    private Dissimilarities(int size, double[][] columns) {
        this.size = size;
        this.columns = columns;
    }

    /** Gives the distance of two units; asked once for every pair, the second always the greater. */
    @FunctionalInterface
    public interface Pairwise {
        /** Returns the distance; finite and not negative. */
        double distance(int one, int other);
    }

    /**
     * Computes the distance of every pair.
     *
     * @throws IllegalArgumentException if one is negative, NaN or infinite
     */
    public static Dissimilarities of(int size, Pairwise pairwise) {
        double[][] columns = new double[size][];
        for (int i = 0; i < size; i++) {
            columns[i] = new double[size - 1 - i];
            for (int j = i + 1; j < size; j++) {
                double distance = pairwise.distance(i, j);
                if (!(distance >= 0 && distance < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("%s is no distance (units %d and %d)".formatted(distance, i, j));
                }
                columns[i][j - i - 1] = distance;
            }
        }
        return new Dissimilarities(size, columns);
    }

    /** Returns the distances between the rows of a matrix. */
    public static Dissimilarities of(Matrix matrix, Metric metric) {
        return of(matrix.rows(), (one, other) -> {
            double sum = 0;
            for (int j = 0; j < matrix.columns(); j++) {
                sum += metric.part(matrix.value(one, j) - matrix.value(other, j));
            }
            return metric.whole(sum);
        });
    }

    /**
     * Returns the distances between rows that are not all complete: the sum over the variables that both have, times
     * the number of variables over the number that both have, as {@code dist} of R.
     *
     * @throws IllegalArgumentException if two units have no variable in common
     */
    public static Dissimilarities of(IncompleteMatrix matrix, Metric metric) {
        return of(matrix.rows(), (one, other) -> {
            double sum = 0;
            int used = 0;
            for (int j = 0; j < matrix.columns(); j++) {
                if (matrix.has(one, j) && matrix.has(other, j)) {
                    sum += metric.part(matrix.known(one, j) - matrix.known(other, j));
                    used++;
                }
            }
            if (used == 0) {
                throw new NothingInCommonException(one, other);
            }
            // R multiplies the sum, not the share: the order decides the last bit.
            return metric.whole(used == matrix.columns() ? sum : sum / ((double) used / matrix.columns()));
        });
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double distance(int one, int other) {
        if (one == other) {
            return 0;
        }
        return one < other ? columns[one][other - one - 1] : columns[other][one - other - 1];
    }

    @Override
    public Dissimilarities subset(int... rows) {
        return of(rows.length, (one, other) -> distance(rows[one], rows[other]));
    }

    /** Returns a copy of the distances of a unit to those after it. */
    double[] after(int unit) {
        return columns[unit].clone();
    }
}

package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Brings the columns of a matrix to one scale. */
public final class Standardise {
    private static final double MIDDLE = 0.5;
    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private Standardise() {
    }

    /**
     * Returns the matrix with every column on the scale asked for.
     *
     * <p>A column whose values are all equal tells no unit from another and has no spread to divide by: it is left out
     * of the result and named in {@link Standardised#constant()}, by every method alike.
     *
     * @param matrix at least one row
     * @throws IllegalArgumentException if the matrix has no row
     * @throws NoSpreadException if the scale of a column is 0 though its values differ
     */
    public static Standardised columns(Matrix matrix, Standardisation method) {
        if (matrix.rows() == 0) {
            throw new IllegalArgumentException("Nothing to standardise: the matrix has no rows");
        }
        Scalings scalings = new Scalings(matrix.columns(), matrix::column, method);
        return new Standardised(scaled(matrix, scalings.used), scalings.used, scalings.constant);
    }

    /**
     * Does the same where numbers are missing: scales are taken of those that are known, and what is missing stays so.
     * A column of which nothing is known counts as constant.
     *
     * @throws IllegalArgumentException if the matrix has no row
     * @throws NoSpreadException if the scale of a column is 0 though its values differ
     */
    public static IncompleteStandardised columns(IncompleteMatrix matrix, Standardisation method) {
        if (matrix.rows() == 0) {
            throw new IllegalArgumentException("Nothing to standardise: the matrix has no rows");
        }
        Scalings scalings = new Scalings(matrix.columns(), matrix::known, method);
        return new IncompleteStandardised(matrix.mapped(scalings.used), scalings.used, scalings.constant);
    }

    /** The scales of all columns, and those that have none. */
    private static final class Scalings {
        private final List<Scaling> used = new ArrayList<>();
        private final List<Integer> constant = new ArrayList<>();

        Scalings(int columns, IntFunction<double[]> known, Standardisation method) {
            for (int j = 0; j < columns; j++) {
                double[] column = known.apply(j);
                // Not the spread but the values decide: the spread of 94 times 0.1 is 1e-17 rather than 0.
                if (Arrays.stream(column).allMatch(value -> value == column[0])) {
                    constant.add(j);
                } else {
                    used.add(scaling(j, column, method));
                }
            }
        }
    }

    private static Scaling scaling(int index, double[] column, Standardisation method) {
        return switch (method) {
            case ZSCORE -> new Scaling(index, mean(column), deviation(column, column.length));
            case ZSCORE_SAMPLE -> new Scaling(index, mean(column), deviation(column, column.length - 1));
            case RANGE -> range(index, column);
            case ROBUST -> robust(index, column);
            case NONE -> new Scaling(index, 0, 1);
        };
    }

    private static Scaling range(int index, double[] column) {
        double smallest = Arrays.stream(column).min().orElseThrow();
        return new Scaling(index, smallest, Arrays.stream(column).max().orElseThrow() - smallest);
    }

    private static Scaling robust(int index, double[] column) {
        double median = Quantiles.type7(column, MIDDLE);
        double[] deviations = Arrays.stream(column).map(value -> Math.abs(value - median)).toArray();
        double scale = NORMAL * Quantiles.type7(deviations, MIDDLE);
        if (scale == 0) {
            throw new NoSpreadException(index);
        }
        return new Scaling(index, median, scale);
    }

    private static double mean(double[] column) {
        double first = Arrays.stream(column).sum() / column.length;
        // A second pass takes back what the first lost by rounding.
        return first + Arrays.stream(column).map(value -> value - first).sum() / column.length;
    }

    private static double deviation(double[] column, int divisor) {
        double mean = mean(column);
        return Math.sqrt(Arrays.stream(column).map(value -> (value - mean) * (value - mean)).sum() / divisor);
    }

    private static Matrix scaled(Matrix matrix, List<Scaling> scalings) {
        double[][] rows = new double[matrix.rows()][scalings.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < scalings.size(); j++) {
                rows[i][j] = scalings.get(j).apply(matrix.value(i, scalings.get(j).column()));
            }
        }
        return Matrix.of(rows);
    }
}

package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Brings the columns of a matrix to one scale. */
public final class Standardise {
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
     */
    public static Standardised columns(Matrix matrix, Standardisation method) {
        if (matrix.rows() == 0) {
            throw new IllegalArgumentException("Nothing to standardise: the matrix has no rows");
        }
        List<Scaling> scalings = new ArrayList<>();
        List<Integer> constant = new ArrayList<>();
        for (int j = 0; j < matrix.columns(); j++) {
            double[] column = matrix.column(j);
            // Not the spread but the values decide: the spread of 94 times 0.1 is 1e-17 rather than 0.
            if (Arrays.stream(column).allMatch(value -> value == column[0])) {
                constant.add(j);
            } else {
                scalings.add(scaling(j, column, method));
            }
        }
        return new Standardised(scaled(matrix, scalings), scalings, constant);
    }

    private static Scaling scaling(int index, double[] column, Standardisation method) {
        return switch (method) {
            case ZSCORE -> new Scaling(index, mean(column), deviation(column, column.length));
            case ZSCORE_SAMPLE -> new Scaling(index, mean(column), deviation(column, column.length - 1));
            case RANGE -> range(index, column);
            case NONE -> new Scaling(index, 0, 1);
        };
    }

    private static Scaling range(int index, double[] column) {
        double smallest = Arrays.stream(column).min().orElseThrow();
        return new Scaling(index, smallest, Arrays.stream(column).max().orElseThrow() - smallest);
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

package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.OptionalDouble;

/** A table of finite numbers, one row a unit and one column a variable. Immutable. */
public final class Matrix implements Units {
    private final int columns;
    private final double[][] rows;

    private Matrix(int columns, double[][] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Returns a copy of the numbers as a matrix.
     *
     * @param rows rows of equal length; may be empty
     * @throws IllegalArgumentException if a row has another length than the first, or a number is NaN or infinite
     */
    public static Matrix of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = checked(rows[i].clone(), columns, i);
        }
        return new Matrix(columns, copy);
    }

    private static double[] checked(double[] row, int columns, int index) {
        if (row.length != columns) {
            throw new IllegalArgumentException(
                    "Row %d has %d numbers, the first has %d".formatted(index, row.length, columns));
        }
        if (!Arrays.stream(row).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Row %d holds a number that is not finite".formatted(index));
        }
        return row;
    }

    /** Returns the number of units. */
    public int rows() {
        return rows.length;
    }

    /** Returns the number of variables. */
    public int columns() {
        return columns;
    }

    /** Returns one number; both indices start at 0. */
    public double value(int row, int column) {
        return rows[row][column];
    }

    /** Returns the same numbers as a table of which none is missing. */
    public IncompleteMatrix asIncomplete() {
        return IncompleteMatrix.of(Arrays.stream(rows).map(row -> Arrays.stream(row).mapToObj(OptionalDouble::of).toList()).toList());
    }

    /** Returns how many rows differ from all rows before them. */
    public int countDifferent() {
        return KMeans.different(this, Integer.MAX_VALUE);
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public Matrix subset(int... wanted) {
        // The rows themselves are never written to, so that matrices can share them.
        double[][] some = new double[wanted.length][];
        for (int i = 0; i < wanted.length; i++) {
            some[i] = rows[wanted[i]];
        }
        return new Matrix(columns, some);
    }

    @Override
    public double distance(int one, int other) {
        return Distances.euclidean(this, one, other);
    }

    /** Returns a copy of all numbers, row by row. */
    double[][] toArray() {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /** Returns a copy of one row. */
    double[] row(int row) {
        return rows[row].clone();
    }

    /** Returns a copy of one column. */
    double[] column(int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}

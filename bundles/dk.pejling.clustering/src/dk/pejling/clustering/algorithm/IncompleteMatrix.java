package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A table of which some numbers are not known, one row a unit and one column a variable. Immutable. */
public final class IncompleteMatrix {
    private final int columns;
    private final double[][] values;
    private final BitSet[] missing;

    private IncompleteMatrix(int columns, double[][] values, BitSet[] missing) {
        this.columns = columns;
        this.values = values;
        this.missing = missing;
    }

    /**
     * Returns the numbers as a matrix.
     *
     * @param rows rows of equal length; empty where a number is not known
     * @throws IllegalArgumentException if a row has another length than the first, or a number is NaN or infinite
     */
    public static IncompleteMatrix of(List<List<OptionalDouble>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        double[][] values = new double[rows.size()][columns];
        BitSet[] missing = new BitSet[rows.size()];
        for (int i = 0; i < values.length; i++) {
            if (rows.get(i).size() != columns) {
                throw new IllegalArgumentException("Row %d has %d numbers, the first has %d"
                        .formatted(i, rows.get(i).size(), columns));
            }
            missing[i] = fill(rows.get(i), values[i], i);
        }
        return new IncompleteMatrix(columns, values, missing);
    }

    private static BitSet fill(List<OptionalDouble> row, double[] values, int index) {
        BitSet missing = new BitSet();
        for (int j = 0; j < values.length; j++) {
            if (row.get(j).isEmpty()) {
                missing.set(j);
            } else {
                values[j] = row.get(j).getAsDouble();
                if (!Double.isFinite(values[j])) {
                    throw new IllegalArgumentException(
                            "Row %d, column %d holds a number that is not finite".formatted(index, j));
                }
            }
        }
        return missing;
    }

    /** Returns the number of units. */
    public int rows() {
        return values.length;
    }

    /** Returns the number of variables. */
    public int columns() {
        return columns;
    }

    /** Returns whether a number is known; both indices start at 0. */
    public boolean has(int row, int column) {
        return !missing[row].get(column);
    }

    /** Returns one number; empty where it is not known. */
    public OptionalDouble value(int row, int column) {
        return has(row, column) ? OptionalDouble.of(values[row][column]) : OptionalDouble.empty();
    }

    /** Returns a number for which {@link #has} holds. */
    double known(int row, int column) {
        return values[row][column];
    }

    /** Makes one number of another. */
    @FunctionalInterface
    interface Mapping {
        double apply(int row, int column, double value);
    }

    /** Returns the same rows with other numbers; what is missing stays so. */
    IncompleteMatrix mapped(Mapping mapping) {
        double[][] mapped = new double[rows()][columns];
        for (int i = 0; i < mapped.length; i++) {
            for (int j = 0; j < columns; j++) {
                if (has(i, j)) {
                    mapped[i][j] = mapping.apply(i, j, values[i][j]);
                }
            }
        }
        return new IncompleteMatrix(columns, mapped, missing);
    }

    /** Returns whether no number is missing. */
    public boolean isComplete() {
        return Arrays.stream(missing).allMatch(BitSet::isEmpty);
    }

    /** Returns the rows in which no number is missing. */
    public int[] completeRows() {
        return IntStream.range(0, rows()).filter(row -> missing[row].isEmpty()).toArray();
    }

    /**
     * Returns the rows as a matrix.
     *
     * @throws IllegalStateException if a number is missing
     */
    public Matrix complete() {
        if (!isComplete()) {
            throw new IllegalStateException("Numbers are missing");
        }
        return Matrix.of(values);
    }

    /** Returns some of the rows, in the order asked for. */
    public IncompleteMatrix subset(int... rows) {
        double[][] some = new double[rows.length][];
        BitSet[] gaps = new BitSet[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = values[rows[i]];
            gaps[i] = missing[rows[i]];
        }
        return new IncompleteMatrix(columns, some, gaps);
    }

    /** Returns some columns, each on another scale; what is missing stays so. */
    IncompleteMatrix mapped(List<Scaling> scalings) {
        double[][] mapped = new double[rows()][scalings.size()];
        BitSet[] gaps = new BitSet[rows()];
        for (int i = 0; i < mapped.length; i++) {
            gaps[i] = new BitSet();
            for (int j = 0; j < mapped[i].length; j++) {
                Scaling scaling = scalings.get(j);
                gaps[i].set(j, missing[i].get(scaling.column()));
                mapped[i][j] = scaling.apply(values[i][scaling.column()]);
            }
        }
        return new IncompleteMatrix(scalings.size(), mapped, gaps);
    }

    /** Returns the known numbers of a column, in the order of the rows. */
    double[] known(int column) {
        return IntStream.range(0, rows()).filter(row -> has(row, column))
                .mapToDouble(row -> values[row][column]).toArray();
    }
}

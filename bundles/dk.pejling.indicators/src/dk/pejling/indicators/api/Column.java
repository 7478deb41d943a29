package dk.pejling.indicators.api;

import java.util.Objects;

/**
 * One number per cell, or none: withheld, not listed, or undefined. Immutable; safe for use by several threads.
 *
 * @since 1.0.0
 */
public final class Column {
    private final double[] values;
    private final boolean[] measured;

    private Column(double[] values, boolean[] measured) {
        this.values = values;
        this.measured = measured;
    }

    /**
     * Makes a column; the arrays are copied.
     *
     * @param values the numbers; what stands where none is measured does not matter
     * @param measured whether the cell has a number
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static Column of(double[] values, boolean[] measured) {
        if (values.length != measured.length) {
            throw new IllegalArgumentException("%d values, but %d marks".formatted(values.length, measured.length));
        }
        return new Column(values.clone(), measured.clone());
    }

    /** Returns the number of cells. */
    public int size() {
        return values.length;
    }

    /** Returns whether a cell has a number. */
    public boolean isMeasured(int cell) {
        return measured[cell];
    }

    /**
     * Returns the number of a cell.
     *
     * @throws IllegalStateException if it has none
     */
    public double value(int cell) {
        if (!measured[cell]) {
            throw new IllegalStateException("Cell " + Objects.checkIndex(cell, values.length) + " has no number");
        }
        return values[cell];
    }
}

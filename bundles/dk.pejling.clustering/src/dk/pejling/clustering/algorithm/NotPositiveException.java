package dk.pejling.clustering.algorithm;

/** A number has no logarithm. */
public final class NotPositiveException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final int column;

    NotPositiveException(int row, int column) {
        super("Row %d, column %d holds a number that has no logarithm".formatted(row, column));
        this.row = row;
        this.column = column;
    }

    /** Returns the index of the unit. */
    public int row() {
        return row;
    }

    /** Returns the index of the variable. */
    public int column() {
        return column;
    }
}

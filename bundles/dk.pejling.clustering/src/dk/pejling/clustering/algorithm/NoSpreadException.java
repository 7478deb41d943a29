package dk.pejling.clustering.algorithm;

/** A column cannot be put on the robust scale: more than half of its values are the same, though not all. */
public final class NoSpreadException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int column;

    NoSpreadException(int column) {
        super("The median absolute deviation of column %d is 0".formatted(column));
        this.column = column;
    }

    /** Returns the index of the column. */
    public int column() {
        return column;
    }
}

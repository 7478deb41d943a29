package dk.pejling.store;

/**
 * Changed cells of one measure in one vintage: by their numbers in the vintage's coverage, with value and status. Not to be
 * written once others have it.
 */
public final class Delta {
    private final Cells cells;

    /** Makes one without changes. */
    Delta() {
        this(new Cells(Column.OPEN));
    }

    private Delta(Cells cells) {
        this.cells = cells;
    }

    /** Returns everything that a column lists, shared with it. */
    static Delta ofAllListed(Column column) {
        Cells all = new Cells(Column.OPEN);
        column.cells().forEachChunk((first, chunk) -> all.put(first >>> Chunk.BITS, chunk.as(Column.OPEN)));
        return new Delta(all);
    }

    /** Returns how many cells changed. */
    public int size() {
        return Math.toIntExact(cells.count());
    }

    Cells cells() {
        return cells;
    }

    void set(long cell, double value, byte status) {
        cells.set(cell, value, status);
    }
}

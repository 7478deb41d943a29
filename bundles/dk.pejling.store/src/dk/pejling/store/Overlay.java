package dk.pejling.store;

import dk.pejling.model.Status;

/** How one vintage lies over what was known before: cell by cell, within its coverage, and nowhere else. */
public final class Overlay {
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();

    private Overlay() {
    }

    /**
     * Returns what a new vintage changes.
     *
     * @param known what the store answered so far
     * @param said what the vintage says; a cell that it covers and does not list is not listed from now on
     * @return the changed cells, numbered in {@code said}'s axes; may share memory with {@code said}
     */
    public static Delta changes(Column known, Column said) {
        if (known.cells().isEmpty()) {
            return Delta.ofAllListed(said);
        }
        Delta delta = new Delta();
        CellMap inKnown = new CellMap(said.axes(), known.axes());
        said.cells().forEach((cell, status, value, origin) -> {
            long other = inKnown.of(cell);
            boolean same = status == Column.OPEN
                    || other >= 0 && known.statusCode(other) == status && (status != 0 || known.value(other) == value);
            if (!same) {
                delta.set(cell, value, status);
            }
        });
        CellMap inSaid = new CellMap(known.axes(), said.axes());
        known.cells().forEach((cell, status, value, origin) -> {
            long other = status == NOT_LISTED ? -1 : inSaid.of(cell);
            if (other >= 0 && said.statusCode(other) == NOT_LISTED) {
                delta.set(other, 0, NOT_LISTED);
            }
        });
        return delta;
    }

    /**
     * Returns what is known once a vintage lies over it.
     *
     * @param known what lies below; written into and returned when its axes hold the coverage
     * @param coverage the axes of the vintage
     * @param delta its changed cells, numbered in {@code coverage}
     * @param origin its place among the vintages lying over each other, from 0
     */
    public static Column apply(Column known, Axes coverage, Delta delta, int origin) {
        Axes axes = known.axes().equals(coverage) ? coverage : known.axes().union(coverage);
        Column result = axes.equals(known.axes()) ? known : over(known, axes);
        CellMap cells = new CellMap(coverage, axes);
        if (cells.isIdentity()) {
            delta.cells().forEachChunk((first, chunk) -> applyChunk(result.cells(), first, chunk, origin));
        } else {
            delta.cells().forEach((cell, status, value, none) -> set(result.cells(), cells.of(cell), value, status, origin));
        }
        return result;
    }

    private static void applyChunk(Cells result, long first, Chunk chunk, int origin) {
        if (result.chunk(first >>> Chunk.BITS) == null && !chunk.has(NOT_LISTED)) {
            Chunk listed = chunk.as(result.absent());
            listed.setOriginOfAll(origin);
            result.put(first >>> Chunk.BITS, listed);
            return;
        }
        for (int slot = 0; slot < chunk.slots(); slot++) {
            if (chunk.statusAt(slot) != Column.OPEN) {
                set(result, first + chunk.offset(slot), chunk.valueAt(slot), chunk.statusAt(slot), origin);
            }
        }
    }

    private static void set(Cells result, long cell, double value, byte status, int origin) {
        Chunk chunk = result.chunkOf(cell);
        chunk.set((int) cell & Chunk.MASK, value, status);
        chunk.setOrigin((int) cell & Chunk.MASK, origin);
    }

    /** Returns the same values over other axes; cells that the column does not have are not listed. */
    public static Column over(Column column, Axes axes) {
        Column result = new Column(axes);
        CellMap cells = new CellMap(column.axes(), axes);
        column.cells().forEach((cell, status, value, origin) -> {
            long other = cells.of(cell);
            if (other >= 0) {
                set(result.cells(), other, value, status, origin);
            }
        });
        return result;
    }
}

package dk.pejling.store;

/** Cells of which a vintage says nothing, since their row could not be used: what was known of them stays. */
public final class OpenCells {
    private OpenCells() {
    }

    /** Returns how many cells of a column are open. */
    public static int count(Column said) {
        int[] count = {0};
        said.cells().forEachChunk((first, chunk) -> {
            for (int slot = 0; slot < chunk.slots(); slot++) {
                count[0] += chunk.statusAt(slot) == Column.OPEN ? 1 : 0;
            }
        });
        return count[0];
    }

    /**
     * Returns the column with what is known in its open cells.
     *
     * @param known what the store answers; a cell that it does not have is not listed
     */
    public static Column filled(Column said, Column known) {
        Column filled = new Column(said.axes());
        CellMap inKnown = new CellMap(said.axes(), known.axes());
        said.cells().forEach((cell, status, value, origin) -> {
            long other = status == Column.OPEN ? inKnown.of(cell) : -1;
            if (status != Column.OPEN) {
                filled.set(cell, value, status);
            } else if (other >= 0) {
                filled.set(cell, known.value(other), known.statusCode(other));
            }
        });
        return filled;
    }
}

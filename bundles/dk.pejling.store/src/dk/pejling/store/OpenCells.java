package dk.pejling.store;

/** Cells of which a vintage says nothing, since their row could not be used: what was known of them stays. */
public final class OpenCells {
    private OpenCells() {
    }

    /** Returns how many cells of a column are open. */
    public static int count(Column said) {
        int count = 0;
        for (int cell = 0; cell < said.axes().cells(); cell++) {
            count += said.isOpen(cell) ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the column with what is known in its open cells.
     *
     * @param known what the store answers; a cell that it does not have is not listed
     */
    public static Column filled(Column said, Column known) {
        Column filled = new Column(said.axes());
        int[] inKnown = said.axes().cellsIn(known.axes());
        for (int cell = 0; cell < inKnown.length; cell++) {
            if (!said.isOpen(cell)) {
                filled.set(cell, said.value(cell), said.statusCode(cell));
            } else if (inKnown[cell] >= 0) {
                filled.set(cell, known.value(inKnown[cell]), known.statusCode(inKnown[cell]));
            }
        }
        return filled;
    }
}

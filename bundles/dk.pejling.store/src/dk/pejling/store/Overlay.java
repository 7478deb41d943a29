package dk.pejling.store;

import dk.pejling.model.Status;
import java.util.Arrays;

/** How one vintage lies over what was known before: cell by cell, within its coverage, and nowhere else. */
public final class Overlay {
    private Overlay() {
    }

    /**
     * Returns what a new vintage changes.
     *
     * @param known what the store answered so far
     * @param said what the vintage says; a cell that it covers and does not list is not listed from now on
     * @return the changed cells, numbered in {@code said}'s axes
     */
    public static Delta changes(Column known, Column said) {
        int[] inKnown = said.axes().cellsIn(known.axes());
        int[] changed = new int[inKnown.length];
        int count = 0;
        for (int cell = 0; cell < inKnown.length; cell++) {
            boolean same = said.isOpen(cell) || (inKnown[cell] >= 0
                    ? said.same(cell, known, inKnown[cell])
                    : said.status(cell) == Status.NOT_LISTED);
            if (!same) {
                changed[count++] = cell;
            }
        }
        return Delta.of(said, Arrays.copyOf(changed, count));
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
        int[] cells = coverage.equals(axes) ? null : coverage.cellsIn(axes);
        for (int i = 0; i < delta.size(); i++) {
            int cell = cells == null ? delta.cell(i) : cells[delta.cell(i)];
            result.set(cell, delta.value(i), delta.statusCode(i));
            result.setOrigin(cell, origin);
        }
        return result;
    }

    /** Returns the same values over other axes; cells that the column does not have are not listed. */
    public static Column over(Column column, Axes axes) {
        Column result = new Column(axes);
        int[] cells = axes.cellsIn(column.axes());
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell] >= 0) {
                result.set(cell, column.value(cells[cell]), column.statusCode(cells[cell]));
                result.setOrigin(cell, column.origin(cells[cell]));
            }
        }
        return result;
    }
}

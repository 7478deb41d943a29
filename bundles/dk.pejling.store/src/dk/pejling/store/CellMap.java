package dk.pejling.store;

import java.util.List;

/**
 * Finds the cells of one grid again in another. Made for cells in rising order, which it finds without a division each. Not
 * thread-safe.
 */
final class CellMap {
    private final Axes from;
    private final Axes to;
    private final int[] periods;
    private final int[] areas;
    private final int[][] members;
    private long rowStart = -1;
    private long target;

    CellMap(Axes from, Axes to) {
        this.from = from;
        this.to = to;
        periods = from.periods().stream().mapToInt(to::indexOf).toArray();
        areas = from.areas().stream().mapToInt(to::indexOf).toArray();
        members = new int[from.members().size()][];
        for (int i = 0; i < members.length; i++) {
            int dimension = i;
            List<String> names = from.members().get(i);
            members[i] = names.stream().mapToInt(name -> to.indexOf(dimension, name)).toArray();
        }
    }

    /** Returns the number of a cell in the other grid, −1 where it has no such cell. */
    long of(long cell) {
        long period = cell - rowStart;
        if (rowStart < 0 || period < 0 || period >= periods.length) {
            goTo(cell / periods.length);
            period = cell - rowStart;
        }
        int position = periods[(int) period];
        return target < 0 || position < 0 ? -1 : target + position;
    }

    private void goTo(long row) {
        rowStart = row * periods.length;
        int area = areas[(int) (row % areas.length)];
        long combination = area < 0 ? -1 : combination(row / areas.length);
        target = combination < 0 ? -1 : to.cell(combination, area, 0);
    }

    /** Returns the number of a combination in the other grid, −1 where it has none. */
    long combination(long combination) {
        long result = 0;
        long rest = combination;
        long factor = 1;
        for (int i = members.length - 1; i >= 0; i--) {
            int position = members[i][(int) (rest % members[i].length)];
            if (position < 0) {
                return -1;
            }
            result += factor * position;
            rest /= members[i].length;
            factor *= to.members().get(i).size();
        }
        return result;
    }

    /** Returns whether every cell has the same number in both grids. */
    boolean isIdentity() {
        return from.equals(to);
    }
}

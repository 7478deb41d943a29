package dk.pejling.store;

import dk.pejling.model.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells of a table whose axes become known only while it is read.
 *
 * <p>The terms of each key (period, area, then the dimensions) have numbers in the order in which the reader met them, from 0.
 * Combinations of members get places in the order they come in, so that a table of many members of which few are listed
 * together takes no more space than its rows. When the reader is through, {@link #columns} puts everything in its place on
 * the axes. Hot: one call per row of a file. Not thread-safe.
 */
public final class StagingGrid {
    /** What {@link #put} answers for a cell that was free. */
    public static final int NEW = -1;
    /** What {@link #put} answers for a cell that holds the same. */
    public static final int SAME = -2;

    private static final byte FREE = Status.NOT_LISTED.code();
    private static final byte MEASURED = Status.MEASURED.code();

    private final Cells[] measures;
    private final Combinations combinations;
    private final boolean[][] used;
    private final Chunk[] current;
    private long currentNumber = -1;
    private int periodBits = 4;
    private int areaBits = 4;
    private int markedCombination = -1;
    private int markedArea = -1;

    /**
     * Makes an empty grid.
     *
     * @param measures how many values a row has, at least one
     * @param dimensions how many keys it has beside period and area
     */
    public StagingGrid(int measures, int dimensions) {
        this.measures = new Cells[measures];
        Arrays.setAll(this.measures, i -> new Cells(FREE));
        current = new Chunk[measures];
        combinations = new Combinations(dimensions);
        used = new boolean[2 + dimensions][64];
    }

    /** The values of a row, read from its bytes: reused from row to row. */
    public static final class Row {
        private final int[] keys;
        private final long[] scaled;
        private final int[] decimals;
        private final byte[] statuses;

        /** Makes a row of so many keys (period, area, dimensions) and values. */
        public Row(int keys, int values) {
            this.keys = new int[keys];
            scaled = new long[values];
            decimals = new int[values];
            statuses = new byte[values];
        }

        /** Sets the number of a key's term. */
        public void key(int key, int term) {
            keys[key] = term;
        }

        /** Returns the number of a key's term. */
        public int key(int key) {
            return keys[key];
        }

        /** Returns a copy of all keys. */
        public int[] keys() {
            return keys.clone();
        }

        /** Sets a value to {@code scaled / 10^decimals}; at most 15 digits, 9 of them decimals. */
        public void value(int measure, long number, int numberOfDecimals) {
            scaled[measure] = number;
            decimals[measure] = numberOfDecimals;
            statuses[measure] = MEASURED;
        }

        /** Sets a value to the absence of a number. */
        public void value(int measure, Status status) {
            statuses[measure] = status.code();
        }

        /** Returns the status of a value. */
        public Status status(int measure) {
            return Status.ofCode(statuses[measure]);
        }

        /** Returns a value; meaningless unless it is measured. */
        public double value(int measure) {
            return scaled[measure] / ScaledNumbers.POWERS[decimals[measure]];
        }
    }

    /**
     * Writes a row into its cell, unless another row did.
     *
     * @return {@link #NEW}, {@link #SAME}, or the first measure of which the earlier row says something else; it counts then
     */
    public int put(Row row) {
        int[] keys = row.keys;
        int combination = combinations.place(keys);
        long cell = cell(keys, combination);
        goTo(cell);
        int offset = (int) cell & Chunk.MASK;
        byte before = current[0].status(offset);
        if (before != FREE && before != Column.OPEN) {
            return compare(row, cell);
        }
        for (int i = 0; i < current.length; i++) {
            write(current[i], offset, row, i);
        }
        if (combination != markedCombination || keys[1] != markedArea) {
            for (int key = 1; key < keys.length; key++) {
                markUsed(key, keys[key]);
            }
            markedCombination = combination;
            markedArea = keys[1];
        }
        markUsed(0, keys[0]);
        return NEW;
    }

    /** Neighbouring rows of a sorted file lie in the same chunk. */
    private void goTo(long cell) {
        if (cell >>> Chunk.BITS != currentNumber) {
            currentNumber = cell >>> Chunk.BITS;
            for (int i = 0; i < current.length; i++) {
                current[i] = measures[i].chunkOf(cell);
            }
        }
    }

    private static void write(Chunk chunk, int offset, Row row, int measure) {
        byte status = row.statuses[measure];
        if (status == MEASURED) {
            chunk.setScaled(offset, row.scaled[measure], row.decimals[measure]);
        } else {
            chunk.set(offset, 0, status);
        }
    }

    private int compare(Row row, long cell) {
        for (int i = 0; i < measures.length; i++) {
            byte status = measures[i].status(cell);
            if (status != row.statuses[i] || status == MEASURED && measures[i].value(cell) != row.value(i)) {
                return i;
            }
        }
        return SAME;
    }

    private void markUsed(int key, int term) {
        if (term >= used[key].length) {
            used[key] = Arrays.copyOf(used[key], Math.max(term + 1, used[key].length * 2));
        }
        used[key][term] = true;
    }

    /** Says that there is a row for a cell which cannot be used: unless another one can be, what was known there stays. */
    public void leaveOpen(Row row) {
        long cell = cell(row.keys);
        if (measures[0].status(cell) == FREE) {
            for (Cells cells : measures) {
                cells.set(cell, 0, Column.OPEN);
            }
        }
    }

    /** Returns the status that a cell has in a measure; not to be asked for cells without a usable row. */
    public Status status(int[] keys, int measure) {
        return Status.ofCode(measures[measure].status(cell(keys)));
    }

    /** Returns the number that a cell has in a measure. */
    public double value(int[] keys, int measure) {
        return measures[measure].value(cell(keys));
    }

    /** Returns whether a usable row names the term of a key. */
    public boolean isUsed(int key, int term) {
        return term < used[key].length && used[key][term];
    }

    private long cell(int[] keys) {
        return cell(keys, combinations.place(keys));
    }

    private long cell(int[] keys, int combination) {
        if (keys[0] >>> periodBits != 0 || keys[1] >>> areaBits != 0) {
            widen(keys);
        }
        return ((long) combination << areaBits | keys[1]) << periodBits | keys[0];
    }

    /** Gives the cells other numbers, with room for more periods or areas. Doubling keeps this rare. */
    private void widen(int[] keys) {
        int newPeriodBits = Math.max(periodBits, Integer.SIZE - Integer.numberOfLeadingZeros(keys[0]));
        int newAreaBits = Math.max(areaBits, Integer.SIZE - Integer.numberOfLeadingZeros(keys[1]));
        long periodMask = (1L << periodBits) - 1;
        long areaMask = (1L << areaBits) - 1;
        for (int i = 0; i < measures.length; i++) {
            Cells wider = new Cells(FREE);
            measures[i].forEach((cell, status, value, origin) -> wider.set((cell >>> periodBits + areaBits << newAreaBits
                    | cell >>> periodBits & areaMask) << newPeriodBits | cell & periodMask, value, status));
            measures[i] = wider;
        }
        periodBits = newPeriodBits;
        areaBits = newAreaBits;
        currentNumber = -1;
    }

    /**
     * Returns what was put, one column per measure. The grid is empty afterwards.
     *
     * @param axes the grid of the used terms
     * @param positions for each key and term its position on the axis, −1 for terms that are not used
     */
    public List<Column> columns(Axes axes, int[][] positions) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < measures.length; i++) {
            columns.add(column(measures[i], axes, positions));
        }
        return columns;
    }

    /** Chunks go as soon as they are copied: a large table is never there twice. */
    private Column column(Cells cells, Axes axes, int[][] positions) {
        Column column = new Column(axes);
        long[] rows = {-1, -1};
        cells.drain((first, chunk) -> {
            for (int slot = chunk.next(0); slot < chunk.slots(); slot = chunk.next(slot + 1)) {
                long cell = first + chunk.offset(slot);
                if (cell >>> periodBits != rows[0]) {
                    rows[0] = cell >>> periodBits;
                    rows[1] = rowOnAxes(rows[0], axes, positions);
                }
                int period = positions[0][(int) (cell & (1L << periodBits) - 1)];
                if (rows[1] >= 0 && period >= 0) {
                    chunk.copyTo(slot, column.cells(), rows[1] + period);
                }
            }
        });
        return column;
    }

    /** Returns the cell of the first period of a row of cells, −1 when it is not on the axes. */
    private long rowOnAxes(long row, Axes axes, int[][] positions) {
        int area = positions[1][(int) (row & (1L << areaBits) - 1)];
        int[] members = combinations.terms((int) (row >>> areaBits));
        for (int i = 0; i < members.length; i++) {
            members[i] = positions[2 + i][members[i]];
            if (members[i] < 0) {
                return -1;
            }
        }
        return area < 0 ? -1 : axes.cell(axes.combination(members), area, 0);
    }
}

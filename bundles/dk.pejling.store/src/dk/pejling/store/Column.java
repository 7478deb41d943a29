package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * All values of one measure over a grid, in memory. Space is taken where something is listed, about three bytes a cell.
 *
 * <p>A cell that nobody wrote is {@link Status#NOT_LISTED}. Not thread-safe while it is written; afterwards it is.
 */
public final class Column {
    /** Status of a cell of which nothing is said. */
    static final byte OPEN = Byte.MAX_VALUE;
    private static final byte NOT_LISTED = Status.NOT_LISTED.code();

    private final Axes axes;
    private final Cells cells;

    /** Makes a column in which nothing is listed yet. */
    public Column(Axes axes) {
        this(axes, new Cells(NOT_LISTED));
    }

    Column(Axes axes, Cells cells) {
        this.axes = axes;
        this.cells = cells;
    }

    /** Returns the grid. */
    public Axes axes() {
        return axes;
    }

    Cells cells() {
        return cells;
    }

    /** Writes a number into a cell. */
    public void set(long cell, double value) {
        set(cell, value, Status.MEASURED.code());
    }

    /** Writes the absence of a number into a cell. */
    public void set(long cell, Status status) {
        set(cell, 0, status.code());
    }

    /**
     * Says nothing about a cell: whatever was known of it stays. For rows of a file that could not be used; a column
     * that a store answers with has no such cell.
     */
    public void leaveOpen(long cell) {
        set(cell, 0, OPEN);
    }

    boolean isOpen(long cell) {
        return statusCode(cell) == OPEN;
    }

    void set(long cell, double value, byte status) {
        if (cell < 0 || cell >= axes.cells()) {
            throw new IndexOutOfBoundsException("No cell " + cell);
        }
        cells.set(cell, value, status);
    }

    /** Returns the number in a cell; 0 and meaningless unless {@link #isMeasured}. */
    public double value(long cell) {
        return cells.value(cell);
    }

    /**
     * Reads a series of an area, much faster than cell by cell.
     *
     * @param combination of members; −1 for one that the grid has not
     * @param area position on the axis; −1 for one that the grid has not
     * @param periods positions on the axis, −1 for those that the grid has not
     * @param values gets a number for each period, 0 where none is measured
     * @param statuses gets the {@linkplain Status#code() codes} of the statuses
     * @param at where in the arrays the first period comes
     */
    public void read(long combination, int area, int[] periods, double[] values, byte[] statuses, int at) {
        for (int period = 0; period < periods.length;) {
            int length = run(periods, period);
            if (combination < 0 || area < 0 || periods[period] < 0) {
                Arrays.fill(values, at + period, at + period + length, 0);
                Arrays.fill(statuses, at + period, at + period + length, NOT_LISTED);
            } else {
                cells.read(axes.cell(combination, area, periods[period]), length, values, statuses, at + period);
            }
            period += length;
        }
    }

    /** Returns how many periods from one on lie beside each other, or are none. */
    private static int run(int[] periods, int from) {
        int step = periods[from] < 0 ? 0 : 1;
        int to = from + 1;
        while (to < periods.length && periods[to] == periods[to - 1] + step) {
            to++;
        }
        return to - from;
    }

    /** Returns whether the cell holds a number. */
    public boolean isMeasured(long cell) {
        return cells.status(cell) == 0;
    }

    /** Returns whether the source says anything about the cell. */
    public boolean isListed(long cell) {
        return cells.status(cell) != NOT_LISTED;
    }

    /** Returns the status of a cell. */
    public Status status(long cell) {
        return Status.ofCode(cells.status(cell));
    }

    byte statusCode(long cell) {
        return cells.status(cell);
    }

    /** Returns what stands in a cell. */
    public Observation at(long cell) {
        return Observation.of(value(cell), status(cell));
    }

    /** Returns what stands for an area in a period; not listed where the grid has no such cell. */
    public Observation at(long combination, Area area, Period period) {
        int areaIndex = axes.indexOf(area);
        int periodIndex = axes.indexOf(period);
        return combination < 0 || areaIndex < 0 || periodIndex < 0
                ? Observation.absent(Status.NOT_LISTED)
                : at(axes.cell(combination, areaIndex, periodIndex));
    }

    /**
     * Returns the combinations of which anything is listed, in order; their number is about that of the listed cells at most,
     * whatever the size of the grid.
     */
    public long[] listedCombinations() {
        LongList found = new LongList();
        long block = (long) axes.areas().size() * axes.periods().size();
        cells.forEachChunk((first, chunk) -> {
            long end = -1;
            for (int slot = 0; slot < chunk.slots(); slot++) {
                long cell = first + chunk.offset(slot);
                if (cell >= end && chunk.statusAt(slot) != NOT_LISTED) {
                    long combination = cell / block;
                    end = (combination + 1) * block;
                    if (found.size() == 0 || found.last() != combination) {
                        found.add(combination);
                    }
                }
            }
        });
        return found.toArray();
    }

    /** Returns how many cells have each status; those that are not listed, or left open, are not counted. */
    public Map<Status, Long> countListed() {
        long[] counts = new long[OPEN + 1];
        cells.forEachChunk((first, chunk) -> {
            for (int slot = 0; slot < chunk.slots(); slot++) {
                counts[chunk.statusAt(slot)]++;
            }
        });
        Map<Status, Long> listed = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            if (status != Status.NOT_LISTED && counts[status.code()] > 0) {
                listed.put(status, counts[status.code()]);
            }
        }
        return listed;
    }

    /** Returns the periods of which anything is listed, by position on the axis. */
    public boolean[] listedPeriods() {
        boolean[] listed = new boolean[axes.periods().size()];
        int[] missing = {listed.length};
        cells.forEachChunk((first, chunk) -> {
            for (int slot = 0; slot < chunk.slots() && missing[0] > 0; slot++) {
                if (chunk.statusAt(slot) != NOT_LISTED) {
                    int period = (int) ((first + chunk.offset(slot)) % listed.length);
                    missing[0] -= listed[period] ? 0 : 1;
                    listed[period] = true;
                }
            }
        });
        return listed;
    }

    /** Returns which of the vintages lying over each other wrote a cell, from 0; −1 when none did. */
    int origin(long cell) {
        return cells.origin(cell);
    }

    /** Numbers in an array that grows. */
    private static final class LongList {
        private long[] numbers = new long[16];
        private int size;

        void add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }

        int size() {
            return size;
        }

        long last() {
            return numbers[size - 1];
        }

        long[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}

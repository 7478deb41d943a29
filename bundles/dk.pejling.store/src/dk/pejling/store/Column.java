package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import java.util.Arrays;

/**
 * All values of one measure, as plain arrays over a grid.
 *
 * <p>A cell that nobody wrote is {@link Status#NOT_LISTED}. Not thread-safe while it is written; afterwards it is.
 */
public final class Column {
    private static final byte OPEN = Byte.MAX_VALUE;

    private final Axes axes;
    private final double[] values;
    private final byte[] statuses;
    private short[] origins;

    /** Makes a column in which nothing is listed yet. */
    public Column(Axes axes) {
        this.axes = axes;
        values = new double[axes.cells()];
        statuses = new byte[axes.cells()];
        Arrays.fill(statuses, Status.NOT_LISTED.code());
    }

    /** Returns the grid. */
    public Axes axes() {
        return axes;
    }

    /** Writes a number into a cell. */
    public void set(int cell, double value) {
        values[cell] = value;
        statuses[cell] = Status.MEASURED.code();
    }

    /** Writes the absence of a number into a cell. */
    public void set(int cell, Status status) {
        values[cell] = 0;
        statuses[cell] = status.code();
    }

    /**
     * Says nothing about a cell: whatever was known of it stays. For rows of a file that could not be used; a column
     * that a store answers with has no such cell.
     */
    public void leaveOpen(int cell) {
        set(cell, 0, OPEN);
    }

    boolean isOpen(int cell) {
        return statuses[cell] == OPEN;
    }

    void set(int cell, double value, byte status) {
        values[cell] = value;
        statuses[cell] = status;
    }

    /** Returns the number in a cell; 0 and meaningless unless {@link #isMeasured}. */
    public double value(int cell) {
        return values[cell];
    }

    /** Returns whether the cell holds a number. */
    public boolean isMeasured(int cell) {
        return statuses[cell] == 0;
    }

    /** Returns the status of a cell. */
    public Status status(int cell) {
        return Status.ofCode(statuses[cell]);
    }

    byte statusCode(int cell) {
        return statuses[cell];
    }

    /** Returns what stands in a cell. */
    public Observation at(int cell) {
        return Observation.of(values[cell], status(cell));
    }

    /** Returns what stands for an area in a period; not listed where the grid has no such cell. */
    public Observation at(int combination, Area area, Period period) {
        int areaIndex = axes.indexOf(area);
        int periodIndex = axes.indexOf(period);
        return combination < 0 || areaIndex < 0 || periodIndex < 0
                ? Observation.absent(Status.NOT_LISTED)
                : at(axes.cell(combination, areaIndex, periodIndex));
    }

    /** Returns which of the vintages lying over each other wrote a cell, from 0; −1 when none did. */
    int origin(int cell) {
        return origins == null ? -1 : origins[cell];
    }

    void setOrigin(int cell, int origin) {
        if (origins == null) {
            origins = new short[values.length];
            Arrays.fill(origins, (short) -1);
        }
        origins[cell] = (short) origin;
    }

    /** Returns whether two cells of two columns say the same. */
    boolean same(int cell, Column other, int otherCell) {
        return statuses[cell] == other.statuses[otherCell] && (statuses[cell] != 0 || values[cell] == other.values[otherCell]);
    }
}

package dk.pejling.indicators.formula;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;

/** One value or absence for every area and period; cells are numbered area × periods + period. Safe once made. */
public final class Cells {
    private static final byte NOT_APPLICABLE = Status.NOT_APPLICABLE.code();
    private static final byte[][] BOTH = both();

    final double[] values;
    final byte[] statuses;

    Cells(int cells) {
        values = new double[cells];
        statuses = new byte[cells];
    }

    private static byte[][] both() {
        Status[] all = Status.values();
        byte[][] both = new byte[all.length][all.length];
        for (Status first : all) {
            for (Status second : all) {
                both[first.code()][second.code()] = Status.both(first, second).code();
            }
        }
        return both;
    }

    /** Returns the code of what two parts make: measured when both are. */
    static byte both(byte first, byte second) {
        return (first | second) == 0 ? 0 : BOTH[first][second];
    }

    /** Returns how many cells there are. */
    public int size() {
        return values.length;
    }

    /** Returns the number in a cell; 0 and meaningless where there is none. */
    public double value(int cell) {
        return values[cell];
    }

    /** Returns the {@linkplain Status#code() code} of a cell's status. */
    public byte statusCode(int cell) {
        return statuses[cell];
    }

    /** Returns what stands in a cell. */
    public Observation at(int cell) {
        return Observation.of(values[cell], Status.ofCode(statuses[cell]));
    }

    /** Returns a copy of all numbers. */
    public double[] values() {
        return values.clone();
    }

    /** Returns a copy of all {@linkplain Status#code() codes}. */
    public byte[] statuses() {
        return statuses.clone();
    }

    /** Writes a number; one that is too large to be one has no meaning. */
    void set(int cell, double value) {
        if (Double.isFinite(value)) {
            values[cell] = value;
            statuses[cell] = 0;
        } else {
            absent(cell, NOT_APPLICABLE);
        }
    }

    void absent(int cell, byte status) {
        values[cell] = 0;
        statuses[cell] = status;
    }
}

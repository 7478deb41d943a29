package dk.pejling.store;

import dk.pejling.model.Status;
import java.util.Arrays;

/**
 * A stretch of {@value #CELLS} neighbouring cells: a status and a number each.
 *
 * <p>Hot and made to be small: published figures have few decimals, which {@link ScaledNumbers} makes use of, and a chunk with few
 * cells keeps them with their places instead of a place for every cell.
 *
 * <p>Chunks share their arrays until one of them is written, so that staged, changed and known cells of a large table exist
 * once. Not thread-safe while it is written.
 */
final class Chunk {
    static final int BITS = 14;
    static final int CELLS = 1 << BITS;
    static final int MASK = CELLS - 1;

    /** With more cells than this, a place for every cell is smaller or not much larger, and faster. */
    private static final int MOST_SPARSE = CELLS >> 4;
    private static final byte MEASURED = Status.MEASURED.code();
    private static final short NO_ORIGIN = -1;

    private final byte absent;
    private char[] offsets = new char[4];
    private int size;
    private byte[] statuses = new byte[4];
    private ScaledNumbers numbers;
    private short origin = NO_ORIGIN;
    private short[] origins;
    private boolean shared;

    /**
     * Makes a chunk without cells.
     *
     * @param absent the status of a cell that nobody wrote
     */
    Chunk(byte absent) {
        this(absent, ScaledNumbers.of(4));
    }

    private Chunk(byte absent, ScaledNumbers numbers) {
        this.absent = absent;
        this.numbers = numbers;
    }

    private Chunk(byte absent, Chunk other) {
        this(absent, other.numbers);
        offsets = other.offsets;
        size = other.size;
        statuses = other.statuses;
        shared = true;
        other.shared = true;
    }

    /** Returns the same cells without their origins in another kind of column; arrays are shared until one is written. */
    Chunk as(byte otherAbsent) {
        Chunk other = new Chunk(otherAbsent, this);
        if (otherAbsent != absent) {
            other.statuses = statuses.clone();
            for (int i = 0; i < slots(); i++) {
                if (statuses[i] == absent) {
                    other.statuses[i] = otherAbsent;
                }
            }
        }
        return other;
    }

    private void unshare() {
        offsets = offsets == null ? null : offsets.clone();
        statuses = statuses.clone();
        numbers = numbers.copy();
        shared = false;
    }

    /** Returns how many places there are to look at, each with an {@link #offset} and a {@link #statusAt}. */
    int slots() {
        return offsets == null ? CELLS : size;
    }

    /** Returns which cell of the chunk stands in a place. */
    int offset(int slot) {
        return offsets == null ? slot : offsets[slot];
    }

    byte statusAt(int slot) {
        return statuses[slot];
    }

    /** Returns the number in a place; 0 unless it is measured. */
    double valueAt(int slot) {
        return numbers.at(slot);
    }

    int originAt(int slot) {
        return origins == null ? statuses[slot] == absent ? NO_ORIGIN : origin : origins[slot];
    }

    /** Returns whether somebody wrote the cell in a place. */
    boolean isThere(int slot) {
        return statuses[slot] != absent;
    }

    /** Returns the first place from one on whose cell somebody wrote, {@link #slots} when there is none. */
    int next(int from) {
        int slots = slots();
        int slot = from;
        while (slot < slots && statuses[slot] == absent) {
            slot++;
        }
        return slot;
    }

    /** Returns how many cells somebody wrote. */
    int count() {
        int count = 0;
        for (int slot = 0; slot < slots(); slot++) {
            count += statuses[slot] == absent ? 0 : 1;
        }
        return count;
    }

    /** Returns whether a cell has a status. */
    boolean has(byte status) {
        for (int slot = 0; slot < slots(); slot++) {
            if (statuses[slot] == status) {
                return true;
            }
        }
        return false;
    }

    /** Returns the place of a cell, negative when there is none. */
    int slot(int offset) {
        return offsets == null ? offset : Arrays.binarySearch(offsets, 0, size, (char) offset);
    }

    byte status(int offset) {
        if (offsets == null) {
            return statuses[offset];
        }
        if (size == 0 || offsets[size - 1] < offset) {
            return absent;
        }
        int slot = slot(offset);
        return slot < 0 ? absent : statuses[slot];
    }

    double value(int offset) {
        int slot = slot(offset);
        return slot < 0 ? 0 : valueAt(slot);
    }

    int origin(int offset) {
        int slot = slot(offset);
        return slot < 0 ? NO_ORIGIN : originAt(slot);
    }

    /** Reads neighbouring cells into arrays; a number that is not measured is 0. */
    void read(int offset, int length, double[] toValues, byte[] toStatuses, int at) {
        if (offsets != null) {
            for (int i = 0; i < length; i++) {
                int slot = slot(offset + i);
                toStatuses[at + i] = slot < 0 ? absent : statuses[slot];
                toValues[at + i] = slot < 0 ? 0 : valueAt(slot);
            }
            return;
        }
        System.arraycopy(statuses, offset, toStatuses, at, length);
        numbers.read(offset, length, toValues, at);
    }

    /** Writes a cell; the value counts when it is measured. */
    void set(int offset, double value, byte status) {
        int slot = room(offset);
        statuses[slot] = status;
        if (status != MEASURED) {
            numbers.clear(slot);
        } else {
            numbers.put(slot, value);
        }
    }

    /** Writes the measured number {@code scaled / 10^decimals}, at most 15 digits and 9 decimals, both exact as doubles. */
    void setScaled(int offset, long scaled, int numberOfDecimals) {
        int slot = room(offset);
        statuses[slot] = MEASURED;
        numbers.putScaled(slot, scaled, numberOfDecimals);
    }

    /** Writes the cell in a place into another column. */
    void copyTo(int slot, Cells target, long cell) {
        Chunk other = target.chunkOf(cell);
        int offset = (int) cell & MASK;
        byte status = statuses[slot];
        if (status == MEASURED) {
            numbers.copyTo(slot, other, offset, status);
        } else {
            other.set(offset, 0, status);
        }
    }

    /** Says which vintage a cell comes from that was just written. */
    void setOrigin(int offset, int newOrigin) {
        int written = slot(offset);
        // One origin for all, while that is so; it does not speak for absent cells, of which some are written and most are not.
        if (origins == null && statuses[written] != absent && (origin == newOrigin || offsets != null && size == 1)) {
            origin = (short) newOrigin;
            return;
        }
        if (origins == null) {
            short[] all = new short[statuses.length];
            for (int slot = 0; slot < slots(); slot++) {
                all[slot] = (short) originAt(slot);
            }
            origins = all;
        }
        origins[written] = (short) newOrigin;
    }

    /** Says that every cell in the chunk comes from one vintage. */
    void setOriginOfAll(int newOrigin) {
        origin = (short) newOrigin;
        origins = null;
    }

    /** Returns the place of a cell, making one. */
    private int room(int offset) {
        if (shared) {
            unshare();
        }
        if (offsets == null) {
            return offset;
        }
        int slot = size == 0 || offsets[size - 1] < offset ? -size - 1 : Arrays.binarySearch(offsets, 0, size, (char) offset);
        if (slot >= 0) {
            return slot;
        }
        if (size == MOST_SPARSE) {
            makeDense();
            return offset;
        }
        return insert(-slot - 1, offset);
    }

    private int insert(int slot, int offset) {
        if (size == offsets.length) {
            resize(size * 2);
        }
        int moved = size - slot;
        if (moved > 0) {
            System.arraycopy(offsets, slot, offsets, slot + 1, moved);
            System.arraycopy(statuses, slot, statuses, slot + 1, moved);
            numbers.move(slot, moved);
            if (origins != null) {
                System.arraycopy(origins, slot, origins, slot + 1, moved);
            }
        }
        if (origins != null) {
            origins[slot] = NO_ORIGIN;
        }
        offsets[slot] = (char) offset;
        size++;
        return slot;
    }

    private void resize(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity);
        statuses = Arrays.copyOf(statuses, capacity);
        numbers = numbers.resized(capacity);
        origins = origins == null ? null : Arrays.copyOf(origins, capacity);
    }

    private void makeDense() {
        byte[] all = new byte[CELLS];
        Arrays.fill(all, absent);
        short[] allOrigins = origins == null ? null : new short[CELLS];
        if (allOrigins != null) {
            Arrays.fill(allOrigins, NO_ORIGIN);
        }
        for (int slot = 0; slot < size; slot++) {
            all[offsets[slot]] = statuses[slot];
            if (allOrigins != null) {
                allOrigins[offsets[slot]] = origins[slot];
            }
        }
        statuses = all;
        numbers = numbers.spread(offsets, size, CELLS);
        origins = allOrigins;
        offsets = null;
        shared = false;
    }

    // ------------------------------------------------------------------ for those that read or write it as a whole

    /** Returns the numbers by place; 0 unless measured. To be read only. */
    ScaledNumbers numbers() {
        return numbers;
    }

    /** Returns the statuses by place. To be read only. */
    byte[] statuses() {
        return statuses;
    }

    boolean isDense() {
        return offsets == null;
    }

    /** Returns a chunk of these cells; without offsets every cell has a place. The arrays become the chunk's. */
    static Chunk of(byte absent, char[] offsets, byte[] statuses, ScaledNumbers numbers) {
        Chunk chunk = new Chunk(absent, numbers);
        chunk.offsets = offsets;
        chunk.size = offsets == null ? 0 : offsets.length;
        chunk.statuses = statuses;
        return chunk;
    }

    /** Returns whether so many cells are better kept with their places. */
    static boolean isFew(int cells) {
        return cells <= MOST_SPARSE;
    }
}

package dk.pejling.store;

import dk.pejling.model.Status;
import java.util.Arrays;

/**
 * A stretch of {@value #CELLS} neighbouring cells: a status and a number each.
 *
 * <p>Hot and made to be small: published figures have few decimals, so numbers are kept as whole numbers times a power of
 * ten that the chunk shares, in two bytes while they fit, in four otherwise, and as doubles only when neither is exact. A
 * chunk with few cells keeps them with their places instead of a place for every cell. A number that comes in always goes
 * out with the same bits.
 *
 * <p>Chunks share their arrays until one of them is written, so that staged, changed and known cells of a large table exist
 * once. Not thread-safe while it is written.
 */
final class Chunk {
    static final int BITS = 14;
    static final int CELLS = 1 << BITS;
    static final int MASK = CELLS - 1;
    /** The power of ten of a chunk at most; 10⁹ times the largest int is still exact as a double. */
    static final int MOST_DECIMALS = 9;
    static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    /** With more cells than this, a place for every cell is smaller or not much larger, and faster. */
    private static final int MOST_SPARSE = CELLS >> 4;
    private static final byte MEASURED = Status.MEASURED.code();
    private static final short NO_ORIGIN = -1;

    private final byte absent;
    private char[] offsets = new char[4];
    private int size;
    private byte[] statuses = new byte[4];
    private short[] shorts = new short[4];
    private int[] ints;
    private double[] doubles;
    private int decimals;
    private short origin = NO_ORIGIN;
    private short[] origins;
    private boolean shared;

    /**
     * Makes a chunk without cells.
     *
     * @param absent the status of a cell that nobody wrote
     */
    Chunk(byte absent) {
        this.absent = absent;
    }

    private Chunk(byte absent, Chunk other) {
        this.absent = absent;
        offsets = other.offsets;
        size = other.size;
        statuses = other.statuses;
        shorts = other.shorts;
        ints = other.ints;
        doubles = other.doubles;
        decimals = other.decimals;
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
        shorts = shorts == null ? null : shorts.clone();
        ints = ints == null ? null : ints.clone();
        doubles = doubles == null ? null : doubles.clone();
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
        if (shorts != null) {
            return shorts[slot] / POWERS[decimals];
        }
        return ints != null ? ints[slot] / POWERS[decimals] : doubles[slot];
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
        double power = POWERS[decimals];
        if (shorts != null) {
            for (int i = 0; i < length; i++) {
                toValues[at + i] = shorts[offset + i] / power;
            }
        } else if (ints != null) {
            for (int i = 0; i < length; i++) {
                toValues[at + i] = ints[offset + i] / power;
            }
        } else {
            System.arraycopy(doubles, offset, toValues, at, length);
        }
    }

    /** Writes a cell; the value counts when it is measured. */
    void set(int offset, double value, byte status) {
        int slot = room(offset);
        statuses[slot] = status;
        if (status != MEASURED) {
            clear(slot);
        } else {
            put(slot, value);
        }
    }

    /** Writes the measured number {@code scaled / 10^decimals}, at most 15 digits and 9 decimals, both exact as doubles. */
    void setScaled(int offset, long scaled, int numberOfDecimals) {
        int slot = room(offset);
        statuses[slot] = MEASURED;
        if (shorts != null && numberOfDecimals == decimals && (short) scaled == scaled) {
            shorts[slot] = (short) scaled;
        } else {
            putScaled(slot, scaled, numberOfDecimals);
        }
    }

    /** Writes the cell in a place into another column. */
    void copyTo(int slot, Cells target, long cell) {
        Chunk other = target.chunkOf(cell);
        int offset = (int) cell & MASK;
        byte status = statuses[slot];
        if (status != MEASURED || doubles != null) {
            other.set(offset, valueAt(slot), status);
        } else {
            other.setScaled(offset, shorts != null ? shorts[slot] : ints[slot], decimals);
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
            Object values = values();
            System.arraycopy(values, slot, values, slot + 1, moved);
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

    private Object values() {
        return shorts != null ? shorts : ints != null ? ints : doubles;
    }

    private void resize(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity);
        statuses = Arrays.copyOf(statuses, capacity);
        shorts = shorts == null ? null : Arrays.copyOf(shorts, capacity);
        ints = ints == null ? null : Arrays.copyOf(ints, capacity);
        doubles = doubles == null ? null : Arrays.copyOf(doubles, capacity);
        origins = origins == null ? null : Arrays.copyOf(origins, capacity);
    }

    private void makeDense() {
        byte[] all = new byte[CELLS];
        Arrays.fill(all, absent);
        short[] allShorts = shorts == null ? null : new short[CELLS];
        int[] allInts = ints == null ? null : new int[CELLS];
        double[] allDoubles = doubles == null ? null : new double[CELLS];
        short[] allOrigins = origins == null ? null : new short[CELLS];
        if (allOrigins != null) {
            Arrays.fill(allOrigins, NO_ORIGIN);
        }
        for (int slot = 0; slot < size; slot++) {
            int offset = offsets[slot];
            all[offset] = statuses[slot];
            if (allShorts != null) {
                allShorts[offset] = shorts[slot];
            } else if (allInts != null) {
                allInts[offset] = ints[slot];
            } else {
                allDoubles[offset] = doubles[slot];
            }
            if (allOrigins != null) {
                allOrigins[offset] = origins[slot];
            }
        }
        statuses = all;
        shorts = allShorts;
        ints = allInts;
        doubles = allDoubles;
        origins = allOrigins;
        offsets = null;
        shared = false;
    }

    private void clear(int slot) {
        if (shorts != null) {
            shorts[slot] = 0;
        } else if (ints != null) {
            ints[slot] = 0;
        } else {
            doubles[slot] = 0;
        }
    }

    private void put(int slot, double value) {
        for (int d = decimals; doubles == null && d <= MOST_DECIMALS; d++) {
            double scaled = Math.rint(value * POWERS[d]);
            // A negative zero has no whole number, and what is not finite none either.
            if (Math.abs(scaled) <= Integer.MAX_VALUE && scaled / POWERS[d] == value && (scaled != 0 || 1 / value > 0)) {
                putScaled(slot, (long) scaled, d);
                return;
            }
        }
        makeDoubles();
        doubles[slot] = value;
    }

    private void putScaled(int slot, long scaled, int numberOfDecimals) {
        if (doubles == null && numberOfDecimals > decimals) {
            rescale(numberOfDecimals);
        }
        if (doubles == null) {
            double here = scaled * POWERS[decimals - Math.min(decimals, numberOfDecimals)];
            if (Math.abs(here) <= Integer.MAX_VALUE) {
                putWhole(slot, (int) here);
                return;
            }
            makeDoubles();
        }
        doubles[slot] = scaled / POWERS[numberOfDecimals];
    }

    private void putWhole(int slot, int whole) {
        if (shorts != null && (short) whole == whole) {
            shorts[slot] = (short) whole;
            return;
        }
        if (shorts != null) {
            makeInts();
        }
        ints[slot] = whole;
    }

    private void makeInts() {
        int[] wider = new int[shorts.length];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = shorts[i];
        }
        ints = wider;
        shorts = null;
    }

    private void makeDoubles() {
        if (doubles != null) {
            return;
        }
        double[] all = new double[statuses.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = valueAt(i);
        }
        doubles = all;
        shorts = null;
        ints = null;
    }

    /** Gives the chunk more decimals. */
    private void rescale(int more) {
        if (shorts != null) {
            makeInts();
        }
        double factor = POWERS[more - decimals];
        long largest = 0;
        for (int i = 0; i < slots(); i++) {
            largest = Math.max(largest, Math.abs((long) ints[i]));
        }
        if (largest * factor > Integer.MAX_VALUE) {
            makeDoubles();
            return;
        }
        boolean small = largest * factor <= Short.MAX_VALUE;
        short[] narrow = small ? new short[ints.length] : null;
        for (int i = 0; i < slots(); i++) {
            int scaled = (int) (ints[i] * factor);
            if (small) {
                narrow[i] = (short) scaled;
            } else {
                ints[i] = scaled;
            }
        }
        shorts = narrow;
        ints = small ? null : ints;
        decimals = more;
    }

    // ------------------------------------------------------------------ for those that read or write it as a whole

    /** Returns the whole numbers of two bytes, null when the chunk needs more. To be read only. */
    short[] shorts() {
        return shorts;
    }

    /** Returns the whole numbers of four bytes, null when the chunk has another kind. To be read only. */
    int[] ints() {
        return ints;
    }

    /** Returns the numbers as doubles, null when whole numbers hold them. To be read only. */
    double[] doubles() {
        return doubles;
    }

    /** Returns the power of ten that whole numbers are to be divided by. */
    int decimals() {
        return decimals;
    }

    /** Returns the statuses by place. To be read only. */
    byte[] statuses() {
        return statuses;
    }

    boolean isDense() {
        return offsets == null;
    }

    /** Fills a chunk that is new; exactly one of the arrays of numbers is there, as long as {@code statuses}. */
    static Chunk of(byte absent, char[] offsets, byte[] statuses, Object numbers, int decimals) {
        Chunk chunk = new Chunk(absent);
        chunk.offsets = offsets;
        chunk.size = offsets == null ? 0 : offsets.length;
        chunk.statuses = statuses;
        chunk.shorts = numbers instanceof short[] array ? array : null;
        chunk.ints = numbers instanceof int[] array ? array : null;
        chunk.doubles = numbers instanceof double[] array ? array : null;
        chunk.decimals = decimals;
        return chunk;
    }

    /** Returns whether so many cells are better kept with their places. */
    static boolean isFew(int cells) {
        return cells <= MOST_SPARSE;
    }
}

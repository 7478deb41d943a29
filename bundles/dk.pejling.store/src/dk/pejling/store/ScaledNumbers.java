package dk.pejling.store;

import java.util.Arrays;

/**
 * Numbers by place. They are kept as whole numbers times a power of ten that all share, in two bytes while they fit, in four
 * otherwise, and as doubles only when neither is exact. A number that comes in always goes out with the same bits.
 *
 * <p>Hot. Not thread-safe while it is written.
 */
final class ScaledNumbers {
    /** The power of ten at most; 10⁹ times the largest int is still exact as a double. */
    static final int MOST_DECIMALS = 9;
    static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

    private short[] shorts;
    private int[] ints;
    private double[] doubles;
    private int decimals;

    private ScaledNumbers(short[] shorts, int[] ints, double[] doubles, int decimals) {
        this.shorts = shorts;
        this.ints = ints;
        this.doubles = doubles;
        this.decimals = decimals;
    }

    /** Returns zeros. */
    static ScaledNumbers of(int places) {
        return new ScaledNumbers(new short[places], null, null, 0);
    }

    /** Returns the numbers of an array of two, four or eight bytes each, which becomes theirs. */
    static ScaledNumbers of(Object array, int decimals) {
        return new ScaledNumbers(array instanceof short[] two ? two : null, array instanceof int[] four ? four : null,
                array instanceof double[] eight ? eight : null, decimals);
    }

    /** Returns the same numbers for somebody else to write. */
    ScaledNumbers copy() {
        return resized(shorts != null ? shorts.length : ints != null ? ints.length : doubles.length);
    }

    /** Returns the same numbers with other room, zeros where it is new. */
    ScaledNumbers resized(int places) {
        return new ScaledNumbers(shorts == null ? null : Arrays.copyOf(shorts, places), ints == null ? null : Arrays.copyOf(ints, places),
                doubles == null ? null : Arrays.copyOf(doubles, places), decimals);
    }

    /** Returns the numbers each in another place, zeros elsewhere. */
    ScaledNumbers spread(char[] to, int size, int places) {
        ScaledNumbers all = new ScaledNumbers(shorts == null ? null : new short[places], ints == null ? null : new int[places],
                doubles == null ? null : new double[places], decimals);
        for (int slot = 0; slot < size; slot++) {
            if (shorts != null) {
                all.shorts[to[slot]] = shorts[slot];
            } else if (ints != null) {
                all.ints[to[slot]] = ints[slot];
            } else {
                all.doubles[to[slot]] = doubles[slot];
            }
        }
        return all;
    }

    double at(int slot) {
        if (shorts != null) {
            return shorts[slot] / POWERS[decimals];
        }
        return ints != null ? ints[slot] / POWERS[decimals] : doubles[slot];
    }

    /** Reads neighbouring numbers into an array. */
    void read(int slot, int length, double[] to, int at) {
        double power = POWERS[decimals];
        if (shorts != null) {
            for (int i = 0; i < length; i++) {
                to[at + i] = shorts[slot + i] / power;
            }
        } else if (ints != null) {
            for (int i = 0; i < length; i++) {
                to[at + i] = ints[slot + i] / power;
            }
        } else {
            System.arraycopy(doubles, slot, to, at, length);
        }
    }

    /** Writes the number in a place, which is measured, into a chunk. */
    void copyTo(int slot, Chunk target, int offset, byte measured) {
        if (doubles != null) {
            target.set(offset, doubles[slot], measured);
        } else {
            target.setScaled(offset, shorts != null ? shorts[slot] : ints[slot], decimals);
        }
    }

    /** Moves numbers one place on. */
    void move(int slot, int length) {
        Object numbers = shorts != null ? shorts : ints != null ? ints : doubles;
        System.arraycopy(numbers, slot, numbers, slot + 1, length);
    }

    void clear(int slot) {
        if (shorts != null) {
            shorts[slot] = 0;
        } else if (ints != null) {
            ints[slot] = 0;
        } else {
            doubles[slot] = 0;
        }
    }

    void put(int slot, double value) {
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

    /** Writes {@code scaled / 10^numberOfDecimals}, at most 15 digits and 9 decimals, both exact as doubles. */
    void putScaled(int slot, long scaled, int numberOfDecimals) {
        if (shorts != null && numberOfDecimals == decimals && (short) scaled == scaled) {
            shorts[slot] = (short) scaled;
        } else {
            putWider(slot, scaled, numberOfDecimals);
        }
    }

    private void putWider(int slot, long scaled, int numberOfDecimals) {
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
        double[] all = new double[shorts != null ? shorts.length : ints.length];
        read(0, all.length, all, 0);
        doubles = all;
        shorts = null;
        ints = null;
    }

    /** Gives all numbers more decimals. */
    private void rescale(int more) {
        if (shorts != null) {
            makeInts();
        }
        double factor = POWERS[more - decimals];
        long largest = 0;
        for (int whole : ints) {
            largest = Math.max(largest, Math.abs((long) whole));
        }
        if (largest * factor > Integer.MAX_VALUE) {
            makeDoubles();
            return;
        }
        boolean small = largest * factor <= Short.MAX_VALUE;
        short[] narrow = small ? new short[ints.length] : null;
        for (int i = 0; i < ints.length; i++) {
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

    /** Returns the whole numbers of two bytes, null when more are needed. To be read only. */
    short[] shorts() {
        return shorts;
    }

    /** Returns the whole numbers of four bytes, null when they are of another kind. To be read only. */
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
}

package dk.pejling.store;

import java.util.Arrays;

/**
 * Sums and counts of the measured numbers of a column by area and period, over all combinations of members: what SQL calls
 * {@code GROUP BY}. Published totals are rows of their own, so this is for checks and for tables without totals.
 *
 * <p>Hot: whole numbers are added as whole numbers, by rows of periods, and divided by their power of ten once. The sum of
 * whole numbers is exact. Immutable; groups are numbered area × periods + period.
 */
public final class GroupSums {
    private final int periods;
    private final double[] sums;
    private final long[] counts;

    private GroupSums(int groups, int periods) {
        this.periods = periods;
        sums = new double[groups];
        counts = new long[groups];
    }

    /** Adds up a column; areas × periods of its grid must fit an array. */
    public static GroupSums of(Column column) {
        int periods = column.axes().periods().size();
        int groups = Math.multiplyExact(column.axes().areas().size(), periods);
        GroupSums result = new GroupSums(groups, periods);
        Adder adder = new Adder(groups);
        column.cells().forEachChunk(adder::add);
        adder.finish(result);
        return result;
    }

    /** Returns the sum of the measured numbers of a group; 0 when there are none. */
    public double sum(int area, int period) {
        return sums[area * periods + period];
    }

    /** Returns how many measured numbers a group has. */
    public long count(int area, int period) {
        return counts[area * periods + period];
    }

    /** Returns the sum of the measured numbers of all groups. */
    public double total() {
        return Arrays.stream(sums).sum();
    }

    /** Running sums: one array of whole numbers per power of ten, one for doubles. */
    private static final class Adder {
        private final int groups;
        private final long[][] whole = new long[ScaledNumbers.MOST_DECIMALS + 1][];
        private final double[] doubles;
        private final int[] counts;

        Adder(int groups) {
            this.groups = groups;
            doubles = new double[groups];
            counts = new int[groups];
        }

        void add(long first, Chunk chunk) {
            if (!chunk.isDense()) {
                addSparse(first, chunk);
                return;
            }
            for (int offset = 0; offset < Chunk.CELLS;) {
                int group = (int) ((first + offset) % groups);
                int length = Math.min(groups - group, Chunk.CELLS - offset);
                count(chunk.statuses(), offset, group, length);
                ScaledNumbers numbers = chunk.numbers();
                if (numbers.shorts() != null) {
                    addShorts(numbers.shorts(), offset, sumsOf(numbers.decimals()), group, length);
                } else if (numbers.ints() != null) {
                    addInts(numbers.ints(), offset, sumsOf(numbers.decimals()), group, length);
                } else {
                    addDoubles(numbers.doubles(), offset, group, length);
                }
                offset += length;
            }
        }

        private long[] sumsOf(int decimals) {
            if (whole[decimals] == null) {
                whole[decimals] = new long[groups];
            }
            return whole[decimals];
        }

        /** The number of a cell that is not measured is 0: only counting has to look at the status. */
        private static void addShorts(short[] numbers, int offset, long[] sums, int group, int length) {
            for (int i = 0; i < length; i++) {
                sums[group + i] += numbers[offset + i];
            }
        }

        private static void addInts(int[] numbers, int offset, long[] sums, int group, int length) {
            for (int i = 0; i < length; i++) {
                sums[group + i] += numbers[offset + i];
            }
        }

        private void addDoubles(double[] numbers, int offset, int group, int length) {
            for (int i = 0; i < length; i++) {
                doubles[group + i] += numbers[offset + i];
            }
        }

        private void count(byte[] statuses, int offset, int group, int length) {
            int[] to = counts;
            for (int i = 0; i < length; i++) {
                to[group + i] += statuses[offset + i] == 0 ? 1 : 0;
            }
        }

        private void addSparse(long first, Chunk chunk) {
            for (int slot = 0; slot < chunk.slots(); slot++) {
                if (chunk.statusAt(slot) == 0) {
                    int group = (int) ((first + chunk.offset(slot)) % groups);
                    counts[group]++;
                    doubles[group] += chunk.valueAt(slot);
                }
            }
        }

        void finish(GroupSums result) {
            System.arraycopy(doubles, 0, result.sums, 0, groups);
            for (int decimals = 0; decimals < whole.length; decimals++) {
                for (int group = 0; whole[decimals] != null && group < groups; group++) {
                    result.sums[group] += whole[decimals][group] / ScaledNumbers.POWERS[decimals];
                }
            }
            Arrays.setAll(result.counts, group -> counts[group]);
        }
    }
}

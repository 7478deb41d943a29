package dk.pejling.imports.csv;

import java.util.Arrays;

/** Rows in arrays that grow: keys as numbers, values, statuses, line, and whether the row can be used. */
final class GrowingRows {
    private final int[][] keys;
    private final double[][] values;
    private final byte[][] statuses;
    private long[] lines = new long[1024];
    private boolean[] usable = new boolean[1024];
    private int size;

    GrowingRows(int keyCount, int valueCount) {
        keys = new int[keyCount][1024];
        values = new double[valueCount][1024];
        statuses = new byte[valueCount][1024];
    }

    void add(int[] key, double[] value, byte[] status, long line, boolean isUsable) {
        if (size == lines.length) {
            grow(size + (size >> 1));
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i][size] = key[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i][size] = value[i];
            statuses[i][size] = status[i];
        }
        lines[size] = line;
        usable[size++] = isUsable;
    }

    private void grow(int capacity) {
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Arrays.copyOf(keys[i], capacity);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], capacity);
            statuses[i] = Arrays.copyOf(statuses[i], capacity);
        }
        lines = Arrays.copyOf(lines, capacity);
        usable = Arrays.copyOf(usable, capacity);
    }

    int size() {
        return size;
    }

    int key(int row, int i) {
        return keys[i][row];
    }

    double value(int row, int i) {
        return values[i][row];
    }

    byte status(int row, int i) {
        return statuses[i][row];
    }

    long line(int row) {
        return lines[row];
    }

    boolean isUsable(int row) {
        return usable[row];
    }
}

package dk.pejling.store;

/**
 * Changed cells of one measure in one vintage: cell numbers in the vintage's coverage, rising, with value and status.
 */
public final class Delta {
    private final int[] cells;
    private final double[] values;
    private final byte[] statuses;

    Delta(int[] cells, double[] values, byte[] statuses) {
        this.cells = cells;
        this.values = values;
        this.statuses = statuses;
    }

    static Delta of(Column column, int[] cells) {
        double[] values = new double[cells.length];
        byte[] statuses = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = column.value(cells[i]);
            statuses[i] = column.statusCode(cells[i]);
        }
        return new Delta(cells, values, statuses);
    }

    /** Returns how many cells changed. */
    public int size() {
        return cells.length;
    }

    int cell(int i) {
        return cells[i];
    }

    double value(int i) {
        return values[i];
    }

    byte statusCode(int i) {
        return statuses[i];
    }

    Delta slice(int from, int to) {
        return new Delta(java.util.Arrays.copyOfRange(cells, from, to), java.util.Arrays.copyOfRange(values, from, to),
                java.util.Arrays.copyOfRange(statuses, from, to));
    }

    static Delta join(java.util.List<Delta> parts) {
        int size = parts.stream().mapToInt(Delta::size).sum();
        Delta all = new Delta(new int[size], new double[size], new byte[size]);
        int at = 0;
        for (Delta part : parts) {
            System.arraycopy(part.cells, 0, all.cells, at, part.size());
            System.arraycopy(part.values, 0, all.values, at, part.size());
            System.arraycopy(part.statuses, 0, all.statuses, at, part.size());
            at += part.size();
        }
        return all;
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Coordinates of many units for the inner loops. Each column is an array of its own and all arrays of a loop, the one
 * written to included, are walked through with one index: only so can the compiler see that they do not overlap, and
 * make vector instructions of the loop. Four columns a loop keep the running sums from being loaded and stored for each.
 */
final class Points {
    /** So many units at a time keep a block of sums and four blocks of columns in the nearest cache. */
    static final int BLOCK = 512;
    private static final int AT_ONCE = 4;

    final int size;
    final int columns;
    private final double[][] values;

    private Points(int size, int columns) {
        this.size = size;
        this.columns = columns;
        // Columns of zeros fill the last group of four up.
        this.values = new double[(columns + AT_ONCE - 1) / AT_ONCE * AT_ONCE][size];
    }

    /** Copies the rows of a matrix. */
    static Points of(Matrix matrix) {
        Points points = new Points(matrix.rows(), matrix.columns());
        for (int i = 0; i < points.size; i++) {
            for (int j = 0; j < points.columns; j++) {
                points.set(i, j, matrix.value(i, j));
            }
        }
        return points;
    }

    double value(int unit, int column) {
        return values[column][unit];
    }

    void set(int unit, int column, double value) {
        values[column][unit] = value;
    }

    /** Copies one unit over another. */
    void move(int from, int to) {
        for (double[] column : values) {
            column[to] = column[from];
        }
    }

    /** Returns room for {@link #copy}. */
    double[] place() {
        return new double[values.length];
    }

    /** Copies the coordinates of a unit. */
    void copy(int unit, double[] place) {
        for (int j = 0; j < values.length; j++) {
            place[j] = values[j][unit];
        }
    }

    /** Writes the squared distances of a place to the units from {@code from} until before {@code to} at their index. */
    void squared(double[] place, int from, int to, double[] into) {
        if (values.length == 0) {
            Arrays.fill(into, from, to, 0);
            return;
        }
        first(values[0], values[1], values[2], values[3], place, from, to, into);
        for (int j = AT_ONCE; j < values.length; j += AT_ONCE) {
            next(values[j], values[j + 1], values[j + 2], values[j + 3], place, j, from, to, into);
        }
    }

    private static void first(double[] a, double[] b, double[] c, double[] d, double[] place, int from, int to,
            double[] into) {
        double placeA = place[0];
        double placeB = place[1];
        double placeC = place[2];
        double placeD = place[3];
        for (int i = from; i < to; i++) {
            double p = a[i] - placeA;
            double q = b[i] - placeB;
            double r = c[i] - placeC;
            double s = d[i] - placeD;
            into[i] = p * p + q * q + (r * r + s * s);
        }
    }

    private static void next(double[] a, double[] b, double[] c, double[] d, double[] place, int at, int from, int to,
            double[] into) {
        double placeA = place[at];
        double placeB = place[at + 1];
        double placeC = place[at + 2];
        double placeD = place[at + 3];
        for (int i = from; i < to; i++) {
            double p = a[i] - placeA;
            double q = b[i] - placeB;
            double r = c[i] - placeC;
            double s = d[i] - placeD;
            into[i] += p * p + q * q + (r * r + s * s);
        }
    }
}

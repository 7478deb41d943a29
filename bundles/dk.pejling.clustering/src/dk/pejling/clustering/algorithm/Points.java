package dk.pejling.clustering.algorithm;

/**
 * Coordinates of many units for the inner loops: one array, column after column, so that a loop over units touches
 * neighbouring memory and the compiler turns it into vector instructions. Four columns a loop keep the running sums
 * in cache without being loaded and stored for each column.
 */
final class Points {
    /** So many units at a time keep a block of sums and four blocks of a column in the nearest cache. */
    static final int BLOCK = 512;

    final int size;
    final int columns;
    private final double[] values;

    private Points(int size, int columns) {
        this.size = size;
        this.columns = columns;
        this.values = new double[size * columns];
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

    /** Copies some rows of a matrix, in the given order. */
    static Points of(Matrix matrix, int[] order) {
        return of(matrix.subset(order));
    }

    double value(int unit, int column) {
        return values[column * size + unit];
    }

    void set(int unit, int column, double value) {
        values[column * size + unit] = value;
    }

    /** Copies one unit over another. */
    void move(int from, int to) {
        for (int j = 0; j < columns; j++) {
            values[j * size + to] = values[j * size + from];
        }
    }

    /** Copies the coordinates of a unit. */
    void copy(int unit, double[] into) {
        for (int j = 0; j < columns; j++) {
            into[j] = value(unit, j);
        }
    }

    /** Writes the squared distances of a place to the units from {@code from} until before {@code to} at 0, 1, … */
    void squared(double[] place, int from, int to, double[] into) {
        int length = to - from;
        int column = columns & 3;
        switch (column) {
            case 0 -> java.util.Arrays.fill(into, 0, length, 0);
            case 1 -> one(from, place[0], length, into);
            case 2 -> two(from, size + from, place[0], place[1], length, into);
            default -> three(from, place, length, into);
        }
        for (; column < columns; column += 4) {
            four(column * size + from, column, place, length, into);
        }
    }

    private void one(int a, double placeA, int length, double[] into) {
        double[] x = values;
        for (int i = 0; i < length; i++) {
            double p = x[a + i] - placeA;
            into[i] = p * p;
        }
    }

    private void two(int a, int b, double placeA, double placeB, int length, double[] into) {
        double[] x = values;
        for (int i = 0; i < length; i++) {
            double p = x[a + i] - placeA;
            double q = x[b + i] - placeB;
            into[i] = p * p + q * q;
        }
    }

    private void three(int a, double[] place, int length, double[] into) {
        double[] x = values;
        int b = a + size;
        int c = b + size;
        double placeA = place[0];
        double placeB = place[1];
        double placeC = place[2];
        for (int i = 0; i < length; i++) {
            double p = x[a + i] - placeA;
            double q = x[b + i] - placeB;
            double r = x[c + i] - placeC;
            into[i] = p * p + q * q + r * r;
        }
    }

    private void four(int a, int column, double[] place, int length, double[] into) {
        double[] x = values;
        int b = a + size;
        int c = b + size;
        int d = c + size;
        double placeA = place[column];
        double placeB = place[column + 1];
        double placeC = place[column + 2];
        double placeD = place[column + 3];
        for (int i = 0; i < length; i++) {
            double p = x[a + i] - placeA;
            double q = x[b + i] - placeB;
            double r = x[c + i] - placeC;
            double s = x[d + i] - placeD;
            into[i] += p * p + q * q + (r * r + s * s);
        }
    }
}

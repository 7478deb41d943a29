package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The units of k-means, shared by all starts: block by block for many distances at a time, and one by one. */
final class KMeansUnits {
    /** A block of columns and one of distances for each centre stay in the nearest caches. */
    static final int BLOCK = 256;
    final int size;
    final int columns;
    private final Points[] blocks;
    private final double[] rows;

    KMeansUnits(Matrix matrix) {
        size = matrix.rows();
        columns = matrix.columns();
        blocks = new Points[(size + BLOCK - 1) / BLOCK];
        Arrays.setAll(blocks, b -> Points.of(matrix.subset(IntStream.range(start(b), end(b)).toArray())));
        rows = new double[size * columns];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < columns; j++) {
                rows[i * columns + j] = matrix.value(i, j);
            }
        }
    }

    int blocks() {
        return blocks.length;
    }

    /** Returns the first unit of a block. */
    int start(int block) {
        return block * BLOCK;
    }

    /** Returns the unit after the last of a block. */
    int end(int block) {
        return Math.min(size, (block + 1) * BLOCK);
    }

    /** Writes the squared distances of a place to the units of a block, those of the first unit at 0. */
    void squared(int block, double[] place, double[] into) {
        blocks[block].squared(place, 0, blocks[block].size, into);
    }

    /** Returns room for the coordinates of a place, with some to spare. */
    double[] place() {
        return blocks[0].place();
    }

    void copy(int unit, double[] place) {
        System.arraycopy(rows, unit * columns, place, 0, columns);
    }

    /** Adds the coordinates of a unit to a sum. */
    void addTo(double[] sum, int unit) {
        int at = unit * columns;
        for (int j = 0; j < sum.length; j++) {
            sum[j] += rows[at + j];
        }
    }

    /** Subtracts the coordinates of a unit from a sum. */
    void takeFrom(double[] sum, int unit) {
        int at = unit * columns;
        for (int j = 0; j < sum.length; j++) {
            sum[j] -= rows[at + j];
        }
    }

    /** Returns the squared distance of a unit to a place. */
    double squared(int unit, double[] place) {
        int at = unit * columns;
        // Two sums, so that an addition does not wait for the one before it.
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 1 < columns; j += 2) {
            double p = rows[at + j] - place[j];
            double q = rows[at + j + 1] - place[j + 1];
            even += p * p;
            odd += q * q;
        }
        if (j < columns) {
            double p = rows[at + j] - place[j];
            even += p * p;
        }
        return even + odd;
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** The k nearest rows of every row, and the farthest one. Immutable. */
public final class Neighbours {
    private final int[][] nearest;
    private final double[][] distances;
    private final int[] farthest;

    Neighbours(int[][] nearest, double[][] distances, int[] farthest) {
        this.nearest = nearest;
        this.distances = distances;
        this.farthest = farthest;
    }

    /** Returns how many neighbours each row has. */
    public int k() {
        return nearest[0].length;
    }

    /** Returns the row at a place among the neighbours of another; place 0 is the nearest. */
    public int neighbour(int row, int place) {
        return nearest[row][place];
    }

    /** Returns how far that neighbour lies from the row. */
    public double distance(int row, int place) {
        return distances[row][place];
    }

    /** Returns the row that lies farthest from another; the first of several. */
    public int farthest(int row) {
        return farthest[row];
    }

    /** Returns whether {@code candidate} is one of the k nearest of {@code row}; not the same the other way round. */
    public boolean isNeighbour(int row, int candidate) {
        return Arrays.stream(nearest[row]).anyMatch(each -> each == candidate);
    }

    /** Returns the distance to the k-th neighbour of every row, by row. */
    public double[] reach() {
        return Arrays.stream(distances).mapToDouble(each -> each[each.length - 1]).toArray();
    }
}

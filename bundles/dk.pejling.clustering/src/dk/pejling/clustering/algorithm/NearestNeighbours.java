package dk.pejling.clustering.algorithm;

/**
 * Finds the nearest rows of every row by brute force: time n², memory n·k.
 *
 * <p>Distances that agree to nine decimals are ties, and ties go to the earlier row: which of two equally near rows
 * comes first must not hang on the last bit of a floating-point sum.
 */
public final class NearestNeighbours {
    private static final double DECIMALS = 1e9;

    private final Matrix matrix;
    private final int k;
    private final int[][] nearest;
    private final double[][] distances;
    private final int[] farthest;

    private NearestNeighbours(Matrix matrix, int k) {
        this.matrix = matrix;
        this.k = k;
        this.nearest = new int[matrix.rows()][k];
        this.distances = new double[matrix.rows()][k];
        this.farthest = new int[matrix.rows()];
    }

    /**
     * Returns the k nearest rows of every row by Euclidean distance; a row is no neighbour of itself.
     *
     * @throws IllegalArgumentException if the matrix has not more than k rows
     */
    public static Neighbours of(Matrix matrix, NeighbourOptions options) {
        if (options.k() >= matrix.rows()) {
            throw new IllegalArgumentException("k = %d needs at least %d units, there are %d"
                    .formatted(options.k(), options.k() + 1, matrix.rows()));
        }
        return new NearestNeighbours(matrix, options.k()).find();
    }

    private Neighbours find() {
        for (int row = 0; row < matrix.rows(); row++) {
            find(row);
        }
        return new Neighbours(nearest, distances, farthest);
    }

    private void find(int row) {
        int found = 0;
        double longest = -1;
        for (int candidate = 0; candidate < matrix.rows(); candidate++) {
            if (candidate == row) {
                continue;
            }
            double distance = Distances.euclidean(matrix, row, candidate);
            if (decisive(distance) > longest) {
                longest = decisive(distance);
                farthest[row] = candidate;
            }
            found = insert(row, candidate, distance, found);
        }
    }

    /** Sorts a candidate into the places found so far; candidates come in row order, so ties stay behind. */
    private int insert(int row, int candidate, double distance, int found) {
        double wanted = decisive(distance);
        int place = found;
        while (place > 0 && decisive(distances[row][place - 1]) > wanted) {
            place--;
        }
        if (place == k) {
            return found;
        }
        int moved = Math.min(found, k - 1) - place;
        System.arraycopy(nearest[row], place, nearest[row], place + 1, moved);
        System.arraycopy(distances[row], place, distances[row], place + 1, moved);
        nearest[row][place] = candidate;
        distances[row][place] = distance;
        return Math.min(found + 1, k);
    }

    private static double decisive(double distance) {
        return Math.rint(distance * DECIMALS) / DECIMALS;
    }
}

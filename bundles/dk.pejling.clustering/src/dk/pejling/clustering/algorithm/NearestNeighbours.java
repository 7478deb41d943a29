package dk.pejling.clustering.algorithm;

/**
 * Finds the nearest units of every unit by brute force: time n², memory n·k.
 *
 * <p>Distances that agree to nine decimals are ties, and ties go to the earlier row: which of two equally near ones
 * comes first must not hang on the last bit of a floating-point sum.
 */
public final class NearestNeighbours {
    private static final double DECIMALS = 1e9;

    private final int size;
    private final Dissimilarities.Pairwise distance;
    private final int k;
    private final int[][] nearest;
    private final double[][] distances;
    private final int[] farthest;

    private NearestNeighbours(int size, Dissimilarities.Pairwise distance, int k) {
        this.size = size;
        this.distance = distance;
        this.k = k;
        this.nearest = new int[size][k];
        this.distances = new double[size][k];
        this.farthest = new int[size];
    }

    /**
     * Returns the k nearest rows of every row by Euclidean distance; a row is no neighbour of itself.
     *
     * @throws IllegalArgumentException if the matrix has not more than k rows
     */
    public static Neighbours of(Matrix matrix, NeighbourOptions options) {
        return of(matrix.rows(), (one, other) -> Distances.euclidean(matrix, one, other), options);
    }

    /**
     * Returns the k nearest units of every unit; a unit is no neighbour of itself.
     *
     * @param distance the same in both directions, asked for both
     * @throws IllegalArgumentException if there are not more than k units
     */
    public static Neighbours of(int size, Dissimilarities.Pairwise distance, NeighbourOptions options) {
        if (options.k() >= size) {
            throw new IllegalArgumentException("k = %d needs at least %d units, there are %d".formatted(options.k(), options.k() + 1, size));
        }
        return new NearestNeighbours(size, distance, options.k()).find();
    }

    private Neighbours find() {
        for (int row = 0; row < size; row++) {
            find(row);
        }
        return new Neighbours(nearest, distances, farthest);
    }

    private void find(int row) {
        int found = 0;
        double longest = -1;
        for (int candidate = 0; candidate < size; candidate++) {
            if (candidate == row) {
                continue;
            }
            double apart = distance.distance(row, candidate);
            if (decisive(apart) > longest) {
                longest = decisive(apart);
                farthest[row] = candidate;
            }
            found = insert(row, candidate, apart, found);
        }
    }

    /** Sorts a candidate into the places found so far; candidates come in row order, so ties stay behind. */
    private int insert(int row, int candidate, double apart, int found) {
        double wanted = decisive(apart);
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
        distances[row][place] = apart;
        return Math.min(found + 1, k);
    }

    private static double decisive(double distance) {
        return Math.rint(distance * DECIMALS) / DECIMALS;
    }
}

package dk.pejling.clustering.algorithm;

/**
 * What is asked of {@link NearestNeighbours}.
 *
 * @param k how many neighbours each row has, at least 1
 */
public record NeighbourOptions(int k) {
    /**
     * Checks k.
     *
     * @throws IllegalArgumentException if k is below 1
     */
    public NeighbourOptions {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
    }
}

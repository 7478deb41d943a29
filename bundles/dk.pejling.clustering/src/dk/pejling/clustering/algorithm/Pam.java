package dk.pejling.clustering.algorithm;

import java.util.stream.IntStream;

/**
 * Divides units around medoids, the most central unit of each cluster, so that the sum of distances to them is small:
 * Kaufman and Rousseeuw (1990), "Finding Groups in Data", chapter 2. BUILD and exchanges as there, but counted as
 * Schubert and Rousseeuw (2021), "Fast and eager k-medoids clustering", Information Systems 101, do it: one pass over
 * the units prices the exchange of a candidate with every medoid. Memory O(nk) beside the units.
 */
public final class Pam {
    private Pam() {
    }

    /**
     * Returns the medoids.
     *
     * @throws IllegalArgumentException if there are fewer units than clusters
     */
    public static PamResult of(Units units, PamOptions options) {
        if (units.size() == 0) {
            throw new IllegalArgumentException("No units to cluster");
        }
        Require.clusters(options.clusters(), units.size());
        DistanceRows rows = DistanceRows.of(units);
        int[] start = PamBuild.medoids(rows, options.clusters());
        PamResult found = switch (options.search()) {
            case STEEPEST -> new Medoids(rows, start).steepest();
            case EAGER -> new Medoids(rows, start).eager();
            case BOTH -> {
                PamResult steepest = new Medoids(rows, start).steepest();
                PamResult eager = new Medoids(rows, start).eager();
                yield eager.objective() < steepest.objective() ? eager : steepest;
            }
        };
        return found.by(options);
    }

    /** Assigns units to given medoids, without looking for better ones. */
    static PamResult around(Units units, int[] medoids) {
        return new Medoids(DistanceRows.of(units), IntStream.of(medoids).sorted().toArray()).result();
    }
}

package dk.pejling.clustering.algorithm;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Divides units so that the sum of squared distances to the cluster means is as small as can be found.
 *
 * <p>Starts from k-means++ (Arthur and Vassilvitskii 2007, SODA), reassigns all units at once as long as many change
 * (Lloyd 1982), and then moves single units as long as one helps, by the criterion of Hartigan and Wong (1979),
 * "Algorithm AS 136", Applied Statistics 28. The result is therefore a local optimum in the sense of R's
 * {@code kmeans}, not only in that of Lloyd.
 */
public final class KMeans {
    private static final double SAME = 1 + 1e-9;

    private KMeans() {
    }

    /**
     * Returns the best of the starts; the first of several equally good ones.
     *
     * @throws IllegalArgumentException if there are fewer different units than clusters
     */
    public static KMeansResult of(Matrix units, KMeansOptions options) {
        checkDifferent(units, options.clusters());
        KMeansUnits shared = new KMeansUnits(units);
        KMeansStart[] starts = new KMeansStart[options.starts()];
        double[] withinSS = new double[starts.length];
        Parallel.forEach(starts.length, options.threads(), i -> {
            KMeansStart start = new KMeansStart(shared, options, Draws.of(options.seed(), i));
            start.run();
            withinSS[i] = start.withinSS();
            starts[i] = start;
        });
        int best = 0;
        for (int i = 1; i < starts.length; i++) {
            best = withinSS[i] < withinSS[best] ? i : best;
        }
        double least = withinSS[best];
        int agreeing = (int) Arrays.stream(withinSS).filter(each -> each <= least * SAME).count();
        return new KMeansResult(units, starts[best].partition(), agreeing, starts[best].converged(), options);
    }

    private static void checkDifferent(Matrix units, int clusters) {
        Require.clusters(clusters, units.rows());
        int different = different(units, clusters);
        if (different < clusters) {
            throw new IllegalArgumentException("%d clusters need as many different units, there are %d"
                    .formatted(clusters, different));
        }
    }

    /** Returns how many different rows there are; stops counting when there are enough. */
    static int different(Matrix units, int enough) {
        Set<DoubleBuffer> seen = new HashSet<>();
        for (int i = 0; i < units.rows() && seen.size() < enough; i++) {
            // To a buffer, −0 and 0 are one.
            seen.add(DoubleBuffer.wrap(units.row(i)));
        }
        return seen.size();
    }
}

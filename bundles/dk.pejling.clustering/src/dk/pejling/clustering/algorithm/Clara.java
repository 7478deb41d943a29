package dk.pejling.clustering.algorithm;

import java.util.stream.IntStream;

/**
 * Medoids for many units: PAM on samples, each set of medoids tried on all units, the best one kept and made part of
 * the samples after it. Kaufman and Rousseeuw (1990), "Finding Groups in Data", chapter 3; the samples are larger than
 * theirs, since {@link Pam} is faster. Time for all units grows with n only.
 */
public final class Clara {
    private Clara() {
    }

    /**
     * Returns the best medoids found; those of {@link Pam} where one sample takes all units in.
     *
     * @throws IllegalArgumentException if there are fewer units than clusters
     */
    public static PamResult of(Units units, ClaraOptions options) {
        Require.clusters(options.clusters(), units.size());
        PamOptions pam = PamOptions.of(options.clusters());
        if (units.size() <= options.sampleSize()) {
            return Pam.of(units, pam).by(options);
        }
        PamResult best = null;
        for (int i = 0; i < options.samples(); i++) {
            int[] sample = Draws.of(options.seed(), i).sample(options.sampleSize(), units.size());
            int[] drawn = best == null ? sample : with(sample, best);
            PamResult found = Pam.of(units.subset(drawn), pam);
            PamResult whole = Pam.around(units, IntStream.rangeClosed(1, options.clusters())
                    .map(cluster -> drawn[found.medoid(cluster)]).toArray());
            best = best == null || whole.objective() < best.objective() ? whole : best;
        }
        return best.by(options);
    }

    private static int[] with(int[] sample, PamResult best) {
        IntStream medoids = IntStream.rangeClosed(1, best.partition().clusters()).map(best::medoid);
        return IntStream.concat(IntStream.of(sample), medoids).distinct().sorted().toArray();
    }
}

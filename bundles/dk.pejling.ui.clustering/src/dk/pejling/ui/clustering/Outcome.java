package dk.pejling.ui.clustering;

import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ClusterCandidate;
import dk.pejling.clustering.Exploration;
import java.util.List;

/**
 * What was computed of a choice.
 *
 * @param choice that it answers
 * @param exploration clusters and what they were computed on
 * @param curve other numbers of clusters, to compare with; empty where units are too many for a live answer
 * @param seconds it took
 */
record Outcome(Choice choice, Exploration exploration, List<ClusterCandidate> curve, double seconds) {
    private static final int FEW = 2_000;
    private static final int CURVE = 10;
    private static final double NANOS = 1e9;

    /**
     * Computes; belongs in a job, and ends with a {@link java.util.concurrent.CancellationException} when its thread is
     * interrupted.
     *
     * @throws BackgroundException if the data are no numbers
     */
    static Outcome of(Choice choice) throws BackgroundException {
        long start = System.nanoTime();
        Exploration exploration = Exploration.of(choice.data().data(), choice.options());
        int most = Math.min(CURVE, exploration.size() - 1);
        List<ClusterCandidate> curve = exploration.size() > FEW || most < 2 ? List.of()
                : Exploration.of(choice.data().data(), choice.options().withRange(2, most)).result().candidates();
        return new Outcome(choice, exploration, curve, (System.nanoTime() - start) / NANOS);
    }
}

package dk.pejling.clustering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.clustering.algorithm.Units;
import dk.pejling.clustering.algorithm.Validity;

/** Divides the units of background data into clusters. */
public final class ClusterAnalysis {
    private final ClusterOptions options;
    private final MeasuredUnits measured;
    private final BackgroundData data;
    private final Units units;
    private final Divider divider;

    private ClusterAnalysis(BackgroundData data, ClusterOptions options) throws BackgroundException {
        this.data = data;
        this.options = options;
        measured = new MeasuredUnits(data, options.measuring());
        units = measured.units();
        check();
        divider = new Divider(units, measured.variables(), options);
    }

    /**
     * Computes the clusters.
     *
     * <p>May take long with validation; an interrupt ends it with a {@link java.util.concurrent.CancellationException}.
     *
     * @throws BackgroundException if the data cannot be read as numbers
     * @throws UnknownNameException if the options name a column that is not there
     * @throws UnusableColumnException if the options ask to measure by a column that is no variable
     * @throws ClusterException if the data do not do for what is asked
     */
    public static ClusterResult of(BackgroundData data, ClusterOptions options) throws BackgroundException {
        return new ClusterAnalysis(data, options).run();
    }

    /** Computes the clusters, and keeps what they were computed on. */
    static Exploration explore(BackgroundData data, ClusterOptions options) throws BackgroundException {
        ClusterAnalysis analysis = new ClusterAnalysis(data, options);
        return new Exploration(analysis.run(), analysis.measured);
    }

    private void check() {
        if (options.most() > units.size()) {
            throw new ClusterException(ClusterException.Code.FEW_UNITS, options.most(), units.size());
        }
        if (options.method() == ClusterMethod.KMEANS && options.sizes().isEmpty() && units instanceof Matrix matrix
                && matrix.countDifferent() < options.most()) {
            throw new ClusterException(ClusterException.Code.FEW_DIFFERENT, options.most(), matrix.countDifferent());
        }
        if (options.method() == ClusterMethod.KMEANS) {
            ClusterMemory.check(units.size(), options.most());
        }
        options.sizes().ifPresent(limits -> {
            for (int k = options.least(); k <= options.most(); k++) {
                if ((long) k * limits.least() > units.size() || (long) k * limits.most() < units.size()) {
                    throw new ClusterException(ClusterException.Code.SIZES, units.size(), k, limits.least(), limits.most());
                }
            }
        });
    }

    private ClusterResult run() {
        List<ClusterCandidate> candidates = new ArrayList<>();
        List<Division> divisions = new ArrayList<>();
        for (int k = options.least(); k <= options.most(); k++) {
            divisions.add(divider.into(k));
            candidates.add(candidate(divisions.getLast().partition()));
        }
        // Of equally good numbers the smallest: max would take the last.
        int best = candidates.indexOf(Collections.max(candidates.reversed(),
                Comparator.comparingDouble(each -> each.silhouette().orElse(Double.NEGATIVE_INFINITY))));
        Division division = divisions.get(best);
        Partition partition = division.partition();
        Trials trials = new Trials(units, measured.variables(), options, Trials.UNWATCHED);
        OptionalDouble cophenetic = divider.tree().map(tree -> tree.copheneticCorrelation(units)).orElse(OptionalDouble.empty());
        return new ClusterResult(provenance(), options, measured.variables(), measured.ignored(), measured.ids(), measured.leftOut(),
                partition, divider.tree(), cophenetic, division.medoids(), division.objective(),
                candidates.get(best).withinSS(), silhouette(partition), candidates, options.validation().flatMap(trials::gap),
                options.validation().map(how -> trials.stability(partition, how)),
                ClusterNotes.of(data, measured, options));
    }

    private Provenance provenance() {
        return Provenance.of(data, measured.variables(), options.measuring(), options.methodId(), OptionalLong.of(options.seed()));
    }

    private Optional<Silhouette> silhouette(Partition partition) {
        return partition.clusters() < 2 ? Optional.empty() : Optional.of(Silhouette.of(units, partition));
    }

    private ClusterCandidate candidate(Partition partition) {
        int k = partition.clusters();
        OptionalDouble silhouette = silhouette(partition).map(each -> OptionalDouble.of(each.mean())).orElse(OptionalDouble.empty());
        OptionalDouble dunn = k < 2 ? OptionalDouble.empty() : finite(Validity.dunn(units, partition));
        return units instanceof Matrix matrix
                ? new ClusterCandidate(k, silhouette, k < 2 || k >= units.size() ? OptionalDouble.empty()
                        : finite(Validity.calinskiHarabasz(matrix, partition)), dunn,
                        OptionalDouble.of(Validity.withinSS(matrix, partition)))
                : new ClusterCandidate(k, silhouette, OptionalDouble.empty(), dunn, OptionalDouble.empty());
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

}

package dk.pejling.clustering;

import java.util.List;
import java.util.Optional;

import dk.pejling.clustering.algorithm.GapOptions;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.GapStatistic;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.PartitionMethod;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.clustering.algorithm.StabilityOptions;
import dk.pejling.clustering.algorithm.Units;

/** Tries a method on other data: the gap statistic on data without clusters, stability on samples of the same units. */
final class Trials {
    /** Nobody looks. */
    static final Runnable UNWATCHED = () -> {
    };
    /** The gap statistic looks at least so far, to see whether the gaps go up or down behind the chosen number. */
    private static final int GAPS = 10;
    /** So many starts find the optimum of a drawn data set often enough for a mean over many. */
    private static final int STARTS = 20;

    private final Units units;
    private final ClusterOptions options;
    private final PartitionMethod method;

    /**
     * Prepares trials.
     *
     * @param onEach run before every drawn data set is divided, on several threads at a time; what it throws ends the trials
     */
    Trials(Units units, List<String> variables, ClusterOptions options, Runnable onEach) {
        this.units = units;
        this.options = options;
        method = watched(options.contributed().isEmpty() ? options.method().trials(Math.min(options.starts(), STARTS))
                : (drawn, clusters, seed) -> Divider.contributed(options, drawn, variables, clusters, seed), onEach);
    }

    private static PartitionMethod watched(PartitionMethod method, Runnable onEach) {
        return new PartitionMethod() {
            @Override
            public Partition partition(Units drawn, int clusters, long seed) {
                onEach.run();
                return method.partition(drawn, clusters, seed);
            }

            @Override
            public List<Partition> partitions(Units drawn, int most, long seed) {
                onEach.run();
                return method.partitions(drawn, most, seed);
            }
        };
    }

    /** Returns the gap of each number of clusters; empty without coordinates, and of units that are all the same. */
    Optional<GapResult> gap(ValidationOptions how) {
        if (!(units instanceof Matrix matrix) || matrix.countDifferent() < 2) {
            return Optional.empty();
        }
        return Optional.of(GapStatistic.of(matrix, method, GapOptions.upTo(Math.max(GAPS, options.most()))
                .withReferences(how.samples()).withReference(how.reference()).withRule(how.rule()).withSeed(options.seed())));
    }

    /** Returns how often each cluster is found again. */
    Stability stability(Partition partition, ValidationOptions how) {
        return Stability.of(units, partition, method, StabilityOptions.DEFAULT.withSamples(how.samples()).withSeed(options.seed()));
    }
}

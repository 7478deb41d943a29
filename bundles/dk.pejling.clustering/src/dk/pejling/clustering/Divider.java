package dk.pejling.clustering;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import dk.pejling.clustering.algorithm.Clara;
import dk.pejling.clustering.algorithm.ClaraOptions;
import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.algorithm.Hierarchical;
import dk.pejling.clustering.algorithm.HierarchicalOptions;
import dk.pejling.clustering.algorithm.KMeans;
import dk.pejling.clustering.algorithm.KMeansOptions;
import dk.pejling.clustering.algorithm.KMeansResult;
import dk.pejling.clustering.algorithm.Linkage;
import dk.pejling.clustering.algorithm.Matrix;
import dk.pejling.clustering.algorithm.Pam;
import dk.pejling.clustering.algorithm.PamOptions;
import dk.pejling.clustering.algorithm.PamResult;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.SizedKMeans;
import dk.pejling.clustering.algorithm.Units;
import dk.pejling.model.plugins.AbandonedException;

/** One method on one set of units; a tree is built once and cut as often as asked. */
final class Divider {
    private final Units units;
    private final ClusterOptions options;
    private final List<String> variables;
    private final Optional<Dendrogram> tree;

    Divider(Units units, List<String> variables, ClusterOptions options) {
        this.units = units;
        this.variables = variables;
        this.options = options;
        tree = options.method().linkage().map(this::build);
    }

    private Dendrogram build(Linkage linkage) {
        if (linkage != Linkage.SINGLE && !(linkage == Linkage.WARD_D2 && units instanceof Matrix)) {
            ClusterMemory.check(units.size());
        }
        return Hierarchical.of(units, new HierarchicalOptions(linkage));
    }

    Optional<Dendrogram> tree() {
        return tree;
    }

    Division into(int k) {
        return switch (options.method()) {
            case KMEANS -> kMeans(k);
            case PAM -> medoids(Pam.of(units, PamOptions.of(k)), k);
            case CLARA -> medoids(Clara.of(units, clara(k)), k);
            case CONTRIBUTED -> new Division(contributed(options, units, variables, k, options.seed()), List.of(), OptionalDouble.empty());
            default -> new Division(tree.orElseThrow().cut(k), List.of(), OptionalDouble.empty());
        };
    }

    private Division kMeans(int k) {
        if (!(units instanceof Matrix matrix)) {
            throw new ClusterException(ClusterException.Code.NEEDS_COORDINATES, options.methodId());
        }
        KMeansOptions how = KMeansOptions.of(k).withStarts(options.starts()).withSeed(options.seed());
        KMeansResult result = options.sizes().map(limits -> SizedKMeans.of(matrix, how, limits))
                .orElseGet(() -> KMeans.of(matrix, how));
        return new Division(result.partition(), List.of(), OptionalDouble.of(result.withinSS()));
    }

    private ClaraOptions clara(int k) {
        ClaraOptions usual = ClaraOptions.of(k);
        return new ClaraOptions(k, usual.samples(), usual.sampleSize(), options.seed());
    }

    private static Division medoids(PamResult result, int k) {
        return new Division(result.partition(), IntStream.rangeClosed(1, k).map(result::medoid).boxed().toList(),
                OptionalDouble.of(result.objective()));
    }

    /** Asks the plug-in of the options; it is the user's business when that has no answer. */
    static Partition contributed(ClusterOptions options, Units units, List<String> variables, int k, long seed) {
        if (!(units instanceof Matrix matrix)) {
            throw new ClusterException(ClusterException.Code.NEEDS_COORDINATES, options.methodId());
        }
        try {
            return options.contributed().orElseThrow().divide(matrix, variables, k, seed);
        } catch (AbandonedException e) {
            throw new ClusterException(ClusterException.Code.PLUGIN, e.plugin().id(), options.methodId(), e.getMessage());
        }
    }
}

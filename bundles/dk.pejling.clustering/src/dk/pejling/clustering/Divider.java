package dk.pejling.clustering;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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
import dk.pejling.clustering.algorithm.SizedKMeans;
import dk.pejling.clustering.algorithm.Units;

/** One method on one set of units; a tree is built once and cut as often as asked. */
final class Divider {
    private final Units units;
    private final ClusterOptions options;
    private final Optional<Dendrogram> tree;

    Divider(Units units, ClusterOptions options) {
        this.units = units;
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
            case PAM -> pam(k);
            default -> new Division(tree.orElseThrow().cut(k), List.of(), OptionalDouble.empty());
        };
    }

    private Division kMeans(int k) {
        if (!(units instanceof Matrix matrix)) {
            throw new ClusterException(ClusterException.Code.NEEDS_COORDINATES, options.method().id());
        }
        KMeansOptions how = KMeansOptions.of(k).withStarts(options.starts()).withSeed(options.seed());
        KMeansResult result = options.sizes().map(limits -> SizedKMeans.of(matrix, how, limits))
                .orElseGet(() -> KMeans.of(matrix, how));
        return new Division(result.partition(), List.of(), OptionalDouble.of(result.withinSS()));
    }

    private Division pam(int k) {
        PamResult result = Pam.of(units, PamOptions.of(k));
        return new Division(result.partition(), IntStream.rangeClosed(1, k).map(result::medoid).boxed().toList(),
                OptionalDouble.of(result.objective()));
    }
}

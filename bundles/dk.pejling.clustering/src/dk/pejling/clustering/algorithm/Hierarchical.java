package dk.pejling.clustering.algorithm;

/**
 * Builds a tree of clusters from single units upwards.
 *
 * <p>The nearest-neighbour chain of Murtagh (1983), "A survey of recent advances in hierarchical clustering
 * algorithms", The Computer Journal 26(4), as Müllner (2013), "fastcluster", J. Statistical Software 53(9), takes it:
 * time n², merges sorted by height afterwards. Of coordinates Ward and single linkage take O(n) memory beside the
 * coordinates; everything else takes the n(n − 1)/2 distances.
 */
public final class Hierarchical {
    private Hierarchical() {
    }

    /**
     * Returns the tree of units.
     *
     * @param units at least one
     * @throws IllegalArgumentException if there is no unit
     */
    public static Dendrogram of(Units units, HierarchicalOptions options) {
        if (units.size() == 0) {
            throw new IllegalArgumentException("No units to cluster");
        }
        return merges(units, options.linkage()).dendrogram(options);
    }

    private static Merges merges(Units units, Linkage linkage) {
        if (units instanceof Matrix matrix && linkage == Linkage.WARD_D2) {
            return new WardChain(matrix).run();
        }
        if (linkage == Linkage.SINGLE) {
            return SpanningTree.of(units);
        }
        return new LanceWilliamsChain(units, linkage).run();
    }
}

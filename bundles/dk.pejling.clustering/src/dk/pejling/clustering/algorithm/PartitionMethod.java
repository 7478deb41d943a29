package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.List;

/** A way to divide units, for what tries it on many data sets: gap statistic and bootstrap. Safe to share. */
public interface PartitionMethod {
    /**
     * Divides units; into fewer clusters where there are not so many different units.
     *
     * @param units at least one
     * @param clusters how many, at least 1
     * @param seed of whatever is drawn at random
     * @throws IllegalArgumentException if the method cannot do with such units
     */
    Partition partition(Units units, int clusters, long seed);

    /** Divides units into 1, 2, … clusters; a tree is built only once for that. */
    default List<Partition> partitions(Units units, int most, long seed) {
        List<Partition> partitions = new ArrayList<>();
        for (int clusters = 1; clusters <= most; clusters++) {
            partitions.add(partition(units, clusters, Draws.seed(seed, clusters)));
        }
        return partitions;
    }

    /** Returns the method that cuts a tree. */
    static PartitionMethod hierarchical(Linkage linkage) {
        return new PartitionMethod() {
            @Override
            public Partition partition(Units units, int clusters, long seed) {
                return tree(units).cut(Math.min(clusters, units.size()));
            }

            @Override
            public List<Partition> partitions(Units units, int most, long seed) {
                Dendrogram tree = tree(units);
                List<Partition> partitions = new ArrayList<>();
                for (int clusters = 1; clusters <= most; clusters++) {
                    partitions.add(tree.cut(Math.min(clusters, units.size())));
                }
                return partitions;
            }

            private Dendrogram tree(Units units) {
                return Hierarchical.of(units, new HierarchicalOptions(linkage));
            }
        };
    }

    /** Returns k-means with a number of starts; units must have coordinates. */
    static PartitionMethod kMeans(int starts) {
        return (units, clusters, seed) -> {
            if (!(units instanceof Matrix matrix)) {
                throw new IllegalArgumentException("k-means needs coordinates, not distances");
            }
            int possible = KMeans.different(matrix, clusters);
            // One thread: those who try a method often run the trials side by side.
            return KMeans.of(matrix, KMeansOptions.of(possible).withStarts(starts).withSeed(seed).withThreads(1)).partition();
        };
    }

    /** Returns partitioning around medoids. */
    static PartitionMethod pam() {
        return (units, clusters, seed) -> Pam.of(units, PamOptions.of(Math.min(clusters, units.size()))).partition();
    }

    /** Returns partitioning around medoids found on samples. */
    static PartitionMethod clara() {
        return (units, clusters, seed) -> {
            ClaraOptions usual = ClaraOptions.of(Math.min(clusters, units.size()));
            return Clara.of(units, new ClaraOptions(usual.clusters(), usual.samples(), usual.sampleSize(), seed)).partition();
        };
    }
}

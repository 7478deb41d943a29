package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Units divided into clusters. Clusters have the numbers 1, 2, … by their first unit, so that two equal divisions are
 * equal however an algorithm named them. Immutable.
 */
public final class Partition {
    private final int[] labels;
    private final int[] sizes;

    private Partition(int[] labels, int clusters) {
        this.labels = labels;
        this.sizes = new int[clusters];
        for (int label : labels) {
            sizes[label - 1]++;
        }
    }

    /**
     * Returns the division in which units with equal names are together.
     *
     * @param names one a unit, any numbers
     */
    public static Partition of(int... names) {
        int[] labels = new int[names.length];
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            int next = known.size() + 1;
            labels[i] = known.computeIfAbsent(names[i], name -> next);
        }
        return new Partition(labels, known.size());
    }

    /** Returns the number of units. */
    public int size() {
        return labels.length;
    }

    /** Returns the number of clusters. */
    public int clusters() {
        return sizes.length;
    }

    /** Returns the cluster of a unit, from 1; units are counted from 0. */
    public int label(int unit) {
        return labels[unit];
    }

    /** Returns how many units a cluster has. */
    public int count(int cluster) {
        return sizes[cluster - 1];
    }

    /** Returns the units of a cluster, in their order. */
    public int[] members(int cluster) {
        return IntStream.range(0, labels.length).filter(unit -> labels[unit] == cluster).toArray();
    }

    /** Returns a copy of the cluster of every unit. */
    public int[] labels() {
        return labels.clone();
    }

    /** Returns the units with those of the first cluster first, those of a cluster in their order. */
    int[] byCluster() {
        int[] next = new int[sizes.length];
        for (int cluster = 1; cluster < sizes.length; cluster++) {
            next[cluster] = next[cluster - 1] + sizes[cluster - 1];
        }
        int[] order = new int[labels.length];
        for (int unit = 0; unit < labels.length; unit++) {
            order[next[labels[unit] - 1]++] = unit;
        }
        return order;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Partition other && Arrays.equals(labels, other.labels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return Arrays.toString(labels);
    }
}

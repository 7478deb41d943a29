package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A tree of clusters, written as an object {@code hclust} of R. Immutable.
 *
 * <p>Step s (from 1) merges two things: −i is unit i (from 1), j is what step j made. A unit stands before a cluster,
 * the lower number before the higher.
 */
public final class Dendrogram {
    private final int[] left;
    private final int[] right;
    private final double[] heights;
    private final HierarchicalOptions options;

    Dendrogram(int[] left, int[] right, double[] heights, HierarchicalOptions options) {
        this.left = left;
        this.right = right;
        this.heights = heights;
        this.options = options;
    }

    /** Returns how the tree was built. */
    public HierarchicalOptions options() {
        return options;
    }

    /** Returns the number of units: one more than there are steps. */
    public int size() {
        return heights.length + 1;
    }

    /** Returns the first thing merged in a step; steps are counted from 0 here, what is returned is R's number. */
    public int left(int step) {
        return left[step];
    }

    /** Returns the second thing merged in a step. */
    public int right(int step) {
        return right[step];
    }

    /** Returns how far apart the two lay by the linkage; never lower than in the step before. */
    public double height(int step) {
        return heights[step];
    }

    /** Returns the units (from 0) in an order in which no branches cross: of each step the left before the right. */
    public int[] order() {
        int[] order = new int[size()];
        int[] open = new int[size()];
        int depth = 0;
        int next = 0;
        open[depth++] = heights.length == 0 ? -1 : heights.length;
        while (depth > 0) {
            int each = open[--depth];
            if (each < 0) {
                order[next++] = -each - 1;
            } else {
                open[depth++] = right[each - 1];
                open[depth++] = left[each - 1];
            }
        }
        return order;
    }

    /**
     * Cuts the tree into k clusters, as {@code cutree(tree, k)} of R.
     *
     * @throws IllegalArgumentException if k is below 1 or above the number of units
     */
    public Partition cut(int k) {
        if (k < 1 || k > size()) {
            throw new IllegalArgumentException("%d units cannot be cut into %d clusters".formatted(size(), k));
        }
        return afterSteps(size() - k);
    }

    /** Cuts the tree at a height: what merges there or below it stays together, as {@code cutree(tree, h = …)}. */
    public Partition cutAt(double height) {
        return afterSteps((int) Arrays.stream(heights).filter(each -> each <= height).count());
    }

    private Partition afterSteps(int steps) {
        int[] labels = new int[size()];
        Arrays.setAll(labels, i -> -i - 1);
        // From the top down each thing learns the name of the greatest cluster it is part of.
        int[] top = new int[steps];
        for (int step = steps - 1; step >= 0; step--) {
            int name = top[step] == 0 ? step + 1 : top[step];
            for (int part : new int[] {left[step], right[step]}) {
                if (part < 0) {
                    labels[-part - 1] = name;
                } else {
                    top[part - 1] = name;
                }
            }
        }
        return Partition.of(labels);
    }

    /**
     * Returns the agglomerative coefficient: mean over the units of 1 − (height of the unit's first merge) / (greatest
     * height); near 1 where there is structure, and growing with the number of units. Kaufman and Rousseeuw (1990),
     * "Finding Groups in Data", chapter 5; {@code coef.hclust} of R's package cluster. 0 where all heights are 0.
     */
    public double agglomerativeCoefficient() {
        double greatest = heights.length == 0 ? 0 : heights[heights.length - 1];
        if (greatest == 0) {
            return 0;
        }
        double sum = 0;
        for (int step = 0; step < heights.length; step++) {
            int units = (left[step] < 0 ? 1 : 0) + (right[step] < 0 ? 1 : 0);
            sum += units * (1 - heights[step] / greatest);
        }
        return sum / size();
    }

    /**
     * Returns Pearson's correlation over all pairs between the distance of two units and the height at which they come
     * together (Sokal and Rohlf 1962, "The comparison of dendrograms by objective methods", Taxon 11); empty when there
     * are fewer than two pairs or one of the two does not vary. Time n², memory n.
     *
     * @param units those the tree was built of, in the same order
     */
    public OptionalDouble copheneticCorrelation(Units units) {
        return Cophenetic.correlation(this, units);
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Merges in the order an algorithm finds them, each known by one unit of either side. */
final class Merges {
    private final int[] one;
    private final int[] other;
    private final double[] heights;
    private int count;

    Merges(int units) {
        one = new int[units - 1];
        other = new int[units - 1];
        heights = new double[units - 1];
    }

    /** Notes that the cluster of one unit was merged with that of another. */
    void add(int unit, int partner, double height) {
        one[count] = unit;
        other[count] = partner;
        heights[count++] = height;
    }

    /** Sorts by height, lower first and found first among equals, and names clusters as R does. */
    Dendrogram dendrogram(HierarchicalOptions options) {
        int[] sorted = sorted();
        int[] left = new int[count];
        int[] right = new int[count];
        double[] height = new double[count];
        int[] root = IntStream.rangeClosed(0, count).toArray();
        int[] name = IntStream.rangeClosed(0, count).map(unit -> -unit - 1).toArray();
        for (int step = 0; step < count; step++) {
            int a = root(root, one[sorted[step]]);
            int b = root(root, other[sorted[step]]);
            left[step] = first(name[a], name[b]);
            right[step] = name[a] + name[b] - left[step];
            height[step] = heights[sorted[step]];
            root[Math.max(a, b)] = Math.min(a, b);
            name[Math.min(a, b)] = step + 1;
        }
        return new Dendrogram(left, right, height, options);
    }

    /** Returns the merges in the order of their heights; numbers sort faster than objects that stand for them. */
    private int[] sorted() {
        double[] ascending = Arrays.copyOf(heights, count);
        Arrays.sort(ascending);
        int[] taken = new int[count];
        int[] sorted = new int[count];
        for (int merge = 0; merge < count; merge++) {
            int first = firstOf(ascending, heights[merge]);
            sorted[first + taken[first]++] = merge;
        }
        return sorted;
    }

    private static int firstOf(double[] ascending, double height) {
        int low = 0;
        int high = ascending.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Double.compare(ascending[middle], height) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int root(int[] root, int unit) {
        int each = unit;
        while (root[each] != each) {
            root[each] = root[root[each]];
            each = root[each];
        }
        return each;
    }

    /** A unit stands before a cluster, the unit of lower number first, the earlier of two clusters first. */
    private static int first(int a, int b) {
        return a < 0 && b < 0 ? Math.max(a, b) : Math.min(a, b);
    }
}

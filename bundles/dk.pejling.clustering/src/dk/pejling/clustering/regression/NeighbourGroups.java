package dk.pejling.clustering.regression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Parts units into groups of neighbours on a scale, such as their expected values: as SFI's clusters of municipalities with
 * similar conditions (SFI 06:15 and 13:14), six to eight in each.
 *
 * <p>Of all ways of cutting the sorted values into groups of the allowed sizes, the one with the least sum of squared distances
 * from the group means: Fisher (1958), "On grouping for maximum homogeneity", Journal of the American Statistical Association
 * 53, 789–798; exact, by dynamic programming.
 */
public final class NeighbourGroups {
    private NeighbourGroups() {
    }

    /**
     * Returns the group of each value; group 0 has the lowest values.
     *
     * @param values finite
     * @param fewest in a group, at least 1
     * @param most in a group
     * @throws RegressionException if the values cannot be parted so
     */
    public static int[] of(double[] values, int fewest, int most) {
        int n = values.length;
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(i -> i).toArray();
        double[] sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        int[] beginnings = beginnings(sorted, fewest, most);
        int[] groups = new int[n];
        int group = 0;
        for (int end = n; end > 0; end = beginnings[end]) {
            for (int i = beginnings[end]; i < end; i++) {
                groups[order[i]] = group;
            }
            group++;
        }
        int last = group - 1;
        return Arrays.stream(groups).map(one -> last - one).toArray();
    }

    /** Returns for each end where the last group before it begins, in the best parting of what lies before that end. */
    private static int[] beginnings(double[] sorted, int fewest, int most) {
        int n = sorted.length;
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= n; end++) {
            for (int begin = Math.max(0, end - most); begin <= end - Math.max(1, fewest); begin++) {
                double total = best[begin] + within(sorted, begin, end);
                if (total < best[end]) {
                    best[end] = total;
                    from[end] = begin;
                }
            }
        }
        if (n == 0 || Double.isInfinite(best[n])) {
            throw new RegressionException("sizes", n, fewest, most);
        }
        return from;
    }

    private static double within(double[] sorted, int begin, int end) {
        double mean = Arrays.stream(sorted, begin, end).average().orElseThrow();
        return Arrays.stream(sorted, begin, end).map(value -> (value - mean) * (value - mean)).sum();
    }
}

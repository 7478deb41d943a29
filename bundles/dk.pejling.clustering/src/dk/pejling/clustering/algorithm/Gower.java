package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Distances between units of which numbers and categories are known, in part: Gower (1971), "A general coefficient of
 * similarity and some of its properties", Biometrics 27, as {@code daisy(metric = "gower")} of R's package cluster: the
 * weighted mean of the distances in the single variables, each from 0 to 1, over the variables known of both.
 */
public final class Gower {
    private Gower() {
    }

    /**
     * Returns the distances.
     *
     * @param units the numbers as they are, not standardised; categories as any numbers
     * @throws IllegalArgumentException if the options are for another number of columns
     * @throws NothingInCommonException if two units have no variable in common
     */
    public static Dissimilarities of(IncompleteMatrix units, GowerOptions options) {
        if (options.kinds().size() != units.columns()) {
            throw new IllegalArgumentException("Options for %d columns, there are %d"
                    .formatted(options.kinds().size(), units.columns()));
        }
        double[] ranges = new double[units.columns()];
        for (int j = 0; j < ranges.length; j++) {
            double[] known = units.known(j);
            double range = Arrays.stream(known).max().orElse(0) - Arrays.stream(known).min().orElse(0);
            ranges[j] = range == 0 ? 1 : range;
        }
        return Dissimilarities.of(units.rows(), (one, other) -> distance(units, options, ranges, one, other));
    }

    private static double distance(IncompleteMatrix units, GowerOptions options, double[] ranges, int one, int other) {
        double sum = 0;
        double weights = 0;
        for (int j = 0; j < ranges.length; j++) {
            if (units.has(one, j) && units.has(other, j)) {
                double a = units.known(one, j);
                double b = units.known(other, j);
                GowerOptions.Kind kind = options.kinds().get(j);
                double weight = kind == GowerOptions.Kind.ASYMMETRIC && a == 0 && b == 0 ? 0 : options.weights().get(j);
                double differing = a == b ? 0 : 1;
                sum += weight * (kind == GowerOptions.Kind.NUMERIC ? Math.abs(a - b) / ranges[j] : differing);
                weights += weight;
            }
        }
        if (weights == 0) {
            throw new NothingInCommonException(one, other);
        }
        return sum / weights;
    }
}

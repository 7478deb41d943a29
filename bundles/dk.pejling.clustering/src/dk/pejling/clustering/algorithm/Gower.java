package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/**
 * Distances between units of which numbers and categories are known, in part: Gower (1971), "A general coefficient of
 * similarity and some of its properties", Biometrics 27, as {@code daisy(metric = "gower")} of R's package cluster: the
 * weighted mean of the distances in the single variables, each from 0 to 1, over the variables known of both.
 */
public final class Gower {
    private final IncompleteMatrix units;
    private final GowerOptions options;
    private final double[] ranges;

    /**
     * Prepares the distances.
     *
     * @param units the numbers as they are, not standardised; categories as any numbers
     * @throws IllegalArgumentException if the options are for another number of columns
     */
    public Gower(IncompleteMatrix units, GowerOptions options) {
        if (options.kinds().size() != units.columns()) {
            throw new IllegalArgumentException("Options for %d columns, there are %d"
                    .formatted(options.kinds().size(), units.columns()));
        }
        this.units = units;
        this.options = options;
        ranges = new double[units.columns()];
        for (int j = 0; j < ranges.length; j++) {
            double[] known = units.known(j);
            double range = Arrays.stream(known).max().orElse(0) - Arrays.stream(known).min().orElse(0);
            ranges[j] = range == 0 ? 1 : range;
        }
    }

    /**
     * Returns all distances.
     *
     * @throws IllegalArgumentException if the options are for another number of columns
     * @throws NothingInCommonException if two units have no variable in common
     */
    public static Dissimilarities of(IncompleteMatrix units, GowerOptions options) {
        return Dissimilarities.of(units.rows(), new Gower(units, options)::distance);
    }

    /**
     * Returns the distance of two units.
     *
     * @throws NothingInCommonException if they have no variable in common
     */
    public double distance(int one, int other) {
        double sum = 0;
        double weights = 0;
        for (int j = 0; j < ranges.length; j++) {
            double weight = weight(one, other, j);
            sum += weight * difference(one, other, j);
            weights += weight;
        }
        if (weights == 0) {
            throw new NothingInCommonException(one, other);
        }
        return sum / weights;
    }

    /** Returns what a variable counts in the distance of two units; 0 where it says nothing about them. */
    private double weight(int one, int other, int column) {
        boolean known = units.has(one, column) && units.has(other, column);
        boolean lacking = known && options.kinds().get(column) == GowerOptions.Kind.ASYMMETRIC && units.known(one, column) == 0
                && units.known(other, column) == 0;
        return known && !lacking ? options.weights().get(column) : 0;
    }

    private double difference(int one, int other, int column) {
        double a = units.known(one, column);
        double b = units.known(other, column);
        if (options.kinds().get(column) == GowerOptions.Kind.NUMERIC) {
            return Math.abs(a - b) / ranges[column];
        }
        return a == b ? 0 : 1;
    }

    /** Returns the weighted difference of two units in a variable; the distance is the sum of these over the sum of the weights. */
    public double part(int one, int other, int column) {
        return weight(one, other, column) * difference(one, other, column);
    }
}

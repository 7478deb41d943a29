package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** Quantiles of a list of numbers. */
public final class Quantiles {
    private Quantiles() {
    }

    /**
     * Returns a quantile by linear interpolation between order statistics, type 7 of Hyndman and Fan (1996), "Sample
     * quantiles in statistical packages", The American Statistician 50(4); R's default.
     *
     * @param values at least one number, in any order
     * @param share from 0 (the smallest) to 1 (the largest)
     * @throws IllegalArgumentException if there is no number, or the share lies outside
     */
    public static double type7(double[] values, double share) {
        if (values.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("No quantile %s of %d numbers".formatted(share, values.length));
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

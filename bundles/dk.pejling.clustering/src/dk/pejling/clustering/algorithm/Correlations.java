package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Variables that say the same: together they weigh double in every distance. */
public final class Correlations {
    private Correlations() {
    }

    /**
     * Two columns and how they go together.
     *
     * @param one index of the first column
     * @param other index of the second column
     * @param correlation Pearson's, from −1 to 1
     */
    public record Pair(int one, int other, double correlation) {
    }

    /**
     * Returns the pairs of columns whose correlation, over the units of which both are known, is that strong or
     * stronger in either direction; in the order of the columns.
     *
     * @param limit from 0 to 1
     */
    public static List<Pair> strong(IncompleteMatrix units, double limit) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < units.columns(); one++) {
            for (int other = one + 1; other < units.columns(); other++) {
                double correlation = of(units, one, other);
                if (Math.abs(correlation) >= limit) {
                    pairs.add(new Pair(one, other, correlation));
                }
            }
        }
        return pairs;
    }

    /** Returns NaN, which is not strong, where a column does not vary. */
    private static double of(IncompleteMatrix units, int one, int other) {
        int[] rows = IntStream.range(0, units.rows())
                .filter(row -> units.has(row, one) && units.has(row, other)).toArray();
        double meanOne = mean(units, rows, one);
        double meanOther = mean(units, rows, other);
        double squaresOne = 0;
        double squaresOther = 0;
        double products = 0;
        for (int row : rows) {
            double x = units.known(row, one) - meanOne;
            double y = units.known(row, other) - meanOther;
            squaresOne += x * x;
            squaresOther += y * y;
            products += x * y;
        }
        return products / Math.sqrt(squaresOne * squaresOther);
    }

    private static double mean(IncompleteMatrix units, int[] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> units.known(row, column)).average().orElse(0);
    }
}

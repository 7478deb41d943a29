package dk.pejling.clustering.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values far from all others, by the modified z-score 0.6745·(x − median)/MAD beyond 3.5: Iglewicz and Hoaglin (1993),
 * "How to detect and handle outliers". One such unit can become a cluster of its own.
 */
public final class Outliers {
    private static final double LIMIT = 3.5;
    private static final double NORMAL = 0.6745;
    private static final double MIDDLE = 0.5;

    private Outliers() {
    }

    /**
     * A value far out.
     *
     * @param row index of the unit
     * @param column index of the variable
     * @param score modified z-score, negative below the median
     */
    public record Outlier(int row, int column, double score) {
    }

    /** Returns the outliers, unit by unit; none in a column of which more than half the values are the same. */
    public static List<Outlier> of(IncompleteMatrix units) {
        List<Outlier> outliers = new ArrayList<>();
        double[] medians = new double[units.columns()];
        double[] spreads = new double[units.columns()];
        for (int j = 0; j < medians.length; j++) {
            double[] known = units.known(j);
            double median = known.length == 0 ? 0 : Quantiles.type7(known, MIDDLE);
            medians[j] = median;
            spreads[j] = known.length == 0 ? 0
                    : Quantiles.type7(Arrays.stream(known).map(value -> Math.abs(value - median)).toArray(), MIDDLE);
        }
        for (int i = 0; i < units.rows(); i++) {
            for (int j = 0; j < medians.length; j++) {
                double score = spreads[j] == 0 || !units.has(i, j) ? 0 : NORMAL * (units.known(i, j) - medians[j]) / spreads[j];
                if (Math.abs(score) > LIMIT) {
                    outliers.add(new Outlier(i, j, score));
                }
            }
        }
        return outliers;
    }
}

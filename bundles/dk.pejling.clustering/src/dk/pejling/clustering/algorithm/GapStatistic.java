package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.List;

/**
 * How much tighter clusters are than in data that have none: Tibshirani, Walther and Hastie (2001), "Estimating the
 * number of clusters in a data set via the gap statistic", JRSS B 63, as {@code clusGap} of R's package cluster with
 * {@code d.power = 2} computes it: W = ½ Σ over clusters of (Σ of squared distances of its pairs / its size), which is
 * half the sum of squares within clusters.
 */
public final class GapStatistic {
    private GapStatistic() {
    }

    /**
     * Computes the gaps of 1, 2, … clusters, fewer than there are different units.
     *
     * @throws IllegalArgumentException if there are fewer than two different units
     */
    public static GapResult of(Matrix units, PartitionMethod method, GapOptions options) {
        int different = KMeans.different(units, options.most() + 1);
        if (different < 2) {
            throw new IllegalArgumentException("No gap statistic of units that are all the same");
        }
        int most = Math.min(options.most(), different - 1);
        GapReferences references = GapReferences.of(units, options.reference());
        double[][] logs = new double[options.references()][];
        Parallel.forEach(logs.length, options.threads(), i -> {
            Matrix drawn = references.draw(Draws.of(options.seed(), i));
            logs[i] = logs(drawn, method, most, Draws.seed(options.seed(), i));
        });
        double[] expected = new double[most];
        double[] errors = new double[most];
        for (int k = 0; k < most; k++) {
            int column = k;
            double[] each = Arrays.stream(logs).mapToDouble(row -> row[column]).toArray();
            expected[k] = Arrays.stream(each).sum() / each.length;
            errors[k] = deviation(each, expected[k]) * Math.sqrt(1 + 1.0 / each.length);
        }
        return new GapResult(logs(units, method, most, options.seed()), expected, errors, options);
    }

    private static double[] logs(Matrix units, PartitionMethod method, int most, long seed) {
        List<Partition> partitions = method.partitions(units, most, seed);
        return partitions.stream().mapToDouble(each -> Math.log(WithinSS.total(units, each) / 2)).toArray();
    }

    private static double deviation(double[] values, double mean) {
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / (values.length - 1));
    }
}

package dk.pejling.indicators.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the time of the year does to a series, by classical decomposition with moving averages (M. Kendall and A. Stuart,
 * "The Advanced Theory of Statistics", vol. 3, 1983, 410–414; R's {@code decompose}): the trend is a centred moving average
 * over one year, the pattern the mean of what is left for each place in the year, centred.
 *
 * @param multiplicative whether the pattern multiplies, and not adds
 * @param figure the pattern for each place in the year, beginning with that of the series' first period; sums to 0, or has the
 *     mean 1
 */
public record SeasonalPattern(boolean multiplicative, List<Double> figure) {
    /** Copies the list. */
    public SeasonalPattern {
        figure = List.copyOf(figure);
    }

    /**
     * Returns the pattern of a series.
     *
     * @param multiplicative needs positive values
     * @return empty under two whole years, for yearly periods, and for a multiplicative pattern of a series that is not positive
     */
    public static Optional<SeasonalPattern> of(Series series, boolean multiplicative) {
        if (series.size() == 0 || series.perYear() < 2 || series.size() < 2 * series.perYear()
                || multiplicative && series.values().stream().anyMatch(value -> value <= 0)) {
            return Optional.empty();
        }
        double[] values = series.array();
        int year = series.perYear();
        double[] trend = trend(values, year);
        double[] sums = new double[year];
        int[] counts = new int[year];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(trend[i])) {
                sums[i % year] += multiplicative ? values[i] / trend[i] : values[i] - trend[i];
                counts[i % year]++;
            }
        }
        List<Double> figure = new ArrayList<>();
        for (int i = 0; i < year; i++) {
            figure.add(sums[i] / counts[i]);
        }
        double mean = figure.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Optional.of(new SeasonalPattern(multiplicative, figure.stream().map(one -> multiplicative ? one / mean : one - mean).toList()));
    }

    /** Moving average over one year; NaN, which never leaves this class, where the year reaches beyond the ends. */
    private static double[] trend(double[] values, int year) {
        double[] trend = new double[values.length];
        Arrays.fill(trend, Double.NaN);
        int half = year / 2;
        for (int i = half; i < values.length - half; i++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                boolean isEnd = year % 2 == 0 && Math.abs(k) == half;
                sum += values[i + k] * (isEnd ? 0.5 : 1);
            }
            trend[i] = sum / year;
        }
        return trend;
    }

    /** Returns the values without the pattern. */
    public List<Double> adjusted(Series series) {
        List<Double> adjusted = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double value = series.values().get(i);
            adjusted.add(multiplicative ? value / at(i) : value - at(i));
        }
        return adjusted;
    }

    /** Returns a value with the pattern put back, {@code index} places after the series' first period. */
    public double seasonal(double adjusted, int index) {
        return multiplicative ? adjusted * at(index) : adjusted + at(index);
    }

    private double at(int index) {
        return figure.get(index % figure.size());
    }
}

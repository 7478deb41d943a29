package dk.pejling.indicators.forecast;

import dk.pejling.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A simple forecast: the Theta method (V. Assimakopoulos and K. Nikolopoulos, "The theta model", International Journal of
 * Forecasting 16 (2000), 521–530) in the form of R. Hyndman and B. Billah, "Unmasking the Theta method", ibid. 19 (2003),
 * 287–290: simple exponential smoothing with half the slope of the straight line through the series as drift.
 *
 * <p>A series that shows a season is adjusted before and the season put back, multiplied where all values are positive, added
 * otherwise. It shows one when its autocorrelation at one year exceeds 1.645 standard errors, and it is three years long.
 * Variance of an h-step error: {@code σ² (1 + (h − 1) α²)}, with σ² from the one-step errors of the smoothing (n − 2 degrees of
 * freedom); the uncertainty of α, drift and season is not in it, so that the intervals are rather too narrow.
 *
 * @param pattern the season; empty when there is none
 * @param alpha of the smoothing
 * @param drift added with each step, in the unit of the adjusted series
 * @param sigma standard deviation of one-step errors, likewise
 * @param steps the forecast, nearest first
 */
public record ThetaForecast(Optional<SeasonalPattern> pattern, double alpha, double drift, double sigma, List<Step> steps) {
    /** Fewest values for a forecast: with less the slope is an accident. */
    public static final int FEWEST = 12;
    private static final int YEARS_FOR_SEASON = 3;
    private static final double SEASON_LIMIT = 1.6448536269514722;
    private static final double Z80 = 1.2815515655446004;
    private static final double Z95 = 1.959963984540054;

    /** Copies the list. */
    public ThetaForecast {
        steps = List.copyOf(steps);
    }

    /**
     * One forecast period.
     *
     * @param period the period
     * @param value most likely
     * @param low80 lower end of the 80 % interval
     * @param high80 its upper end
     * @param low95 lower end of the 95 % interval
     * @param high95 its upper end
     */
    public record Step(Period period, double value, double low80, double high80, double low95, double high95) {
    }

    /**
     * Forecasts a series.
     *
     * @param horizon how many periods
     * @return empty under {@link #FEWEST} values
     */
    public static Optional<ThetaForecast> of(Series series, int horizon) {
        if (series.size() < FEWEST) {
            return Optional.empty();
        }
        Optional<SeasonalPattern> pattern = hasSeason(series)
                ? SeasonalPattern.of(series, true).or(() -> SeasonalPattern.of(series, false)) : Optional.empty();
        double[] values = pattern.map(one -> one.adjusted(series)).orElse(series.values()).stream().mapToDouble(Double::doubleValue).toArray();
        ExponentialSmoothing smoothing = ExponentialSmoothing.of(values);
        double drift = slope(values) / 2;
        double sigma = Math.sqrt(smoothing.squares() / (values.length - 2));
        List<Step> steps = new ArrayList<>();
        for (int h = 1; h <= horizon; h++) {
            double value = smoothing.level() + drift * (h - 1 + lagOfLevel(smoothing.alpha(), values.length));
            double sd = sigma * Math.sqrt(1 + (h - 1) * smoothing.alpha() * smoothing.alpha());
            steps.add(step(series, pattern, h, value, sd));
        }
        return Optional.of(new ThetaForecast(pattern, smoothing.alpha(), drift, sigma, steps));
    }

    /** How many periods the level lags behind a straight line: (1 − (1 − α)ⁿ) ÷ α, n where nothing is followed. */
    private static double lagOfLevel(double alpha, int n) {
        return alpha == 0 ? n : (1 - Math.pow(1 - alpha, n)) / alpha;
    }

    private static Step step(Series series, Optional<SeasonalPattern> pattern, int h, double value, double sd) {
        int index = series.size() - 1 + h;
        java.util.function.DoubleUnaryOperator back = one -> pattern.map(season -> season.seasonal(one, index)).orElse(one);
        return new Step(series.periods().getLast().plus(h), back.applyAsDouble(value), back.applyAsDouble(value - Z80 * sd),
                back.applyAsDouble(value + Z80 * sd), back.applyAsDouble(value - Z95 * sd), back.applyAsDouble(value + Z95 * sd));
    }

    /** Slope of the least-squares line. */
    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double mean = mean(values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += (i - middle) * (values[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static boolean hasSeason(Series series) {
        int year = series.perYear();
        if (year < 2 || series.size() < YEARS_FOR_SEASON * year) {
            return false;
        }
        double[] values = series.array();
        double before = 1;
        for (int lag = 1; lag < year; lag++) {
            before += 2 * Math.pow(autocorrelation(values, lag), 2);
        }
        return Math.abs(autocorrelation(values, year)) > SEASON_LIMIT * Math.sqrt(before / values.length);
    }

    private static double autocorrelation(double[] values, int lag) {
        double mean = mean(values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            products += i < lag ? 0 : (values[i] - mean) * (values[i - lag] - mean);
        }
        return squares == 0 ? 0 : products / squares;
    }
}

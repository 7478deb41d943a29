package dk.pejling.indicators.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a series moves more than it usually does: chart of individual values with moving ranges (W. Shewhart 1931; limits
 * {@code mean ± 2.66 × mean moving range}, D. Wheeler, "Understanding Variation", 1993). Signals are a value beyond the limits,
 * and eight in a row on one side of the mean (Western Electric, "Statistical Quality Control Handbook", 1956).
 *
 * @param mean the centre
 * @param low lower limit
 * @param high upper limit
 * @param signals one for each value
 */
public record ControlChart(double mean, double low, double high, List<Signal> signals) {
    /** Fewest values for limits. */
    public static final int FEWEST = 12;
    /** Three standard deviations over the expected range of two normal values: 3 ÷ 1.128, as the handbooks print it. */
    private static final double FACTOR = 2.66;
    private static final int RUN = 8;

    /** Copies the list. */
    public ControlChart {
        signals = List.copyOf(signals);
    }

    /** What a value says. */
    public enum Signal {
        /** Nothing beyond the usual. */
        NONE,
        /** Beyond the limits. */
        BEYOND,
        /** At least the eighth in a row on one side of the mean. */
        RUN
    }

    /**
     * Makes the chart of a series.
     *
     * @param base how many of the first values mean and limits are made of; at least {@link #FEWEST}
     * @throws IllegalArgumentException if the base is too short or longer than the series
     */
    public static ControlChart of(Series series, int base) {
        if (base < FEWEST || base > series.size()) {
            throw new IllegalArgumentException("Limits need at least " + FEWEST + " values, not " + Math.min(base, series.size()));
        }
        double sum = 0;
        double ranges = 0;
        for (int i = 0; i < base; i++) {
            sum += series.values().get(i);
            ranges += i == 0 ? 0 : Math.abs(series.values().get(i) - series.values().get(i - 1));
        }
        double mean = sum / base;
        double reach = FACTOR * ranges / (base - 1);
        return new ControlChart(mean, mean - reach, mean + reach, signals(series.values(), mean, reach));
    }

    private static List<Signal> signals(List<Double> values, double mean, double reach) {
        List<Signal> signals = new ArrayList<>();
        int run = 0;
        double side = 0;
        for (double value : values) {
            double here = Math.signum(value - mean);
            run = here != 0 && here == side ? run + 1 : here == 0 ? 0 : 1;
            side = here;
            signals.add(Math.abs(value - mean) > reach ? Signal.BEYOND : run >= RUN ? Signal.RUN : Signal.NONE);
        }
        return signals;
    }
}

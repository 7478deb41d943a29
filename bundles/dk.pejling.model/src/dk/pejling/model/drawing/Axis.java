package dk.pejling.model.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along a line; the places may run either way.
 *
 * @param from first number
 * @param to last number
 * @param start place of the first, in pixels
 * @param end place of the last
 */
public record Axis(double from, double to, double start, double end) {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** Returns the place of a number. */
    public double at(double value) {
        return to == from ? start : start + (value - from) / (to - from) * (end - start);
    }

    /** Returns the number at a place. */
    public double value(double place) {
        return end == start ? from : from + (place - start) / (end - start) * (to - from);
    }

    /** Returns round numbers within the axis, at most so many. */
    public List<Double> ticks(int most) {
        double least = Math.min(from, to);
        double greatest = Math.max(from, to);
        double step = step((greatest - least) / most);
        List<Double> ticks = new ArrayList<>();
        if (step > 0) {
            for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= greatest + step * 1e-9; i++) {
                ticks.add(i * step);
            }
        }
        return ticks;
    }

    private static double step(double least) {
        if (!(least > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Returns how many decimals round numbers need. */
    public static int decimals(List<Double> ticks) {
        for (int decimals = 0; decimals < 6; decimals++) {
            double power = Math.pow(10, decimals);
            if (ticks.stream().allMatch(tick -> Math.abs(tick * power - Math.rint(tick * power)) < 1e-6)) {
                return decimals;
            }
        }
        return 6;
    }
}

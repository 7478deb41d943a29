package dk.pejling.report.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A value axis with three to five ticks.
 *
 * @param start lowest tick
 * @param step distance of ticks
 * @param intervals how many steps; 2 to 4
 */
record Axis(double start, double step, int intervals) {
    /** Lines start at 0 when the smallest value is under this share of the largest. */
    private static final double SHARE_FOR_ZERO = 0.4;
    private static final int MOST_INTERVALS = 4;
    private static final double[] LEADING = {1, 2, 5};

    /** Returns the axis for values from {@code least} to {@code most}. */
    static Axis of(double least, double most) {
        boolean fromZero = least >= 0 && least < SHARE_FOR_ZERO * most;
        for (int exponent = -1;; exponent++) {
            for (double leading : LEADING) {
                double step = exponent < 0 ? leading / 10 : leading * Math.pow(10, exponent);
                double start = fromZero ? 0 : step * Math.floor(least / step + 1e-9);
                int intervals = Math.max(2, (int) Math.ceil((most - start) / step - 1e-9));
                if (intervals <= MOST_INTERVALS) {
                    return new Axis(start, step, intervals);
                }
            }
        }
    }

    double end() {
        return start + step * intervals;
    }

    /** Returns whether the axis leaves out a part above 0 and must show that. */
    boolean isBroken() {
        return start > 0;
    }

    int decimals() {
        return step < 1 ? 1 : 0;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= intervals; i++) {
            ticks.add(start + i * step);
        }
        return ticks;
    }

    /** Returns where a value lies: 0 at the start, 1 at the end. */
    double share(double value) {
        return (value - start) / (end() - start);
    }
}

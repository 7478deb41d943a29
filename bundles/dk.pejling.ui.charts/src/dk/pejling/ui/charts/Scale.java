package dk.pejling.ui.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * A value axis: from 0 when the smallest value is under 40 % of the largest, otherwise from a round number.
 *
 * @param ticks values to be labelled, rising; the first and last are the axis' ends
 * @param decimals that tell the ticks apart
 */
record Scale(List<Double> ticks, int decimals) {
    private static final double FROM_ZERO = 0.4;
    private static final int MOST_STEPS = 5;
    private static final double[] ROUND = {1, 2, 5, 10};

    Scale {
        ticks = List.copyOf(ticks);
    }

    static Scale of(double least, double most) {
        double low = least >= 0 && least < FROM_ZERO * most ? 0 : least;
        double span = most > low ? most - low : Math.max(1, Math.abs(most));
        double step = step(span / MOST_STEPS);
        long first = (long) Math.floor(low / step + 1e-9);
        long last = (long) Math.ceil(Math.max(most, low + step / 2) / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return new Scale(ticks, Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9)));
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    double low() {
        return ticks.getFirst();
    }

    double high() {
        return ticks.getLast();
    }
}

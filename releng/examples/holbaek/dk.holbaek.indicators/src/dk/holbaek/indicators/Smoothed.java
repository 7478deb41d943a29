package dk.holbaek.indicators;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointFunction;
import dk.pejling.indicators.api.PointInput;

/** The mean of a share over three months: the month itself and the two before it. A month without all three has none. */
public final class Smoothed implements PointFunction {
    private static final int MONTHS = 3;

    @Override
    public Column compute(PointInput input) {
        Column share = input.column("share");
        double[] values = new double[input.cells()];
        boolean[] measured = new boolean[input.cells()];
        for (int area = 0; area < input.areas().size(); area++) {
            for (int period = MONTHS - 1; period < input.periods().size(); period++) {
                int cell = input.cell(area, period);
                measured[cell] = hasAll(share, cell);
                values[cell] = measured[cell] ? mean(share, cell) : 0;
            }
        }
        return Column.of(values, measured);
    }

    private static boolean hasAll(Column share, int cell) {
        for (int back = 0; back < MONTHS; back++) {
            if (!share.isMeasured(cell - back)) {
                return false;
            }
        }
        return true;
    }

    private static double mean(Column share, int cell) {
        double sum = 0;
        for (int back = 0; back < MONTHS; back++) {
            sum += share.value(cell - back);
        }
        return sum / MONTHS;
    }
}

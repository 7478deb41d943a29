package dk.pejling.indicators.forecast;

/**
 * Simple exponential smoothing: the level follows each new value by a part of the error made.
 *
 * <p>Begins at the first value; the part is the one with the least sum of squared errors from the second value on, as in R's
 * {@code HoltWinters(x, beta = FALSE, gamma = FALSE)}. Found on a grid first, so that a second valley does not catch the
 * search, then by golden section.
 *
 * @param alpha the part, in [0, 1]
 * @param level after the last value
 * @param squares sum of squared errors
 */
record ExponentialSmoothing(double alpha, double level, double squares) {
    private static final int GRID = 200;
    private static final double TOLERANCE = 1e-10;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    static ExponentialSmoothing of(double[] values) {
        int best = 0;
        for (int i = 0; i <= GRID; i++) {
            best = run(values, (double) i / GRID).squares < run(values, (double) best / GRID).squares ? i : best;
        }
        double low = Math.max(0, (best - 1.0) / GRID);
        double high = Math.min(1, (best + 1.0) / GRID);
        while (high - low > TOLERANCE) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (run(values, left).squares < run(values, right).squares) {
                high = right;
            } else {
                low = left;
            }
        }
        ExponentialSmoothing found = run(values, (low + high) / 2);
        ExponentialSmoothing onGrid = run(values, (double) best / GRID);
        return found.squares <= onGrid.squares ? found : onGrid;
    }

    private static ExponentialSmoothing run(double[] values, double alpha) {
        double level = values[0];
        double squares = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - level;
            squares += error * error;
            level += alpha * error;
        }
        return new ExponentialSmoothing(alpha, level, squares);
    }
}

package dk.pejling.clustering.regression;

import java.util.Arrays;

/** Shares by logistic quasi-likelihood, found by iteratively reweighted least squares. */
final class LogisticFit {
    private static final int MOST_ITERATIONS = 100;
    private static final double CONVERGED = 1e-14;
    private static final double CERTAIN = 1e-10;

    private final LeastSquares last;
    private final double[] weights;
    private final double[] expected;
    private final double dispersion;

    private LogisticFit(LeastSquares last, double[] expected, double[] weights, double dispersion) {
        this.last = last;
        this.expected = expected;
        this.weights = weights;
        this.dispersion = dispersion;
    }

    /**
     * Fits shares.
     *
     * @throws RegressionException if an outcome lies outside 0 to 1, or the estimates do not settle
     */
    static LogisticFit of(Sample sample) {
        double[][] design = sample.design();
        double[] shares = sample.outcomes();
        Arrays.stream(shares).filter(share -> share < 0 || share > 1).findFirst().ifPresent(share -> {
            throw new RegressionException("share", share);
        });
        double[] linear = Arrays.stream(shares).map(share -> logit((share + 0.5) / 2)).toArray();
        double deviance = Double.MAX_VALUE;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double[] weights = new double[shares.length];
            double[] working = new double[shares.length];
            for (int i = 0; i < shares.length; i++) {
                double mean = share(linear[i]);
                weights[i] = mean * (1 - mean);
                working[i] = linear[i] + (shares[i] - mean) / weights[i];
            }
            LeastSquares step = LeastSquares.of(design, working, weights, sample.variables());
            for (int i = 0; i < shares.length; i++) {
                linear[i] = step.predict(design[i]);
            }
            double next = deviance(shares, linear);
            if (Math.abs(next - deviance) < CONVERGED * (Math.abs(next) + 0.1)) {
                return finished(sample, design, linear);
            }
            deviance = next;
        }
        throw new RegressionException("noConvergence");
    }

    private static LogisticFit finished(Sample sample, double[][] design, double[] linear) {
        double[] expected = Arrays.stream(linear).map(LogisticFit::share).toArray();
        if (Arrays.stream(expected).anyMatch(mean -> mean < CERTAIN || mean > 1 - CERTAIN)) {
            throw new RegressionException("noConvergence");
        }
        double[] weights = Arrays.stream(expected).map(mean -> mean * (1 - mean)).toArray();
        LeastSquares last = LeastSquares.of(design, linear, weights, sample.variables());
        double squares = 0;
        for (int i = 0; i < expected.length; i++) {
            squares += Math.pow(sample.outcome(i) - expected[i], 2) / weights[i];
        }
        return new LogisticFit(last, expected, weights, squares / (expected.length - design[0].length));
    }

    private static double deviance(double[] shares, double[] linear) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double mean = share(linear[i]);
            sum += 2 * (part(shares[i], mean) + part(1 - shares[i], 1 - mean));
        }
        return sum;
    }

    private static double part(double share, double mean) {
        return share == 0 ? 0 : share * Math.log(share / mean);
    }

    static double share(double linear) {
        return 1 / (1 + Math.exp(-linear));
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    LeastSquares linear() {
        return last;
    }

    double expected(int unit) {
        return expected[unit];
    }

    double weight(int unit) {
        return weights[unit];
    }

    /** Returns the mean of Pearson's squares: how much more or less shares scatter than coin tosses. */
    double dispersion() {
        return dispersion;
    }
}

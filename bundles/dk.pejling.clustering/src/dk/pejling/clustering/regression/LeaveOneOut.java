package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hipparchus.distribution.continuous.TDistribution;

/** Predicts each unit from a model that is made without it: a unit is no witness in its own case. */
public final class LeaveOneOut {
    private static final double ALONE = 1 - 1e-9;

    private LeaveOneOut() {
    }

    /**
     * Returns what is expected of each unit.
     *
     * <p>For the linear model by the known shortcut (Cook and Weisberg (1982), "Residuals and influence in regression",
     * chapter 2), which gives the same as leaving out and fitting again; for shares by fitting again. The interval for shares
     * adds the variance of a share at the expected value to that of the expected value (delta method), and ends at 0 and 1.
     *
     * @param level how often the interval holds the actual value, such as 0.95
     * @return in the order of the sample; empty for a unit that some coefficient hangs on alone
     * @throws RegressionException if a model cannot be made, or the level lies outside 0 to 1
     */
    public static List<Optional<Prediction>> predictions(Sample sample, RegressionModel model, double level) {
        if (!(level > 0 && level < 1)) {
            throw new RegressionException("level", level);
        }
        Fit fit = Regression.fit(sample, model);
        double reach = new TDistribution(Math.max(1, fit.degreesOfFreedom() - 1)).inverseCumulativeProbability((1 + level) / 2);
        List<Optional<Prediction>> predictions = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            boolean alone = fit.units().get(i).leverage() > ALONE;
            predictions.add(alone ? Optional.empty() : Optional.of(model == RegressionModel.LINEAR
                    ? linear(sample.outcome(i), fit, i, reach) : fractional(sample, i, reach)));
        }
        return predictions;
    }

    private static Prediction linear(double actual, Fit fit, int unit, double reach) {
        double rest = 1 - fit.units().get(unit).leverage();
        double residual = actual - fit.units().get(unit).fitted();
        int df = fit.degreesOfFreedom();
        double variance = Math.max(0, (df * fit.dispersion() - residual * residual / rest) / (df - 1));
        double error = Math.sqrt(variance / rest);
        double expected = actual - residual / rest;
        return new Prediction(expected, error, expected - reach * error, expected + reach * error);
    }

    private static Prediction fractional(Sample sample, int unit, double reach) {
        LogisticFit others = LogisticFit.of(sample.without(unit));
        double[] row = sample.row(unit);
        double expected = LogisticFit.share(others.linear().predict(row));
        double slope = expected * (1 - expected);
        double error = Math.sqrt(others.dispersion() * (slope + slope * slope * others.linear().variance(row)));
        return new Prediction(expected, error, Math.max(0, expected - reach * error), Math.min(1, expected + reach * error));
    }
}

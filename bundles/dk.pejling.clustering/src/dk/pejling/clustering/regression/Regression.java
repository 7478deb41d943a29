package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.hipparchus.distribution.continuous.TDistribution;

/** Fits regressions. */
public final class Regression {
    private Regression() {
    }

    /**
     * Fits a model to a sample.
     *
     * @throws RegressionException if variables hang on each other, or a share lies outside 0 to 1 or cannot be told
     */
    public static Fit fit(Sample sample, RegressionModel model) {
        return model == RegressionModel.LINEAR ? linear(sample) : fractional(sample);
    }

    private static Fit linear(Sample sample) {
        LeastSquares squares = leastSquares(sample);
        int df = sample.size() - sample.variables().size() - 1;
        double[] fitted = new double[sample.size()];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = squares.predict(sample.row(i));
        }
        double variance = errors(sample, fitted) / df;
        List<Fit.Unit> units = new ArrayList<>();
        for (int i = 0; i < fitted.length; i++) {
            double leverage = squares.variance(sample.row(i));
            double residual = (sample.outcome(i) - fitted[i]) / (1 - leverage);
            units.add(new Fit.Unit(fitted[i], leverage, residual * residual * leverage / (variance * (sample.size() - df))));
        }
        return fit(sample, RegressionModel.LINEAR, squares, units, variance, df);
    }

    static LeastSquares leastSquares(Sample sample) {
        double[] ones = new double[sample.size()];
        Arrays.fill(ones, 1);
        return LeastSquares.of(sample.design(), sample.outcomes(), ones, sample.variables());
    }

    private static Fit fractional(Sample sample) {
        LogisticFit logistic = LogisticFit.of(sample);
        int df = sample.size() - sample.variables().size() - 1;
        List<Fit.Unit> units = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            double leverage = logistic.weight(i) * logistic.linear().variance(sample.row(i));
            double pearson = (sample.outcome(i) - logistic.expected(i)) / Math.sqrt(logistic.weight(i)) / (1 - leverage);
            units.add(new Fit.Unit(logistic.expected(i), leverage,
                    pearson * pearson * leverage / (logistic.dispersion() * (sample.size() - df))));
        }
        return fit(sample, RegressionModel.FRACTIONAL, logistic.linear(), units, logistic.dispersion(), df);
    }

    private static Fit fit(Sample sample, RegressionModel model, LeastSquares squares, List<Fit.Unit> units, double dispersion, int df) {
        double[] fitted = units.stream().mapToDouble(Fit.Unit::fitted).toArray();
        double errors = errors(sample, fitted);
        double total = errors(sample, sample.mean());
        List<Coefficient> coefficients = new ArrayList<>();
        double[] estimates = squares.coefficients();
        for (int j = 0; j < estimates.length; j++) {
            coefficients.add(coefficient(sample, squares, j, estimates[j], dispersion, df));
        }
        return new Fit(model, coefficients, units, 1 - errors / total, 1 - errors / df / (total / (sample.size() - 1)),
                Math.sqrt(errors / df), dispersion, df);
    }

    private static Coefficient coefficient(Sample sample, LeastSquares squares, int column, double estimate, double dispersion, int df) {
        double error = Math.sqrt(dispersion * squares.variance(column));
        double t = estimate / error;
        double p = 2 * new TDistribution(df).cumulativeProbability(-Math.abs(t));
        return new Coefficient(column == 0 ? "" : sample.variables().get(column - 1), estimate, error, t, p,
                column == 0 ? OptionalDouble.empty() : OptionalDouble.of(vif(sample, column)));
    }

    /** Of the variables alone, whatever the model: 1 / (1 − R² of one on the others). */
    private static double vif(Sample sample, int column) {
        double mean = 0;
        for (int i = 0; i < sample.size(); i++) {
            mean += sample.row(i)[column] / sample.size();
        }
        double squares = 0;
        for (int i = 0; i < sample.size(); i++) {
            squares += Math.pow(sample.row(i)[column] - mean, 2);
        }
        return leastSquares(sample).variance(column) * squares;
    }

    /** Returns the sum of squared errors. */
    static double errors(Sample sample, double... fitted) {
        double sum = 0;
        for (int i = 0; i < sample.size(); i++) {
            sum += Math.pow(sample.outcome(i) - fitted[fitted.length == 1 ? 0 : i], 2);
        }
        return sum;
    }
}

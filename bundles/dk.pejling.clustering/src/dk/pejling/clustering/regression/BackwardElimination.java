package dk.pejling.clustering.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Picks the few variables that tell an outcome: starting from all, the one whose leaving improves Akaike's criterion most goes,
 * until none does. As R's {@code step(lm(...), direction = "backward")}.
 *
 * <p>First half of what Harkman and Nilsson (2008), Arbetsförmedlingen Working Paper 2008:2, do for Swedish job centres:
 * regression picks the factors, then a cluster analysis groups the centres by them.
 *
 * @param kept names of the variables that stay, in their order
 * @param steps the variables that went, the first first
 * @param aic n·log(Σ errors² / n) + 2·coefficients, of what stays
 */
public record BackwardElimination(List<String> kept, List<Step> steps, double aic) {
    /**
     * A variable that went.
     *
     * @param variable its name
     * @param aic criterion without it
     */
    public record Step(String variable, double aic) {
    }

    /** Copies the lists. */
    public BackwardElimination {
        kept = List.copyOf(kept);
        steps = List.copyOf(steps);
    }

    /**
     * Picks variables by the linear model.
     *
     * @throws RegressionException if variables hang on each other
     */
    public static BackwardElimination of(Sample sample) {
        Sample current = sample;
        double criterion = aic(current);
        List<Step> steps = new ArrayList<>();
        boolean better = true;
        while (better && !current.variables().isEmpty()) {
            better = false;
            int leaving = -1;
            for (int j = 0; j < current.variables().size(); j++) {
                double without = aic(current.withoutVariable(j));
                if (without < criterion) {
                    criterion = without;
                    leaving = j;
                    better = true;
                }
            }
            if (better) {
                steps.add(new Step(current.variables().get(leaving), criterion));
                current = current.withoutVariable(leaving);
            }
        }
        return new BackwardElimination(current.variables(), steps, criterion);
    }

    private static double aic(Sample sample) {
        double[] fitted = new double[sample.size()];
        LeastSquares squares = Regression.leastSquares(sample);
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = squares.predict(sample.row(i));
        }
        int n = sample.size();
        return n * Math.log(Regression.errors(sample, fitted) / n) + 2 * (sample.variables().size() + 1);
    }
}

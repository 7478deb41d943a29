package dk.pejling.clustering.regression;

import java.util.List;

/**
 * A regression with its diagnostics.
 *
 * @param model which
 * @param coefficients the intercept, then the variables in their order
 * @param units what the model says of each unit, in the order of the sample
 * @param r2 share of the outcome's variation that the model tells: 1 − Σ(actual − fitted)² / Σ(actual − mean)²
 * @param adjustedR2 the same with variances in the place of sums, so that a variable that says nothing does not raise it
 * @param scatter standard deviation of the residuals in units of the outcome: √(Σ(actual − fitted)² / degrees of freedom)
 * @param dispersion of a fractional model, how much more or less shares scatter than coin tosses; of a linear one the square
 *        of the scatter
 * @param degreesOfFreedom units less coefficients
 */
public record Fit(RegressionModel model, List<Coefficient> coefficients, List<Unit> units, double r2, double adjustedR2,
        double scatter, double dispersion, int degreesOfFreedom) {
    /** Copies the lists. */
    public Fit {
        coefficients = List.copyOf(coefficients);
        units = List.copyOf(units);
    }

    /**
     * One unit in the model.
     *
     * @param fitted what the model, made with it, says of it
     * @param leverage how far the unit's conditions lie from the others': 0 to 1, the mean being coefficients by units
     * @param cook how much all estimates would move without it: Cook (1977), "Detection of influential observations in linear
     *        regression", Technometrics 19, 15–18; from 4 / n on worth a look
     */
    public record Unit(double fitted, double leverage, double cook) {
    }
}

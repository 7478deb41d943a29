package dk.pejling.clustering.regression;

import java.util.Locale;

/** How an outcome hangs on the variables. */
public enum RegressionModel {
    /** Ordinary least squares: each variable adds or takes so much. */
    LINEAR,
    /**
     * Shares between 0 and 1 by logistic quasi-likelihood, so that no expected share lies outside: Papke and Wooldridge
     * (1996), "Econometric methods for fractional response variables", Journal of Applied Econometrics 11, 619–632; R's
     * {@code glm(family = quasibinomial)}.
     */
    FRACTIONAL;

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

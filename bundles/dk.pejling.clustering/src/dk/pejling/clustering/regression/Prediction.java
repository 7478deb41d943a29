package dk.pejling.clustering.regression;

/**
 * What is expected of one unit from all the others.
 *
 * @param expected in units of the outcome
 * @param standardError of the difference between actual and expected: the scatter of units with the same conditions, and the
 *        uncertainty of the estimates
 * @param lower end of the prediction interval
 * @param upper other end
 */
public record Prediction(double expected, double standardError, double lower, double upper) {
    /** Returns whether a value lies outside the interval. */
    public boolean isOutside(double actual) {
        return actual < lower || actual > upper;
    }
}

package dk.pejling.clustering.algorithm;

/**
 * What was done to one column: {@code (value − centre) / scale}.
 *
 * @param column index of the column in the matrix that was standardised
 * @param centre subtracted from each value, in the column's own unit
 * @param scale divisor, in the column's own unit; never 0
 */
public record Scaling(int column, double centre, double scale) {
    double apply(double value) {
        return (value - centre) / scale;
    }
}

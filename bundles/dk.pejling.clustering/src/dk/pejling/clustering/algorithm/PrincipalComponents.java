package dk.pejling.clustering.algorithm;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions in which units vary most, after their mean is taken away: the eigenvectors of the covariance matrix,
 * greatest variance first. The sign of each is such that its largest part is positive. Immutable.
 */
public final class PrincipalComponents {
    private final double[] centre;
    /** By variable and component. */
    private final double[][] axes;
    private final double[] variances;

    private PrincipalComponents(double[] centre, double[][] axes, double[] variances) {
        this.centre = centre;
        this.axes = axes;
        this.variances = variances;
    }

    /**
     * Returns the components of units.
     *
     * @throws IllegalArgumentException if there are no units
     */
    public static PrincipalComponents of(Matrix units) {
        double[] centre = WithinSS.means(units, Partition.of(new int[units.rows()]))[0];
        Eigenvectors eigenvectors = new Eigenvectors(covariance(units, centre));
        int[] order = IntStream.range(0, centre.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -eigenvectors.value(i))).mapToInt(Integer::intValue).toArray();
        double[][] axes = new double[centre.length][centre.length];
        double[] variances = new double[centre.length];
        for (int component = 0; component < order.length; component++) {
            variances[component] = eigenvectors.value(order[component]);
            double[] axis = eigenvectors.vector(order[component]);
            for (int j = 0; j < axis.length; j++) {
                axes[j][component] = axis[j];
            }
        }
        return new PrincipalComponents(centre, axes, variances);
    }

    /** Returns the variables themselves as components, around 0. */
    static PrincipalComponents none(int columns) {
        double[][] axes = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            axes[j][j] = 1;
        }
        return new PrincipalComponents(new double[columns], axes, new double[columns]);
    }

    private static double[][] covariance(Matrix units, double[] centre) {
        double[][] sums = new double[centre.length][centre.length];
        for (int i = 0; i < units.rows(); i++) {
            for (int j = 0; j < centre.length; j++) {
                for (int k = 0; k <= j; k++) {
                    sums[j][k] += (units.value(i, j) - centre[j]) * (units.value(i, k) - centre[k]);
                }
            }
        }
        for (int j = 0; j < centre.length; j++) {
            for (int k = 0; k <= j; k++) {
                sums[j][k] /= Math.max(1, units.rows() - 1);
                sums[k][j] = sums[j][k];
            }
        }
        return sums;
    }

    /** Returns the variance of a component, from 0, with n − 1 in the denominator. */
    public double variance(int component) {
        return variances[component];
    }

    /** Returns how much a variable counts in a component. */
    public double loading(int variable, int component) {
        return axes[variable][component];
    }

    /** Returns the units in the directions of the components, around their mean. */
    public Matrix scores(Matrix units) {
        double[][] scores = new double[units.rows()][centre.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                double value = units.value(i, j) - centre[j];
                for (int c = 0; c < centre.length; c++) {
                    scores[i][c] += value * axes[j][c];
                }
            }
        }
        return Matrix.of(scores);
    }

    /** Takes {@link #scores} back. */
    Matrix back(Matrix scores) {
        double[][] units = new double[scores.rows()][];
        for (int i = 0; i < units.length; i++) {
            units[i] = centre.clone();
            for (int j = 0; j < centre.length; j++) {
                for (int c = 0; c < centre.length; c++) {
                    units[i][j] += scores.value(i, c) * axes[j][c];
                }
            }
        }
        return Matrix.of(units);
    }
}

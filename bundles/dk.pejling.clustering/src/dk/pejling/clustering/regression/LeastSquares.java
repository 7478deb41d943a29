package dk.pejling.clustering.regression;

import java.util.List;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Weighted least squares by QR: coefficients, and the inverse that their uncertainty is made of. */
final class LeastSquares {
    /** A column whose own part is smaller than this share of it says nothing new; R's tolerance. */
    private static final double COLLINEAR = 1e-7;

    private final double[] coefficients;
    private final RealMatrix inverse;

    private LeastSquares(double[] coefficients, RealMatrix inverse) {
        this.coefficients = coefficients;
        this.inverse = inverse;
    }

    /**
     * Solves.
     *
     * @param design rows of equal length, the first column of ones
     * @param response one number a row
     * @param weights of the squared errors, positive
     * @param names of the columns after the first
     * @throws RegressionException if a column hangs on those before it
     */
    static LeastSquares of(double[][] design, double[] response, double[] weights, List<String> names) {
        int columns = design[0].length;
        double[][] scaled = new double[design.length][columns];
        double[] right = new double[design.length];
        for (int i = 0; i < design.length; i++) {
            double root = Math.sqrt(weights[i]);
            right[i] = root * response[i];
            for (int j = 0; j < columns; j++) {
                scaled[i][j] = root * design[i][j];
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(scaled, false);
        QRDecomposition qr = new QRDecomposition(matrix);
        RealMatrix r = qr.getR();
        for (int j = 1; j < columns; j++) {
            if (Math.abs(r.getEntry(j, j)) <= COLLINEAR * matrix.getColumnVector(j).getNorm()) {
                throw new RegressionException("collinear", names.get(j - 1));
            }
        }
        RealMatrix root = inverseOfTriangle(r, columns);
        return new LeastSquares(qr.getSolver().solve(new ArrayRealVector(right, false)).toArray(), root.multiplyTransposed(root));
    }

    private static RealMatrix inverseOfTriangle(RealMatrix r, int size) {
        double[][] inverse = new double[size][size];
        for (int j = 0; j < size; j++) {
            inverse[j][j] = 1 / r.getEntry(j, j);
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r.getEntry(i, k) * inverse[k][j];
                }
                inverse[i][j] = -sum / r.getEntry(i, i);
            }
        }
        return new Array2DRowRealMatrix(inverse, false);
    }

    double[] coefficients() {
        return coefficients.clone();
    }

    double predict(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += coefficients[j] * row[j];
        }
        return sum;
    }

    /** Returns {@code (X'WX)⁻¹} at one place of the diagonal. */
    double variance(int column) {
        return inverse.getEntry(column, column);
    }

    /** Returns {@code x' (X'WX)⁻¹ x}. */
    double variance(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += row[i] * inverse.getEntry(i, j) * row[j];
            }
        }
        return sum;
    }
}

package dk.pejling.clustering.algorithm;

/** Eigenvalues and eigenvectors of a symmetric matrix by the rotations of Jacobi (1846); for few columns. */
final class Eigenvectors {
    private static final int SWEEPS = 60;

    private final double[][] values;
    private final double[][] vectors;

    Eigenvectors(double[][] symmetric) {
        int size = symmetric.length;
        values = new double[size][];
        vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            values[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(); sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(p, q);
                }
            }
        }
    }

    double value(int index) {
        return values[index][index];
    }

    /** Returns a vector of length 1 whose largest part is positive. */
    double[] vector(int index) {
        double[] vector = new double[vectors.length];
        int largest = 0;
        for (int j = 0; j < vector.length; j++) {
            vector[j] = vectors[j][index];
            // Nearly equal parts are equal here, so that the last bit does not turn the vector round.
            largest = Math.abs(vector[j]) > Math.abs(vector[largest]) * (1 + 1e-9) ? j : largest;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= sign;
        }
        return vector;
    }

    private boolean isDiagonal() {
        double off = 0;
        double all = 0;
        for (int p = 0; p < values.length; p++) {
            for (int q = 0; q < values.length; q++) {
                double square = values[p][q] * values[p][q];
                all += square;
                off += p == q ? 0 : square;
            }
        }
        return off <= 1e-32 * all;
    }

    /** Turns two axes so that their covariance becomes 0. */
    private void rotate(int p, int q) {
        if (values[p][q] == 0) {
            return;
        }
        double theta = (values[q][q] - values[p][p]) / (2 * values[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        for (int k = 0; k < values.length; k++) {
            turnColumns(values[k], p, q, cosine, sine);
        }
        for (int k = 0; k < values.length; k++) {
            double a = values[p][k];
            double b = values[q][k];
            values[p][k] = cosine * a - sine * b;
            values[q][k] = sine * a + cosine * b;
        }
        for (double[] row : vectors) {
            turnColumns(row, p, q, cosine, sine);
        }
    }

    private static void turnColumns(double[] row, int p, int q, double cosine, double sine) {
        double a = row[p];
        double b = row[q];
        row[p] = cosine * a - sine * b;
        row[q] = sine * a + cosine * b;
    }
}

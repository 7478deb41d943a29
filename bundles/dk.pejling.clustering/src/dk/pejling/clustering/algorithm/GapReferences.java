package dk.pejling.clustering.algorithm;

import java.util.Arrays;

/** A box around the units, from which data without clusters are drawn. */
final class GapReferences {
    private final int rows;
    private final PrincipalComponents components;
    private final double[] least;
    private final double[] width;

    private GapReferences(Matrix units, PrincipalComponents components) {
        this.rows = units.rows();
        this.components = components;
        Matrix scores = components.scores(units);
        least = new double[units.columns()];
        width = new double[units.columns()];
        for (int j = 0; j < least.length; j++) {
            double[] column = scores.column(j);
            least[j] = Arrays.stream(column).min().orElseThrow();
            width[j] = Arrays.stream(column).max().orElseThrow() - least[j];
        }
    }

    static GapReferences of(Matrix units, GapOptions.Reference reference) {
        return new GapReferences(units, switch (reference) {
            case PCA -> PrincipalComponents.of(units);
            case UNIFORM -> PrincipalComponents.none(units.columns());
        });
    }

    /** Returns as many units as there were, uniform in the box. */
    Matrix draw(Draws draws) {
        double[][] drawn = new double[rows][least.length];
        for (double[] row : drawn) {
            for (int j = 0; j < row.length; j++) {
                row[j] = least[j] + width[j] * draws.uniform();
            }
        }
        return components.back(Matrix.of(drawn));
    }
}

package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StandardiseTest {
    private static final Offset<Double> EXACT = within(1e-12);
    /** Means 2 and 20; sums of squares 2 and 600. */
    private static final Matrix THREE = Matrix.of(new double[][] {{1, 10}, {2, 10}, {3, 40}});

    @Test
    void zscoreDividesByThePopulationDeviation() {
        Standardised result = Standardise.columns(THREE, Standardisation.ZSCORE);

        assertThat(result.scalings().get(0)).isEqualTo(new Scaling(0, 2, Math.sqrt(2 / 3.0)));
        assertThat(result.scalings().get(1).centre()).isEqualTo(20);
        assertThat(result.scalings().get(1).scale()).isCloseTo(Math.sqrt(200), EXACT);
        assertThat(result.values().value(2, 1)).isCloseTo(20 / Math.sqrt(200), EXACT);
    }

    @Test
    void zscoreSampleDividesByTheSampleDeviation() {
        Standardised result = Standardise.columns(THREE, Standardisation.ZSCORE_SAMPLE);

        assertThat(result.scalings().get(0).scale()).isEqualTo(1);
        assertThat(result.scalings().get(1).scale()).isCloseTo(Math.sqrt(300), EXACT);
        assertThat(result.values().value(0, 0)).isEqualTo(-1);
    }

    @Test
    void rangeRunsFromZeroToOne() {
        Standardised result = Standardise.columns(THREE, Standardisation.RANGE);

        assertThat(result.values().value(0, 0)).isZero();
        assertThat(result.values().value(1, 0)).isEqualTo(0.5);
        assertThat(result.values().value(2, 0)).isEqualTo(1);
        assertThat(result.values().value(2, 1)).isEqualTo(1);
    }

    @Test
    void noneLeavesTheNumbersAlone() {
        Standardised result = Standardise.columns(THREE, Standardisation.NONE);

        assertThat(result.values().value(2, 1)).isEqualTo(40);
    }

    @Test
    void aConstantColumnIsLeftOutAndNamed() {
        double[][] rows = new double[94][];
        for (int i = 0; i < rows.length; i++) {
            // 94 × 0.1 / 94 is not exactly 0.1: the spread is tiny and not 0.
            rows[i] = new double[] {0.1, i};
        }
        for (Standardisation method : Standardisation.values()) {
            Standardised result = Standardise.columns(Matrix.of(rows), method);

            assertThat(result.constant()).as(method.id()).containsExactly(0);
            assertThat(result.scalings()).extracting(Scaling::column).containsExactly(1);
            assertThat(result.values().columns()).isEqualTo(1);
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[][] {{1}, {Double.NaN}}))
                .withMessageContaining("Row 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(new double[][] {{1, 2}, {1}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Standardise.columns(Matrix.of(new double[0][]), Standardisation.ZSCORE));
    }

    @Test
    void anUnknownMethodIsAnsweredWithThoseThatExist() {
        assertThat(Standardisation.ofId("zscore-sample")).isEqualTo(Standardisation.ZSCORE_SAMPLE);
        assertThatIllegalArgumentException().isThrownBy(() -> Standardisation.ofId("z"))
                .withMessageContaining("'z'").withMessageContaining("zscore-sample");
    }
}

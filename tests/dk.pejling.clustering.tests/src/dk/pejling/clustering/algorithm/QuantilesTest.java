package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** R: quantile(c(15, 20, 35, 40, 50), c(0.05, 0.3, 0.4, 0.95)) gives 16, 23, 29, 48. */
    @Test
    void agreesWithR() {
        double[] values = {50, 15, 40, 20, 35};

        assertThat(Quantiles.type7(values, 0.05)).isCloseTo(16, within(1e-12));
        assertThat(Quantiles.type7(values, 0.3)).isCloseTo(23, within(1e-12));
        assertThat(Quantiles.type7(values, 0.4)).isCloseTo(29, within(1e-12));
        assertThat(Quantiles.type7(values, 0.95)).isCloseTo(48, within(1e-12));
    }

    @Test
    void theEndsAreTheExtremes() {
        double[] values = {3, 1, 2};

        assertThat(Quantiles.type7(values, 0)).isEqualTo(1);
        assertThat(Quantiles.type7(values, 1)).isEqualTo(3);
        assertThat(Quantiles.type7(new double[] {7}, 0.95)).isEqualTo(7);
        assertThat(values).as("the caller's array").containsExactly(3, 1, 2);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.type7(new double[0], 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.type7(new double[] {1}, 1.1));
    }
}

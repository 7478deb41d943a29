package dk.pejling.clustering.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dk.pejling.clustering.algorithm.Matrix;

class RegressionTest {
    private static final Sample LINEAR = Swiss.sample("Fertility", 1, "Agriculture", "Examination", "Education", "Catholic");
    private static final Sample SHARES = Swiss.sample("Infant.Mortality", 100, "Fertility", "Education", "Catholic");

    private static Offset<Double> relative(double value, double precision) {
        return within(Math.max(1e-15, Math.abs(value) * precision));
    }

    private static void agrees(String prefix, Fit fit, double precision) {
        for (Coefficient coefficient : fit.coefficients()) {
            String name = coefficient.name();
            for (var each : List.of(new Object[] {".estimate", coefficient.estimate()}, new Object[] {".se", coefficient.standardError()},
                    new Object[] {".t", coefficient.t()})) {
                double expected = Swiss.r(prefix + each[0], name);
                assertThat((double) each[1]).as(prefix + each[0] + " " + name).isCloseTo(expected, relative(expected, precision));
            }
            double p = Swiss.r(prefix + ".p", name);
            assertThat(coefficient.p()).isCloseTo(p, relative(p, 1e-7));
        }
        for (int i = 0; i < fit.units().size(); i++) {
            String unit = Swiss.units().get(i);
            Fit.Unit one = fit.units().get(i);
            assertThat(one.fitted()).isCloseTo(Swiss.r(prefix + ".fitted", unit), relative(one.fitted(), precision));
            assertThat(one.leverage()).isCloseTo(Swiss.r(prefix + ".leverage", unit), relative(one.leverage(), precision));
            assertThat(one.cook()).isCloseTo(Swiss.r(prefix + ".cook", unit), within(1e-10));
        }
    }

    @Test
    void linearAsRsLm() {
        Fit fit = Regression.fit(LINEAR, RegressionModel.LINEAR);
        agrees("linear", fit, 1e-10);
        assertThat(fit.r2()).isCloseTo(Swiss.r("linear.r2", ""), within(1e-12));
        assertThat(fit.adjustedR2()).isCloseTo(Swiss.r("linear.adjustedR2", ""), within(1e-12));
        assertThat(fit.scatter()).isCloseTo(Swiss.r("linear.sigma", ""), within(1e-11));
        assertThat(fit.degreesOfFreedom()).isEqualTo(42);
        assertThat(fit.coefficients().getFirst().vif()).isEmpty();
        fit.coefficients().stream().skip(1).forEach(coefficient -> assertThat(coefficient.vif().getAsDouble())
                .isCloseTo(Swiss.r("linear.vif", coefficient.name()), within(1e-10)));
    }

    @Test
    void fractionalAsRsGlm() {
        Fit fit = Regression.fit(SHARES, RegressionModel.FRACTIONAL);
        agrees("fractional", fit, 1e-9);
        assertThat(fit.dispersion()).isCloseTo(Swiss.r("fractional.dispersion", ""), within(1e-13));
    }

    /** y = 1, 3, 2 at x = 0, 1, 2 and once more: mean 2, slope Σ(x−1)(y−2) / Σ(x−1)² = (1 + 0) · 2 / 4 = 0.5. */
    @Test
    void aLineWorkedOutByHand() {
        Sample sample = new Sample(List.of("x"), Matrix.of(new double[][] {{0}, {1}, {2}, {0}, {1}, {2}}),
                new double[] {1, 3, 2, 1, 3, 2});
        Fit fit = Regression.fit(sample, RegressionModel.LINEAR);
        assertThat(fit.coefficients().get(0).estimate()).isCloseTo(1.5, within(1e-14));
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(0.5, within(1e-14));
        // Residuals −0.5, 1, −0.5, twice: Σ² = 3 of a total of 4; 4 degrees of freedom.
        assertThat(fit.r2()).isCloseTo(0.25, within(1e-14));
        assertThat(fit.adjustedR2()).isCloseTo(1 - 3.0 / 4 / (4.0 / 5), within(1e-14));
        assertThat(fit.scatter()).isCloseTo(Math.sqrt(0.75), within(1e-14));
        // Leverage 1/6 + (x − 1)²/4.
        assertThat(fit.units().get(0).leverage()).isCloseTo(1.0 / 6 + 0.25, within(1e-14));
        assertThat(fit.units().get(1).leverage()).isCloseTo(1.0 / 6, within(1e-14));
        assertThat(fit.coefficients().get(1).vif().getAsDouble()).isCloseTo(1, within(1e-14));
    }

    @Test
    void onlyTheSamplesOwnMeanIsExpectedWithoutVariables() {
        Sample sample = new Sample(List.of(), Matrix.of(new double[][] {{}, {}, {}, {}}), new double[] {1, 2, 3, 6});
        Fit fit = Regression.fit(sample, RegressionModel.LINEAR);
        assertThat(fit.coefficients()).singleElement().satisfies(one -> assertThat(one.estimate()).isCloseTo(3, within(1e-14)));
        assertThat(fit.r2()).isCloseTo(0, within(1e-14));
    }

    @Test
    void whatCannotBeFittedIsNamed() {
        double[][] hanging = new double[10][];
        double[] outcome = new double[10];
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            double x = random.nextDouble();
            hanging[i] = new double[] {x, random.nextDouble(), 3 * x + 2};
            outcome[i] = random.nextDouble();
        }
        Sample sample = new Sample(List.of("a", "b", "c"), Matrix.of(hanging), outcome);
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> Regression.fit(sample, RegressionModel.LINEAR))
                .satisfies(e -> assertThat(e.text(Locale.of("da"))).startsWith("c siger intet")).withMessageStartingWith("c says nothing");
        assertThatExceptionOfType(RegressionException.class)
                .isThrownBy(() -> Regression.fit(LINEAR, RegressionModel.FRACTIONAL)).withMessageContaining("outside 0 to 1");
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> new Sample(List.of("x"),
                Matrix.of(new double[][] {{1}, {2}, {3}, {4}}), new double[] {2, 2, 2, 2}));
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> new Sample(List.of("x"),
                Matrix.of(new double[][] {{1}, {2}, {3}}), new double[] {1, 2, 3})).withMessageContaining("at least 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new Sample(List.of("x"),
                Matrix.of(new double[][] {{1}, {2}, {3}, {4}}), new double[] {1, 2, 3, Double.NaN}));
    }

    @Test
    void sharesThatAVariablePartsWhollyHaveNoEstimate() {
        Sample parted = new Sample(List.of("x"), Matrix.of(new double[][] {{1}, {2}, {3}, {4}, {5}, {6}}),
                new double[] {0, 0, 0, 1, 1, 1});
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> Regression.fit(parted, RegressionModel.FRACTIONAL));
    }
}

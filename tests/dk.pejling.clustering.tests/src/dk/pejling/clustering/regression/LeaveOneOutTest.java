package dk.pejling.clustering.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dk.pejling.clustering.algorithm.Matrix;

class LeaveOneOutTest {
    private static final Sample LINEAR = Swiss.sample("Fertility", 1, "Agriculture", "Examination", "Education", "Catholic");
    private static final Sample SHARES = Swiss.sample("Infant.Mortality", 100, "Fertility", "Education", "Catholic");

    @Test
    void linearAsLeavingOutAndFittingAgainInR() {
        List<Optional<Prediction>> predictions = LeaveOneOut.predictions(LINEAR, RegressionModel.LINEAR, 0.95);
        for (int i = 0; i < predictions.size(); i++) {
            String unit = Swiss.units().get(i);
            Prediction one = predictions.get(i).orElseThrow();
            assertThat(one.expected()).isCloseTo(Swiss.r("linear.loo", unit), within(1e-9));
            assertThat(one.lower()).isCloseTo(Swiss.r("linear.lower", unit), within(1e-8));
            assertThat(one.upper()).isCloseTo(Swiss.r("linear.upper", unit), within(1e-8));
        }
    }

    @Test
    void fractionalAsLeavingOutAndFittingAgainInR() {
        List<Optional<Prediction>> predictions = LeaveOneOut.predictions(SHARES, RegressionModel.FRACTIONAL, 0.95);
        for (int i = 0; i < predictions.size(); i++) {
            Prediction one = predictions.get(i).orElseThrow();
            assertThat(one.expected()).isCloseTo(Swiss.r("fractional.loo", Swiss.units().get(i)), within(1e-12));
            assertThat(one.lower()).isBetween(0.0, one.expected());
            assertThat(one.upper()).isBetween(one.expected(), 1.0);
        }
    }

    @Test
    void mostUnitsLieInsideTheirIntervals() {
        for (RegressionModel model : RegressionModel.values()) {
            Sample sample = model == RegressionModel.LINEAR ? LINEAR : SHARES;
            List<Optional<Prediction>> predictions = LeaveOneOut.predictions(sample, model, 0.95);
            long outside = 0;
            for (int i = 0; i < predictions.size(); i++) {
                outside += predictions.get(i).orElseThrow().isOutside(sample.outcome(i)) ? 1 : 0;
            }
            // 5 % of 47 are 2.35.
            assertThat(outside).isBetween(1L, 6L);
        }
    }

    /** The unit alone says what b does: without it there is no telling. */
    @Test
    void aUnitThatACoefficientHangsOnAloneHasNoExpectation() {
        Sample sample = new Sample(List.of("a", "b"), Matrix.of(new double[][] {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 1}, {6, 0}}),
                new double[] {1, 3, 2, 5, 4, 6});
        List<Optional<Prediction>> predictions = LeaveOneOut.predictions(sample, RegressionModel.LINEAR, 0.95);
        assertThat(predictions.get(4)).isEmpty();
        assertThat(predictions.stream().filter(Optional::isPresent)).hasSize(5);
    }

    @Test
    void theLevelIsAProbability() {
        assertThatExceptionOfType(RegressionException.class)
                .isThrownBy(() -> LeaveOneOut.predictions(LINEAR, RegressionModel.LINEAR, 95));
    }

    @Test
    void validationBySingleUnitsAndByFolds() {
        CrossValidation ten = CrossValidation.of(LINEAR, RegressionModel.LINEAR, 10, 1);
        double squares = 0;
        for (int i = 0; i < LINEAR.size(); i++) {
            squares += Math.pow(LINEAR.outcome(i) - Swiss.r("linear.loo", Swiss.units().get(i)), 2);
        }
        assertThat(ten.leaveOneOutRmse()).isCloseTo(Math.sqrt(squares / 47), within(1e-9));
        assertThat(ten.rmse().getAsDouble()).isBetween(0.8 * ten.leaveOneOutRmse(), 1.3 * ten.leaveOneOutRmse());
        assertThat(ten.predictiveR2()).isLessThan(Swiss.r("linear.r2", "")).isPositive();
        assertThat(CrossValidation.of(LINEAR, RegressionModel.LINEAR, 10, 1)).isEqualTo(ten);
        // As many folds as units is leaving out one by one, however they are dealt.
        assertThat(CrossValidation.of(LINEAR, RegressionModel.LINEAR, 47, 5).rmse().getAsDouble()).isCloseTo(ten.leaveOneOutRmse(), within(1e-9));
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> CrossValidation.of(LINEAR, RegressionModel.LINEAR, 1, 1));
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> CrossValidation.of(LINEAR, RegressionModel.LINEAR, 48, 1));
    }

    @Test
    void eliminationAsRsStep() {
        BackwardElimination all = BackwardElimination.of(
                Swiss.sample("Fertility", 1, "Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality"));
        assertThat(all.kept()).containsExactlyInAnyOrderElementsOf(Swiss.names("step.kept"));
        assertThat(all.steps()).singleElement().satisfies(step -> assertThat(step.variable()).isEqualTo("Examination"));
        assertThat(all.aic()).isCloseTo(Swiss.r("step.aic", ""), within(1e-9));
        assertThat(BackwardElimination.of(Swiss.sample("Infant.Mortality", 1, "Fertility", "Agriculture", "Examination", "Education",
                "Catholic")).kept()).containsExactlyInAnyOrderElementsOf(Swiss.names("step2.kept"));
    }
}

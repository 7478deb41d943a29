package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GowerTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void mixedKindsAgreeWithDaisy() {
        Reference reference = new Reference("flower");
        GowerOptions.Kind nominal = GowerOptions.Kind.NOMINAL;
        GowerOptions.Kind numeric = GowerOptions.Kind.NUMERIC;
        Dissimilarities result = Gower.of(reference.incomplete(), new GowerOptions(
                List.of(nominal, nominal, GowerOptions.Kind.ASYMMETRIC, nominal, numeric, numeric, numeric, numeric), Collections.nCopies(8, 1.0)));

        double[] expected = reference.numbers("gower");
        int place = 0;
        for (int i = 0; i < 18; i++) {
            for (int j = i + 1; j < 18; j++) {
                assertThat(result.distance(i, j)).isCloseTo(expected[place++], CLOSE);
            }
        }
    }

    @Test
    void missingNumbersAndSharedAbsenceCountForNothing() {
        IncompleteMatrix units = IncompleteMatrix.of(List.of(row(0, 0, 3), row(10, 0, 4), List.of(OptionalDouble.empty(),
                OptionalDouble.of(1), OptionalDouble.of(3))));
        Dissimilarities result = Gower.of(units, new GowerOptions(
                List.of(GowerOptions.Kind.NUMERIC, GowerOptions.Kind.ASYMMETRIC, GowerOptions.Kind.NOMINAL), List.of(1.0, 1.0, 2.0)));

        // 1 and 2: (1·10/10 + 2·1)/(1 + 2); both lack the second.
        assertThat(result.distance(0, 1)).isCloseTo(1, CLOSE);
        // 1 and 3: (1·1 + 2·0)/(1 + 2); the first is not known of both.
        assertThat(result.distance(0, 2)).isCloseTo(1.0 / 3, CLOSE);
    }

    @Test
    void unitsWithNothingInCommonAreNamed() {
        IncompleteMatrix units = IncompleteMatrix.of(List.of(List.of(OptionalDouble.of(1), OptionalDouble.empty()),
                List.of(OptionalDouble.empty(), OptionalDouble.of(1))));

        assertThatExceptionOfType(NothingInCommonException.class).isThrownBy(() -> Gower.of(units, GowerOptions.numeric(2)))
                .satisfies(e -> assertThat(List.of(e.one(), e.other())).containsExactly(0, 1));
        assertThatExceptionOfType(NothingInCommonException.class)
                .isThrownBy(() -> Dissimilarities.of(units, Metric.MANHATTAN));
    }

    @Test
    void weightsMustBeWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GowerOptions(List.of(GowerOptions.Kind.NUMERIC), List.of(-1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GowerOptions(List.of(GowerOptions.Kind.NUMERIC), List.of(0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new GowerOptions(List.of(GowerOptions.Kind.NUMERIC), List.of()));
    }

    private static List<OptionalDouble> row(double... values) {
        return java.util.Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }
}

package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.Standardisation;

class ExplorationTest {
    private static final double EXACT = 1e-12;

    /** A and B at (0, 0) and (2, 0), C and D at (10, 4) and (10, 8). */
    private static Exploration four() throws BackgroundException {
        SequencedMap<String, List<OptionalDouble>> numbers = new LinkedHashMap<>();
        numbers.put("x", DoubleStream.of(0, 2, 10, 10).mapToObj(OptionalDouble::of).toList());
        numbers.put("y", DoubleStream.of(0, 0, 4, 8).mapToObj(OptionalDouble::of).toList());
        return Exploration.of(BackgroundData.of("four", List.of(), List.of("A", "B", "C", "D"), numbers),
                ClusterOptions.of(ClusterMethod.WARD, 2).withMeasuring(MeasuringOptions.DEFAULT.withStandardisation(Standardisation.NONE)));
    }

    @Test
    void distancesToTheCentreByHand() throws BackgroundException {
        // Centres (1, 0) and (10, 6).
        assertThat(four().partition()).isEqualTo(Partition.of(1, 1, 2, 2));
        assertThat(four().centreDistance(0).orElseThrow()).isEqualTo(1, within(EXACT));
        assertThat(four().centreDistance(3).orElseThrow()).isEqualTo(2, within(EXACT));
    }

    @Test
    void neighboursComeNearestFirst() throws BackgroundException {
        // From B (2, 0): A 2, C √80, D √128.
        assertThat(four().nearest(1, 3)).containsExactly(0, 2, 3);
    }

    @Test
    void whatTwoDifferInAddsUpToTheWhole() throws BackgroundException {
        // A (0, 0) and C (10, 4): 100 and 16 of 116.
        List<Exploration.Difference> differences = four().differences(0, 2);
        assertThat(differences.get(0).share().orElseThrow()).isEqualTo(100.0 / 116, within(EXACT));
        assertThat(differences.get(1).share().orElseThrow()).isEqualTo(16.0 / 116, within(EXACT));
        // x: mean 5.5, squares 30.25 + 12.25 + 20.25 + 20.25 = 83, population SD √20.75.
        assertThat(differences.get(0).deviations().orElseThrow()).isEqualTo(-10 / Math.sqrt(20.75), within(EXACT));
        assertThat(differences.get(0).one()).hasValue(0);
    }

    @Test
    void spreadOfAClusterIsThatOfTheData() throws BackgroundException {
        assertThat(four().spread(2, 1).orElseThrow()).isEqualTo(new Exploration.Spread(6, 2));
        assertThat(four().spread(0).mean()).isEqualTo(5.5);
    }

    @Test
    void componentsKeepDistances() throws BackgroundException {
        Exploration one = four();
        Exploration.Components components = one.components().orElseThrow();
        double across = components.score(0, 0) - components.score(3, 0);
        double up = components.score(0, 1) - components.score(3, 1);
        assertThat(Math.hypot(across, up)).isEqualTo(Math.sqrt(164), within(1e-9));
        assertThat(components.share(0) + components.share(1)).isEqualTo(1, within(EXACT));
        assertThat(components.score(0, 2)).isZero();
    }

    @Test
    void aTrialCanBeEnded() throws BackgroundException {
        AtomicInteger trials = new AtomicInteger();
        Exploration all = Exploration.of(BackgroundData.shipped(), ClusterOptions.of(ClusterMethod.WARD, 6)
                .withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE)));
        assertThatThrownBy(() -> all.validate(ValidationOptions.DEFAULT, () -> {
            if (trials.incrementAndGet() == 5) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(trials.get()).isLessThan(20);
    }

    @Test
    void comparisonOfTwoDivisionsByHand() {
        // 1 1 1 2 2 against 2 2 1 1 1: pairs {1→2: 2, 1→1: 1, 2→1: 2}; one unit is in other company.
        PartitionComparison comparison = PartitionComparison.of(Partition.of(1, 1, 1, 2, 2), Partition.of(7, 7, 8, 8, 8));
        assertThat(comparison.match()).containsExactly(1, 2);
        assertThat(comparison.moves()).containsExactly(new PartitionComparison.Move(2, 1, 2));
        // Σ C(n_ij, 2) = 1 + 1 = 2, rows 3 + 1, columns 1 + 3, of 10: (2 − 1.6)/(4 − 1.6).
        assertThat(comparison.adjustedRand()).isEqualTo(0.4 / 2.4, within(EXACT));
    }

    @Test
    void dataOfNumbersRefuseWhatDoesNotFit() {
        SequencedMap<String, List<OptionalDouble>> numbers = new LinkedHashMap<>();
        numbers.put("x", List.of(OptionalDouble.of(1)));
        assertThatThrownBy(() -> BackgroundData.of("two", List.of(), List.of("A", "B"), numbers)).hasMessageContaining("x has 1 values of 2 units");
        assertThatThrownBy(() -> BackgroundData.of("twice", List.of(), List.of("A", "A"), new LinkedHashMap<>())).isInstanceOf(BackgroundException.class);
        assertThatThrownBy(() -> BackgroundData.shipped().only(List.of("Atlantis"))).isInstanceOf(BackgroundException.class);
    }

    @Test
    void someUnitsKeepTheirNumbers() throws BackgroundException {
        BackgroundData two = BackgroundData.shipped().only(List.of("Slagelse", "Odense"));
        assertThat(two.ids()).containsExactlyInAnyOrder("Slagelse", "Odense");
        assertThat(two.value(two.find("Slagelse").orElseThrow(), "income_kr")).hasValue(246729);
    }
}

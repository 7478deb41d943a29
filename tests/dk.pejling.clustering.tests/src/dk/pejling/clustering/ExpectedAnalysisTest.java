package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dk.pejling.clustering.ExpectedResult.LeftOut;
import dk.pejling.clustering.ExpectedResult.Reason;
import dk.pejling.clustering.regression.RegressionException;
import dk.pejling.clustering.regression.RegressionModel;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;

class ExpectedAnalysisTest {
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities().subList(0, 30);
    private static final ExpectedOptions OPTIONS = with(VariableSelection.all(), Optional.empty());

    private static ExpectedOptions with(VariableSelection selection, Optional<ExpectedOptions.Grouping> groups) {
        return new ExpectedOptions(selection, false, RegressionModel.LINEAR, 0.95, 100, 5, 1, groups);
    }

    /** Thirty municipalities with x, y and an outcome of 10 + 2x + noise. */
    private static final class World {
        private final List<String> rows = new ArrayList<>();
        private final Map<Area, Observation> outcomes = new LinkedHashMap<>();
        private final Map<Area, Observation> sizes = new LinkedHashMap<>();

        World() {
            Random random = new Random(11);
            for (Area area : AREAS) {
                double x = random.nextInt(50) / 10.0;
                rows.add("%s;%s;%s".formatted(area.name(), x, random.nextInt(100) / 10.0));
                outcomes.put(area, Observation.of(10 + 2 * x + random.nextGaussian()));
                sizes.put(area, Observation.of(1000));
            }
        }

        ExpectedResult result(Polarity polarity, ExpectedOptions options) throws BackgroundException {
            return ExpectedAnalysis.of(BackgroundData.parse("b.csv", ("id;x;y\n" + String.join("\n", rows) + "\n")
                    .getBytes(StandardCharsets.UTF_8), "id"), outcomes, sizes, polarity, options);
        }
    }

    @Test
    void theModelIsFoundAndTheBestComesFirst() throws BackgroundException {
        World world = new World();
        ExpectedResult result = world.result(Polarity.HIGH, OPTIONS);
        assertThat(result.variables()).containsExactly("x", "y");
        assertThat(result.units()).hasSize(30);
        assertThat(result.fit().coefficients().get(1).estimate()).isCloseTo(2, within(0.5));
        assertThat(result.units()).isSortedAccordingTo((one, other) -> Double.compare(other.advantage(), one.advantage()));
        assertThat(result.units().getFirst().band().rank()).isEqualTo(1);
        assertThat(result.units()).allSatisfy(unit -> {
            assertThat(unit.advantage()).isEqualTo(unit.actual() - unit.prediction().expected());
            assertThat(unit.band().rank()).isBetween(unit.band().best(), unit.band().worst());
        });
        // Where low is good the list is turned round.
        List<Area> turned = world.result(Polarity.LOW, OPTIONS).units().stream().map(ExpectedResult.Unit::area).toList();
        assertThat(turned.reversed()).isEqualTo(result.units().stream().map(ExpectedResult.Unit::area).toList());
    }

    @Test
    void whoIsLeftOutHasAReason() throws BackgroundException {
        World world = new World();
        world.outcomes.put(AREAS.get(0), Observation.absent(Status.SUPPRESSED));
        world.rows.set(1, AREAS.get(1).name() + ";;1");
        world.sizes.put(AREAS.get(2), Observation.of(99));
        world.sizes.put(AREAS.get(3), Observation.absent(Status.NOT_LISTED));
        world.outcomes.remove(AREAS.get(4));
        ExpectedResult result = world.result(Polarity.HIGH, OPTIONS);
        assertThat(result.leftOut()).containsExactly(new LeftOut(AREAS.get(0), Reason.OUTCOME),
                new LeftOut(AREAS.get(1), Reason.BACKGROUND), new LeftOut(AREAS.get(2), Reason.SIZE));
        assertThat(result.units()).hasSize(26).extracting(ExpectedResult.Unit::area).contains(AREAS.get(3));
    }

    /** z is 0 for all but one: what it says can only be learnt from that one. */
    @Test
    void whoIsLikeNoOtherIsNamed() throws BackgroundException {
        World world = new World();
        StringBuilder text = new StringBuilder("id;x;z\n");
        for (int i = 0; i < AREAS.size(); i++) {
            text.append(AREAS.get(i).name()).append(';').append(i % 7).append(';').append(i == 5 ? 1 : 0).append('\n');
        }
        ExpectedResult result = ExpectedAnalysis.of(BackgroundData.parse("b.csv", text.toString().getBytes(StandardCharsets.UTF_8), "id"),
                world.outcomes, world.sizes, Polarity.HIGH, OPTIONS);
        assertThat(result.leftOut()).containsExactly(new LeftOut(AREAS.get(5), Reason.ALONE));
        assertThat(result.units()).hasSize(29);
        assertThat(result.validation().rmse()).isEmpty();
    }

    @Test
    void groupsHoldNeighboursByExpectedValue() throws BackgroundException {
        ExpectedResult result = new World().result(Polarity.HIGH,
                with(VariableSelection.all(), Optional.of(new ExpectedOptions.GroupSizes(6, 8))));
        Map<Integer, List<Double>> expected = new LinkedHashMap<>();
        result.units().stream().sorted((one, other) -> Double.compare(one.prediction().expected(), other.prediction().expected()))
                .forEach(unit -> expected.computeIfAbsent(unit.group().orElseThrow(), group -> new ArrayList<>())
                        .add(unit.prediction().expected()));
        assertThat(new ArrayList<>(expected.keySet())).isSubsetOf(1, 2, 3, 4, 5).startsWith(1, 2, 3, 4);
        assertThat(expected.values()).allSatisfy(members -> assertThat(members).hasSizeBetween(6, 8));
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> new ExpectedOptions.GroupSizes(8, 6));
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> new World().result(Polarity.HIGH,
                with(VariableSelection.all(), Optional.of(new ExpectedOptions.GroupSizes(20, 25)))));
    }

    /** y says nothing and goes; the clusters are then those of x alone: an interval each. */
    @Test
    void regressionPicksTheFactorsAndClustersAreMadeByThem() throws BackgroundException {
        World world = new World();
        ExpectedResult result = world.result(Polarity.HIGH, new ExpectedOptions(VariableSelection.all(), true, RegressionModel.LINEAR,
                0.95, 100, 5, 1, Optional.of(new ExpectedOptions.Factors(4))));
        assertThat(result.variables()).containsExactly("x");
        Map<Area, Double> x = new LinkedHashMap<>();
        world.rows.forEach(row -> x.put(AreaRegister.denmark().find(row.split(";")[0]).orElseThrow(), Double.valueOf(row.split(";")[1])));
        List<Integer> byX = result.units().stream().sorted((one, other) -> Double.compare(x.get(one.area()), x.get(other.area())))
                .map(unit -> unit.group().orElseThrow()).toList();
        long changes = IntStream.range(1, byX.size()).filter(i -> !byX.get(i).equals(byX.get(i - 1))).count();
        assertThat(changes).isEqualTo(3);
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> world.result(Polarity.HIGH, new ExpectedOptions(
                VariableSelection.all(), false, RegressionModel.LINEAR, 0.95, 100, 5, 1, Optional.of(new ExpectedOptions.Factors(31)))));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() throws BackgroundException {
        World world = new World();
        List<ExpectedResult.Unit> before = world.result(Polarity.LOW, OPTIONS).units();
        Collections.shuffle(world.rows, new Random(5));
        List<ExpectedResult.Unit> after = world.result(Polarity.LOW, OPTIONS).units();
        assertThat(after).extracting(ExpectedResult.Unit::area).isEqualTo(before.stream().map(ExpectedResult.Unit::area).toList());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).prediction().expected()).isCloseTo(before.get(i).prediction().expected(), within(1e-10));
        }
    }

    @Test
    void sharesAreExpectedInPerCent() throws BackgroundException {
        World world = new World();
        ExpectedResult result = world.result(Polarity.HIGH, new ExpectedOptions(VariableSelection.all(), false,
                RegressionModel.FRACTIONAL, 0.95, 0, 5, 1, Optional.empty()));
        assertThat(result.units()).allSatisfy(unit -> {
            assertThat(unit.prediction().expected()).isBetween(5.0, 30.0);
            assertThat(unit.prediction().lower()).isBetween(0.0, unit.prediction().expected());
        });
        world.outcomes.put(AREAS.get(0), Observation.of(101));
        assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> world.result(Polarity.HIGH, new ExpectedOptions(
                VariableSelection.all(), false, RegressionModel.FRACTIONAL, 0.95, 0, 5, 1, Optional.empty())));
    }
}

package dk.pejling.indicators.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.targets.Target.Measured;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Attainment, the expected path and traffic lights, worked out by hand. */
class TargetTest {
    private static final Period DECEMBER_2024 = Period.month(2024, 12);
    private static final Period DECEMBER_2025 = Period.month(2025, 12);

    private static Target target(Polarity polarity, Goal goal, Optional<Baseline> baseline, Map<Period, Double> path, OptionalDouble yellow) {
        return new Target("t", Optional.empty(), new Measured.OfPoint("p", Basis.LEVEL, polarity),
                AreaRegister.denmark().find("Slagelse").orElseThrow(), Optional.empty(), DECEMBER_2025, goal, baseline, new TreeMap<>(path),
                yellow, "plan");
    }

    private static Optional<Baseline> from(double value) {
        return Optional.of(new Baseline(DECEMBER_2024, value));
    }

    @Test
    void fiftyOfThirtyThreeParticipantsAre151Point5PerCent() {
        Observation attainment = Attainment.of(Observation.of(50), 33, Polarity.HIGH, Optional.empty());
        assertThat(Numbers.rounded(attainment.number().orElseThrow(), 1)).isEqualByComparingTo("151.5");
    }

    @Test
    void whereLowIsGoodAttainmentIsThePartOfTheWay() {
        // From 5.0 to 4.0; at 4.6 two fifths are behind.
        assertThat(Attainment.of(Observation.of(4.6), 4.0, Polarity.LOW, from(5.0)).number().orElseThrow()).isCloseTo(40, within(1e-9));
        assertThat(Attainment.of(Observation.of(3.9), 4.0, Polarity.LOW, from(5.0)).number().orElseThrow()).isCloseTo(110, within(1e-9));
        assertThat(Attainment.of(Observation.of(5.5), 4.0, Polarity.LOW, from(5.0)).number().orElseThrow()).as("the wrong way")
                .isCloseTo(-50, within(1e-9));
    }

    @Test
    void whatCannotBeDividedOrIsMissingHasNoAttainment() {
        assertThat(Attainment.of(Observation.of(4.6), 4.0, Polarity.LOW, Optional.empty()).status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(Attainment.of(Observation.of(4.6), 5.0, Polarity.LOW, from(5.0)).status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(Attainment.of(Observation.of(4.6), 0, Polarity.HIGH, Optional.empty()).status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(Attainment.of(Observation.absent(Status.SUPPRESSED), 4.0, Polarity.LOW, from(5.0)).status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void aRangeIsMetInsideAndHasADistanceOutside() {
        Target target = target(Polarity.LOW, new Goal.Range(4.0, 4.5), Optional.empty(), Map.of(), OptionalDouble.of(0.2));
        assertThat(reading(target, 4.5, DECEMBER_2025).distance()).hasValue(0);
        assertThat(reading(target, 4.5, DECEMBER_2025).light()).isEqualTo(Light.GREEN);
        assertThat(reading(target, 4.7, DECEMBER_2025).distance().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(reading(target, 4.7, DECEMBER_2025).light()).as("0.2 to 9 decimals").isEqualTo(Light.YELLOW);
        assertThat(reading(target, 3.7, DECEMBER_2025).distance().orElseThrow()).isCloseTo(-0.3, within(1e-12));
        assertThat(reading(target, 3.7, DECEMBER_2025).light()).as("too low is outside too").isEqualTo(Light.RED);
        assertThat(reading(target, 3.7, DECEMBER_2025).attainment().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThatThrownBy(() -> new Goal.Range(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TargetReading reading(Target target, double actual, Period period) {
        return TargetReading.of(target, period, Observation.of(actual));
    }

    @Test
    void expectationRunsOnStraightLinesBetweenTheSteps() {
        Target straight = target(Polarity.LOW, new Goal.Value(4.4), from(5.0), Map.of(), OptionalDouble.empty());
        // −0.6 in twelve months, −0.05 a month.
        assertThat(straight.expected(Period.month(2025, 3)).orElseThrow()).isCloseTo(4.85, within(1e-12));
        assertThat(straight.expected(DECEMBER_2024)).hasValue(5.0);
        assertThat(straight.expected(DECEMBER_2025)).hasValue(4.4);
        assertThat(straight.expected(Period.month(2026, 2))).as("afterwards it is the goal").hasValue(4.4);
        assertThat(straight.expected(Period.month(2024, 11))).as("nothing before the baseline").isEmpty();
        assertThat(straight.expected(Period.quarter(2025, 2))).isEmpty();
        Target bent = target(Polarity.LOW, new Goal.Value(4.4), from(5.0), Map.of(Period.month(2025, 6), 4.9), OptionalDouble.empty());
        // An investment that pays late: −0.1 in six months, then −0.5 in six.
        assertThat(bent.expected(Period.month(2025, 3)).orElseThrow()).isCloseTo(4.95, within(1e-12));
        assertThat(bent.expected(Period.month(2025, 9)).orElseThrow()).isCloseTo(4.65, within(1e-12));
    }

    @Test
    void lightsFollowTheStatedLimitAndPolarity() {
        Target low = target(Polarity.LOW, new Goal.Value(4.4), from(5.0), Map.of(), OptionalDouble.of(0.1));
        Period march = Period.month(2025, 3);
        assertThat(low.light(4.85, march)).isEqualTo(Light.GREEN);
        assertThat(low.light(4.2, march)).isEqualTo(Light.GREEN);
        assertThat(low.light(4.95, march)).isEqualTo(Light.YELLOW);
        assertThat(low.light(4.96, march)).isEqualTo(Light.RED);
        assertThat(low.light(4.2, Period.month(2024, 1))).as("nothing was expected yet").isEqualTo(Light.NONE);
        Target high = target(Polarity.HIGH, new Goal.Value(50), from(40), Map.of(), OptionalDouble.of(1));
        assertThat(high.light(42.5, march)).isEqualTo(Light.GREEN);
        assertThat(high.light(41.6, march)).isEqualTo(Light.YELLOW);
        assertThat(high.light(41.4, march)).isEqualTo(Light.RED);
        assertThat(target(Polarity.HIGH, new Goal.Value(50), from(40), Map.of(), OptionalDouble.empty()).light(90, march))
                .as("nobody stated a limit").isEqualTo(Light.NONE);
    }

    @Test
    void anOwnCountAnswersWithItsNewestUpToThePeriod() {
        Measured.Own own = new Measured.Own("deltagere", Unit.PERSONS, Polarity.HIGH,
                new TreeMap<>(Map.of(Period.month(2021, 6), 20.0, Period.month(2021, 9), 50.0)));
        Target target = new Target("t", Optional.empty(), own, AreaRegister.denmark().find("Slagelse").orElseThrow(), Optional.of("Team Unge"),
                Period.month(2021, 9), new Goal.Value(33), Optional.empty(), new TreeMap<>(), OptionalDouble.empty(), "plan");
        assertThat(TargetReading.of(target, own, Period.month(2021, 12)).period()).isEqualTo(Period.month(2021, 9));
        assertThat(TargetReading.of(target, own, Period.month(2021, 8)).actual()).isEqualTo(Observation.of(20));
        assertThat(TargetReading.of(target, own, Period.month(2021, 5)).actual().status()).isEqualTo(Status.NOT_LISTED);
    }
}

package dk.pejling.indicators.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shares of small groups, against R 4.2.2's prop.test(correct = FALSE) and the figures of the two projects. */
class ProportionTest {
    @Test
    void fiveOfSixLiesBetween44And97PerCent() {
        Proportion share = new Proportion(5, 6);
        assertThat(share.interval().low()).isCloseTo(43.6, within(0.05));
        assertThat(share.interval().high()).isCloseTo(97.0, within(0.05));
        assertThat(share.percent()).isCloseTo(250.0 / 3, within(1e-12));
    }

    @Test
    void whetherOneProjectIsBetterThanTheOtherCannotBeTold() {
        // 15 of 22 against 9 of 15: 8.2 points, from −20.8 to +36.9.
        Proportion.Interval difference = new Proportion(15, 22).minus(new Proportion(9, 15));
        assertThat(difference.low()).isCloseTo(-20.8, within(0.05));
        assertThat(difference.high()).isCloseTo(36.9, within(0.05));
        assertThat(difference.holdsZero()).isTrue();
        Proportion.Interval turned = new Proportion(9, 15).minus(new Proportion(15, 22));
        assertThat(turned.low()).isCloseTo(-difference.high(), within(1e-12));
        assertThat(new Proportion(90, 100).minus(new Proportion(50, 100)).holdsZero()).isFalse();
    }

    @Test
    void anIntervalThatEndsAtNoughtHoldsIt() {
        assertThat(new Proportion.Interval(0, 5).holdsZero()).isTrue();
        assertThat(new Proportion.Interval(-5, 0).holdsZero()).isTrue();
        assertThat(new Proportion.Interval(0.1, 5).holdsZero()).isFalse();
    }

    @Test
    void nobodyAndEverybodyHaveIntervalsToo() {
        assertThat(new Proportion(0, 10).interval().low()).isCloseTo(0, within(1e-12));
        // z² ÷ (n + z²) = 3.8415 ÷ 13.8415.
        assertThat(new Proportion(0, 10).interval().high()).isCloseTo(27.7533, within(1e-4));
        assertThat(new Proportion(10, 10).interval().high()).isCloseTo(100, within(1e-12));
        assertThatThrownBy(() -> new Proportion(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

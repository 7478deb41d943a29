package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Observations and their statuses. */
class ObservationTest {
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMeasuredValueIsANumber(double value) {
        assertThatThrownBy(() -> Observation.of(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAbsenceHasAReason() {
        assertThatThrownBy(() -> Observation.absent(Status.MEASURED)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Observation.absent(Status.SUPPRESSED).number()).isEmpty();
        assertThat(Observation.of(3, Status.SUPPRESSED)).isEqualTo(Observation.absent(Status.SUPPRESSED));
    }

    @Test
    void aDifferenceNeedsBothNumbers() {
        Observation five = Observation.of(5);
        assertThat(Observation.difference(five, Observation.of(7))).isEqualTo(Observation.of(-2));
        assertThat(Observation.difference(five, Observation.absent(Status.BREAK))).isEqualTo(Observation.absent(Status.BREAK));
        assertThat(Observation.difference(Observation.absent(Status.SUPPRESSED), Observation.absent(Status.NOT_LISTED)))
                .isEqualTo(Observation.absent(Status.NOT_LISTED));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aMeasuredPartLeavesTheOtherAndAMissingRowWeighsMost(Status status) {
        assertThat(Status.both(Status.MEASURED, status)).isEqualTo(status);
        assertThat(Status.both(status, Status.MEASURED)).isEqualTo(status);
        assertThat(Status.both(status, status)).isEqualTo(status);
        assertThat(Status.both(Status.NOT_LISTED, status)).isEqualTo(Status.NOT_LISTED);
        assertThat(Status.both(status, Status.NOT_LISTED)).isEqualTo(Status.NOT_LISTED);
    }

    /** Not listed before not applicable, that before a break, that before withheld, that before no weights. */
    @Test
    void theReasonThatWeighsMoreIsGiven() {
        List<Status> order = List.of(Status.MEASURED, Status.NO_WEIGHTS, Status.SUPPRESSED, Status.BREAK, Status.NOT_APPLICABLE,
                Status.NOT_LISTED);
        assertThat(order).hasSameSizeAs(Status.values());
        for (int light = 0; light < order.size(); light++) {
            for (int heavy = light; heavy < order.size(); heavy++) {
                assertThat(Status.both(order.get(light), order.get(heavy))).isEqualTo(order.get(heavy));
            }
        }
    }

    /** Which of two parts comes first must not matter to a reader. */
    @Test
    void theOrderOfTheTwoPartsDoesNotMatter() {
        for (Status first : Status.values()) {
            for (Status second : Status.values()) {
                assertThat(Status.both(first, second)).as("%s, %s", first, second).isEqualTo(Status.both(second, first));
            }
        }
    }

    /** Stores hold these codes and other programs these names. */
    @Test
    void codesAndNamesOfStatusesAreFixed() {
        assertThat(Status.values()).extracting(Status::id).containsExactly("measured", "suppressed", "notListed",
                "notApplicable", "break", "noWeights");
        for (int code = 0; code < 6; code++) {
            assertThat(Status.ofCode(code).code()).isEqualTo((byte) code);
        }
        assertThatThrownBy(() -> Status.ofCode(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Status.ofCode(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void advantageFollowsPolarityAndHasNoNegativeZero() {
        assertThat(Polarity.LOW.advantage(0.6)).isEqualTo(-0.6);
        assertThat(Polarity.HIGH.advantage(0.6)).isEqualTo(0.6);
        assertThat(Double.doubleToRawLongBits(Polarity.LOW.advantage(0.0))).isZero();
    }
}

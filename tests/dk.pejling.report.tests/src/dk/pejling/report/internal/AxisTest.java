package dk.pejling.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
    @ParameterizedTest
    @CsvSource({
            // least, most, start, end: from 0 when the smallest is under 40 % of the largest
            "2.7, 5.1, 2, 6",
            "0.5, 3.9, 0, 4",
            "23.8, 49, 20, 50",
            "9.1, 21.4, 5, 25",
            "4.6, 4.6, 4.6, 4.8",
            "0, 0, 0, 0.2",
            "39.9, 100, 0, 100",
            "40.1, 100, 40, 100"})
    void startsAtARoundNumberOrAtZero(double least, double most, double start, double end) {
        Axis axis = Axis.of(least, most);
        assertThat(axis.start()).isCloseTo(start, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(axis.end()).isCloseTo(end, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(axis.ticks()).hasSizeBetween(3, 5);
        assertThat(axis.share(least)).isBetween(-1e-9, 1 + 1e-9);
        assertThat(axis.share(most)).isBetween(-1e-9, 1 + 1e-9);
    }
}

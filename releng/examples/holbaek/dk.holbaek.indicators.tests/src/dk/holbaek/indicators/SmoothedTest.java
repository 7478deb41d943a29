package dk.holbaek.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.pejling.indicators.api.Column;
import dk.pejling.indicators.api.PointInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arithmetic of the example, by hand, without the rest of Pejling. */
class SmoothedTest {
    /** Two areas, four months. */
    private record Months(Column share) implements PointInput {
        @Override
        public List<String> areas() {
            return List.of("316", "330");
        }

        @Override
        public List<String> periods() {
            return List.of("2025M01", "2025M02", "2025M03", "2025M04");
        }

        @Override
        public Column column(String name) {
            assertEquals("share", name);
            return share;
        }
    }

    @Test
    void theMeanTakesTheMonthAndTheTwoBefore() {
        Column answer = compute(new double[] {1, 2, 6, 4, 10, 20, 30, 40}, -1);
        assertEquals(3, answer.value(2), 1e-12); // (1 + 2 + 6) / 3
        assertEquals(4, answer.value(3), 1e-12); // (2 + 6 + 4) / 3
        assertEquals(20, answer.value(6), 1e-12); // (10 + 20 + 30) / 3
    }

    @Test
    void theFirstTwoMonthsOfAnAreaTakeNothingFromTheOneBefore() {
        Column answer = compute(new double[] {1, 2, 6, 4, 10, 20, 30, 40}, -1);
        for (int cell : new int[] {0, 1, 4, 5}) {
            assertFalse(answer.isMeasured(cell));
        }
    }

    @Test
    void aWithheldMonthLeavesItsMonthsEmpty() {
        Column answer = compute(new double[] {1, 2, 6, 4, 10, 20, 30, 40}, 1);
        assertFalse(answer.isMeasured(2));
        assertFalse(answer.isMeasured(3));
        assertEquals(30, answer.value(7), 1e-12); // (20 + 30 + 40) / 3
    }

    private static Column compute(double[] values, int withheld) {
        boolean[] measured = new boolean[values.length];
        for (int cell = 0; cell < values.length; cell++) {
            measured[cell] = cell != withheld;
        }
        return new Smoothed().compute(new Months(Column.of(values, measured)));
    }
}

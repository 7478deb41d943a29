package dk.pejling.clustering.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class GroupingTest {
    /** Errors 1 and 1: 1.96 · √2 = 2.77. 10 can be told from 7 and less, 7.5 from 4 and less. */
    @Test
    void ranksThatCannotBeToldApartShareABand() {
        double[] values = {10, 7.5, 7, 4};
        assertThat(RankBand.of(values, new double[] {1, 1, 1, 1}, 0.95)).containsExactly(new RankBand(1, 1, 2),
                new RankBand(2, 1, 3), new RankBand(3, 2, 3), new RankBand(4, 4, 4));
        // Nothing can be told apart when nothing is known, everything when everything is.
        assertThat(RankBand.of(values, new double[] {9, 9, 9, 9}, 0.95)).allMatch(band -> band.best() == 1 && band.worst() == 4);
        assertThat(RankBand.of(values, new double[4], 0.95)).allMatch(band -> band.best() == band.rank() && band.worst() == band.rank());
    }

    @Test
    void tiesShareTheRankAndTheLastBitDecidesNothing() {
        assertThat(RankBand.of(new double[] {0.3, 0.1 + 0.2, 0.1}, new double[3], 0.95)).extracting(RankBand::rank)
                .containsExactly(1, 1, 3);
    }

    /** 1 2 3 | 10 11 | 20 21: within 2 + 0.5 + 0.5. */
    @Test
    void neighboursWorkedOutByHand() {
        assertThat(NeighbourGroups.of(new double[] {20, 1, 10, 2, 21, 3, 11}, 2, 3)).containsExactly(2, 0, 1, 0, 2, 0, 1);
        assertThat(NeighbourGroups.of(new double[] {1, 2, 3}, 1, 3)).as("of one each nothing differs").containsExactly(0, 1, 2);
        assertThat(NeighbourGroups.of(new double[] {5, 5, 5, 5}, 2, 2)).containsExactly(0, 0, 1, 1);
    }

    @Test
    void sizesThatDoNotAddUpAreRefused() {
        for (int n : new int[] {0, 1, 5, 9, 11}) {
            assertThatExceptionOfType(RegressionException.class).isThrownBy(() -> NeighbourGroups.of(new double[n], 6, 8));
        }
        assertThat(NeighbourGroups.of(new double[12], 6, 8)).hasSize(12);
    }

    @Test
    void noOtherCutIsBetter() {
        Random random = new Random(3);
        for (int round = 0; round < 30; round++) {
            double[] values = random.doubles(12).toArray();
            int[] groups = NeighbourGroups.of(values, 2, 5);
            assertThat(within12(values, groups)).isCloseTo(best(Arrays.stream(values).sorted().toArray(), 0), within(1e-12));
        }
    }

    private static double within12(double[] values, int[] groups) {
        double sum = 0;
        for (int group = 0; group <= Arrays.stream(groups).max().getAsInt(); group++) {
            List<Double> members = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                if (groups[i] == group) {
                    members.add(values[i]);
                }
            }
            assertThat(members).hasSizeBetween(2, 5);
            sum += squares(members.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return sum;
    }

    /** Tries every cut. */
    private static double best(double[] sorted, int from) {
        if (from == sorted.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int size = 2; size <= 5 && from + size <= sorted.length; size++) {
            best = Math.min(best, squares(Arrays.copyOfRange(sorted, from, from + size)) + best(sorted, from + size));
        }
        return best;
    }

    private static double squares(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    }
}

package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNeighboursTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void aRowIsNoNeighbourOfItselfAndNearnessIsNotMutual() {
        // On a line at 0, 1 and 3: the nearest of the last is the middle one, whose own nearest is the first.
        Neighbours result = NearestNeighbours.of(line(0, 1, 3), new NeighbourOptions(1));

        assertThat(IntStream.range(0, 3).map(row -> result.neighbour(row, 0))).containsExactly(1, 0, 1);
        assertThat(result.reach()).containsExactly(1, 1, 2);
        assertThat(result.isNeighbour(2, 1)).isTrue();
        assertThat(result.isNeighbour(1, 2)).isFalse();
        assertThat(IntStream.range(0, 3).map(result::farthest)).containsExactly(2, 2, 0);
    }

    @Test
    void tiesGoToTheEarlierRow() {
        Neighbours result = NearestNeighbours.of(line(5, 7, 3, 7, 3), new NeighbourOptions(3));

        assertThat(IntStream.range(0, 3).map(place -> result.neighbour(0, place))).containsExactly(1, 2, 3);
        assertThat(result.farthest(0)).isEqualTo(1);
    }

    @Test
    void theLastBitOfASumDecidesNothing() {
        // 0.1 + 0.2 exceeds 0.3 by one bit, so in plain doubles the later row would be the nearer one.
        Neighbours result = NearestNeighbours.of(line(0, 0.1 + 0.2, 0.3), new NeighbourOptions(1));

        assertThat(result.neighbour(0, 0)).isEqualTo(1);
    }

    @Test
    void tooFewRowsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> NearestNeighbours.of(line(1, 2), new NeighbourOptions(2)))
                .withMessageContaining("k = 2").withMessageContaining("3");
        assertThatIllegalArgumentException().isThrownBy(() -> new NeighbourOptions(0));
    }

    @Test
    void agreesWithSortingAllDistances() {
        Random random = new Random(20260822);
        double[][] rows = new double[60][];
        // Few distinct values, so that there are many ties.
        Arrays.setAll(rows, i -> random.ints(3, 0, 4).asDoubleStream().toArray());
        Matrix matrix = Matrix.of(rows);
        Neighbours result = NearestNeighbours.of(matrix, new NeighbourOptions(11));

        for (int row = 0; row < rows.length; row++) {
            int from = row;
            List<Integer> expected = IntStream.range(0, rows.length).filter(each -> each != from).boxed()
                    .sorted((a, b) -> Integer.compare(square(rows[from], rows[a]), square(rows[from], rows[b])))
                    .limit(11).toList();
            assertThat(IntStream.range(0, 11).map(place -> result.neighbour(from, place)).boxed()).isEqualTo(expected);
        }
    }

    private static int square(double[] a, double[] b) {
        return IntStream.range(0, a.length).map(j -> (int) ((a[j] - b[j]) * (a[j] - b[j]))).sum();
    }

    @ParameterizedTest
    @CsvSource({"usarrests, 4", "agriculture, 2", "iris, 4"})
    void agreesWithR(String name, int variables) throws IOException {
        double[][] table = table(name + "-peers5.csv");
        Matrix matrix = Matrix.of(columns(table, 0, variables));
        Neighbours result = NearestNeighbours.of(
                Standardise.columns(matrix, Standardisation.ZSCORE_SAMPLE).values(), new NeighbourOptions(6));

        for (int row = 0; row < table.length; row++) {
            double[] peers = Arrays.copyOfRange(table[row], variables, variables + 5);
            double[] distances = Arrays.copyOfRange(table[row], variables + 5, variables + 10);
            for (int place = 0; place < 5; place++) {
                assertThat(result.distance(row, place)).isCloseTo(distances[place], CLOSE);
                if (isAlone(result, row, place)) {
                    assertThat(result.neighbour(row, place) + 1).as("row %d, place %d", row + 1, place + 1)
                            .isEqualTo((int) peers[place]);
                }
            }
        }
    }

    /** R orders rows that are equally near by the last bit of the distance, here the row decides. */
    private static boolean isAlone(Neighbours result, int row, int place) {
        double distance = result.distance(row, place);
        return IntStream.of(place - 1, place + 1).filter(other -> other >= 0)
                .allMatch(other -> Math.abs(result.distance(row, other) - distance) > 1e-9);
    }

    private static Matrix line(double... places) {
        return Matrix.of(Arrays.stream(places).mapToObj(place -> new double[] {place}).toArray(double[][]::new));
    }

    private static double[][] columns(double[][] table, int from, int to) {
        return Arrays.stream(table).map(row -> Arrays.copyOfRange(row, from, to)).toArray(double[][]::new);
    }

    /** Reads a file of numbers below a comment and a header; the first column is a name. */
    private static double[][] table(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                NearestNeighboursTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().skip(2).map(line -> Arrays.stream(line.split(";")).skip(1)
                    .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
        }
    }
}

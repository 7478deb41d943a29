package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees as {@code hclust}, {@code cutree}, {@code coef.hclust} and {@code cophenetic} of R give them. */
class HierarchicalReferenceTest {
    static Stream<Arguments> trees() {
        return Stream.of("agriculture", "USArrests", "iris", "airquality").flatMap(name -> Arrays.stream(Linkage.values())
                .flatMap(linkage -> Stream.of("raw", "std").map(scale -> Arguments.of(name, linkage, scale))));
    }

    private static List<Units> units(Reference reference, String name, String scale) {
        Dissimilarities table = reference.distances("std".equals(scale));
        return "airquality".equals(name) ? List.of(table)
                : List.of(table, "std".equals(scale) ? reference.scaled() : reference.raw());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void agreesWithR(String name, Linkage linkage, String scale) {
        Reference reference = new Reference(name);
        String key = "hclust." + linkage.id() + "_" + scale + ".";
        double[] heights = reference.numbers(key + "height");
        boolean tied = IntStream.range(1, heights.length).anyMatch(i -> heights[i] - heights[i - 1] <= 1e-9 * heights[i]);
        for (Units units : units(reference, name, scale)) {
            Dendrogram tree = Hierarchical.of(units, new HierarchicalOptions(linkage));

            for (int step = 0; step < heights.length; step++) {
                assertThat(tree.height(step)).as("height of step %d", step + 1)
                        .isCloseTo(heights[step], Reference.billionth(heights[step]));
            }
            assertThat(tree.agglomerativeCoefficient()).isCloseTo(reference.number(key + "ac"), Reference.billionth(1));
            // Where heights are tied, the order of merges is a matter of taste.
            if (!tied) {
                assertThat(tree.copheneticCorrelation(units).orElseThrow())
                        .isCloseTo(reference.number(key + "cophenetic_corr"), Reference.billionth(1));
                assertThat(merges(tree)).isEqualTo(reference.rows(key + "merge"));
                assertThat(Reference.fromOne(tree.order())).containsExactly(reference.integers(key + "order"));
            }
            checkCuts(reference, key, tree, heights);
        }
    }

    private static void checkCuts(Reference reference, String key, Dendrogram tree, double[] heights) {
        for (int k = 2; reference.has(key + "cutree.k" + k); k++) {
            double above = heights[heights.length + 1 - k];
            double below = heights[heights.length - k];
            if (above - below > 1e-9 * above) {
                assertThat(tree.cut(k).labels()).as("k = %d", k).containsExactly(reference.integers(key + "cutree.k" + k));
                assertThat(tree.cutAt((above + below) / 2)).isEqualTo(tree.cut(k));
            }
        }
    }

    private static double[][] merges(Dendrogram tree) {
        return IntStream.range(0, tree.size() - 1)
                .mapToObj(step -> new double[] {tree.left(step), tree.right(step)}).toArray(double[][]::new);
    }

    @Test
    void wardOf98SyntheticUnitsAgreesWithR() throws IOException {
        Matrix units = synthetic();
        Dendrogram tree = Hierarchical.of(units, HierarchicalOptions.WARD);
        List<String[]> steps = lines("synthetic_98_wardD2.csv");
        List<String[]> labels = lines("synthetic_98_labels.csv");

        for (int step = 0; step < steps.size(); step++) {
            double height = Double.parseDouble(steps.get(step)[2]);
            assertThat(tree.height(step)).isCloseTo(height, Reference.billionth(height));
            assertThat(tree.left(step)).isEqualTo(Integer.parseInt(steps.get(step)[0]));
            assertThat(tree.right(step)).isEqualTo(Integer.parseInt(steps.get(step)[1]));
        }
        assertThat(tree.cut(8).labels()).containsExactly(column(labels, 0));
        Silhouette silhouette = Silhouette.of(units, Partition.of(column(labels, 1)));
        for (int unit = 0; unit < labels.size(); unit++) {
            assertThat(silhouette.width(unit)).isCloseTo(Double.parseDouble(labels.get(unit)[3]), Reference.billionth(1));
        }
        Partition kmeans = Partition.of(column(labels, 1));
        assertThat(KMeans.of(units, KMeansOptions.of(8)).withinSS())
                .isLessThanOrEqualTo(Validity.withinSS(units, kmeans) * (1 + 1e-9));
        assertThat(Pam.of(units, PamOptions.of(8)).objective())
                .isLessThanOrEqualTo(objective(units, Partition.of(column(labels, 2))) * (1 + 1e-9));
    }

    /** The mean distance to the best medoid of each cluster. */
    private static double objective(Matrix units, Partition partition) {
        return IntStream.rangeClosed(1, partition.clusters()).mapToObj(partition::members)
                .mapToDouble(members -> Arrays.stream(members).mapToDouble(
                        medoid -> Arrays.stream(members).mapToDouble(unit -> units.distance(unit, medoid)).sum())
                        .min().orElseThrow()).sum() / units.rows();
    }

    private static int[] column(List<String[]> lines, int column) {
        return lines.stream().mapToInt(line -> Integer.parseInt(line[column])).toArray();
    }

    static Matrix synthetic() throws IOException {
        try (BufferedReader in = Reference.reader("cl_98.csv")) {
            return Matrix.of(in.lines().map(line -> Arrays.stream(line.split(",")).map(String::strip)
                    .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new));
        }
    }

    private static List<String[]> lines(String file) throws IOException {
        try (BufferedReader in = Reference.reader(file)) {
            return in.lines().skip(1).map(line -> line.replace("\"", "").split(",")).toList();
        }
    }
}

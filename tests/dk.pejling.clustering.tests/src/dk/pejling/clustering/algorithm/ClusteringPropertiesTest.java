package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any units, and the smallest and oddest ones. */
class ClusteringPropertiesTest {
    private static Matrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return Matrix.of(IntStream.range(0, rows).mapToObj(i -> random.doubles(columns).toArray()).toArray(double[][]::new));
    }

    private static Matrix line(double... places) {
        return Matrix.of(Arrays.stream(places).mapToObj(place -> new double[] {place}).toArray(double[][]::new));
    }

    private static Dendrogram tree(Units units, Linkage linkage) {
        return Hierarchical.of(units, new HierarchicalOptions(linkage));
    }

    /** Merges the two nearest clusters again and again, looking at all pairs of units each time. */
    private static double[] slowHeights(Matrix units, Linkage linkage) {
        int[] cluster = IntStream.range(0, units.rows()).toArray();
        double[] heights = new double[units.rows() - 1];
        for (int step = 0; step < heights.length; step++) {
            double least = Double.POSITIVE_INFINITY;
            int[] pair = new int[2];
            for (int a : Arrays.stream(cluster).distinct().toArray()) {
                for (int b : Arrays.stream(cluster).distinct().filter(each -> each > a).toArray()) {
                    double distance = slowDistance(units, cluster, a, b, linkage);
                    if (distance < least) {
                        least = distance;
                        pair = new int[] {a, b};
                    }
                }
            }
            heights[step] = least;
            for (int i = 0; i < cluster.length; i++) {
                cluster[i] = cluster[i] == pair[1] ? pair[0] : cluster[i];
            }
        }
        return heights;
    }

    private static double slowDistance(Matrix units, int[] cluster, int a, int b, Linkage linkage) {
        int[] ofA = IntStream.range(0, cluster.length).filter(i -> cluster[i] == a).toArray();
        int[] ofB = IntStream.range(0, cluster.length).filter(i -> cluster[i] == b).toArray();
        double[] distances = Arrays.stream(ofA).boxed().flatMapToDouble(
                i -> Arrays.stream(ofB).mapToDouble(j -> Distances.euclidean(units, i, j))).toArray();
        return switch (linkage) {
            case COMPLETE -> Arrays.stream(distances).max().orElseThrow();
            case SINGLE -> Arrays.stream(distances).min().orElseThrow();
            case AVERAGE -> Arrays.stream(distances).average().orElseThrow();
            case WARD_D2 -> {
                int[] both = IntStream.concat(Arrays.stream(ofA), Arrays.stream(ofB)).toArray();
                yield Math.sqrt(2 * (sumOfSquares(units, both) - sumOfSquares(units, ofA) - sumOfSquares(units, ofB)));
            }
            default -> throw new IllegalArgumentException(linkage.id());
        };
    }

    private static double sumOfSquares(Matrix units, int[] rows) {
        return Validity.withinSS(units.subset(rows), Partition.of(new int[rows.length]));
    }

    @ParameterizedTest
    @EnumSource(names = {"WARD_D2", "COMPLETE", "SINGLE", "AVERAGE"})
    void treesAreThoseOfTheDefinition(Linkage linkage) {
        for (int columns : new int[] {1, 2, 3, 4, 5, 12}) {
            Matrix units = random(30, columns, columns);
            double[] expected = slowHeights(units, linkage);
            Dendrogram result = tree(units, linkage);
            for (int step = 0; step < expected.length; step++) {
                assertThat(result.height(step)).isCloseTo(expected[step], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void heightsNeverFallAndCutsNest(Linkage linkage) {
        Matrix units = random(700, 3, 1);
        Dendrogram tree = tree(units, linkage);
        for (int step = 1; step < 699; step++) {
            assertThat(tree.height(step)).isGreaterThanOrEqualTo(tree.height(step - 1));
        }
        assertThat(Arrays.stream(tree.order()).sorted()).containsExactly(IntStream.range(0, 700).boxed().toArray(Integer[]::new));
        for (int k = 1; k < 20; k++) {
            Partition coarse = tree.cut(k);
            Partition fine = tree.cut(k + 1);
            assertThat(coarse.clusters()).isEqualTo(k);
            for (int cluster = 1; cluster <= k + 1; cluster++) {
                assertThat(Arrays.stream(fine.members(cluster)).map(coarse::label).distinct()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfUnitsChangesNothing(Linkage linkage) {
        Matrix units = random(60, 4, 2);
        int[] order = new Random(3).ints(0, Integer.MAX_VALUE).distinct().limit(60).boxed().toList().stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), list ->
                        IntStream.range(0, 60).boxed().sorted(Comparator.comparing(list::get)).mapToInt(i -> i).toArray()));
        Matrix shuffled = units.subset(order);
        for (int k = 2; k <= 6; k++) {
            assertThat(AdjustedRand.of(Partition.of(pick(tree(units, linkage).cut(k), order)), tree(shuffled, linkage).cut(k)))
                    .isEqualTo(1);
            assertThat(KMeans.of(shuffled, KMeansOptions.of(k)).withinSS())
                    .isCloseTo(KMeans.of(units, KMeansOptions.of(k)).withinSS(), within(1e-9));
            assertThat(Pam.of(shuffled, PamOptions.of(k)).objective()).isCloseTo(Pam.of(units, PamOptions.of(k)).objective(), within(1e-9));
        }
    }

    private static int[] pick(Partition partition, int[] order) {
        return Arrays.stream(order).map(partition::label).toArray();
    }

    @Test
    void coordinatesAndTheirDistancesAreOneThing() {
        Matrix units = random(600, 5, 4);
        Dissimilarities table = Dissimilarities.of(units, Metric.EUCLIDEAN);
        for (Linkage linkage : Linkage.values()) {
            Dendrogram one = tree(units, linkage);
            Dendrogram other = tree(table, linkage);
            for (int step = 0; step < 599; step++) {
                assertThat(one.height(step)).isCloseTo(other.height(step), within(1e-9));
            }
            assertThat(one.cut(7)).isEqualTo(other.cut(7));
            assertThat(one.copheneticCorrelation(units).orElseThrow())
                    .isCloseTo(other.copheneticCorrelation(table).orElseThrow(), within(1e-9));
        }
        Partition partition = tree(units, Linkage.WARD_D2).cut(5);
        Silhouette one = Silhouette.of(units, partition);
        Silhouette other = Silhouette.of(table, partition);
        for (int unit = 0; unit < 600; unit++) {
            assertThat(one.width(unit)).isCloseTo(other.width(unit), within(1e-12));
        }
        assertThat(Pam.of(units, PamOptions.of(6)).partition()).isEqualTo(Pam.of(table, PamOptions.of(6)).partition());
        assertThat(Validity.dunn(units, partition)).isCloseTo(Validity.dunn(table, partition), within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void oneUnitTwoUnitsAndUnitsInOnePlace(Linkage linkage) {
        assertThat(tree(line(3), linkage).cut(1)).isEqualTo(Partition.of(1));
        assertThat(tree(line(3), linkage).order()).containsExactly(0);
        Dendrogram two = tree(line(3, 7), linkage);
        assertThat(two.height(0)).isEqualTo(4);
        assertThat(new int[] {two.left(0), two.right(0)}).containsExactly(-1, -2);
        assertThat(two.cut(2)).isEqualTo(Partition.of(1, 2));
        Dendrogram same = tree(line(5, 5, 5, 5), linkage);
        assertThat(IntStream.range(0, 3).mapToDouble(same::height)).containsOnly(0.0);
        assertThat(same.cut(4).clusters()).isEqualTo(4);
        assertThat(same.agglomerativeCoefficient()).isZero();
        assertThat(same.copheneticCorrelation(line(5, 5, 5, 5))).isEmpty();
        // All distances are 2: a square's corners with its diagonals would not be.
        Dendrogram tied = tree(Dissimilarities.of(6, (a, b) -> 2), linkage);
        assertThat(tied.height(0)).isEqualTo(2);
        assertThat(tied.cut(6)).isEqualTo(Partition.of(1, 2, 3, 4, 5, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> two.cut(3));
        assertThatIllegalArgumentException().isThrownBy(() -> two.cut(0));
    }

    @Test
    void aColumnOfOneValueAddsNothing() {
        Matrix units = random(40, 2, 5);
        double[][] wider = new double[40][];
        for (int i = 0; i < 40; i++) {
            wider[i] = new double[] {7, units.value(i, 0), units.value(i, 1), -1e9};
        }
        assertThat(tree(Matrix.of(wider), Linkage.WARD_D2).cut(4)).isEqualTo(tree(units, Linkage.WARD_D2).cut(4));
        assertThat(KMeans.of(Matrix.of(wider), KMeansOptions.of(4)).partition())
                .isEqualTo(KMeans.of(units, KMeansOptions.of(4)).partition());
        Matrix nothing = Matrix.of(new double[3][0]);
        assertThat(tree(nothing, Linkage.WARD_D2).height(1)).isZero();
    }

    @Test
    void kMeansOfFewUnits() {
        assertThat(KMeans.of(line(1, 2, 9), KMeansOptions.of(1)).withinSS()).isCloseTo(9 + 4 + 25, within(1e-12));
        KMeansResult alone = KMeans.of(line(1, 2, 9), KMeansOptions.of(3));
        assertThat(alone.withinSS()).isZero();
        assertThat(alone.partition()).isEqualTo(Partition.of(1, 2, 3));
        assertThat(alone.converged()).isTrue();
        assertThat(KMeans.of(line(4, 4, 4, 8), KMeansOptions.of(2)).partition()).isEqualTo(Partition.of(1, 1, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.of(line(4, 4, 4, 8), KMeansOptions.of(3)))
                .withMessageContaining("there are 2");
        assertThatIllegalArgumentException().isThrownBy(() -> KMeans.of(line(4), KMeansOptions.of(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> KMeansOptions.of(0));
    }

    @Test
    void noSingleMoveBetterThanKMeans() {
        Matrix units = random(1200, 3, 6);
        KMeansResult result = KMeans.of(units, KMeansOptions.of(6).withStarts(2));
        int[] labels = result.partition().labels();
        for (int unit = 0; unit < 1200; unit += 7) {
            int own = labels[unit];
            for (int other = 1; other <= 6; other++) {
                labels[unit] = other;
                assertThat(Validity.withinSS(units, Partition.of(labels))).isGreaterThanOrEqualTo(result.withinSS() * (1 - 1e-9));
            }
            labels[unit] = own;
        }
    }

    @Test
    void noSingleExchangeBeatsPam() {
        Matrix units = random(90, 3, 7);
        for (PamOptions.Search search : PamOptions.Search.values()) {
            PamResult result = Pam.of(units, new PamOptions(4, search));
            int[] medoids = IntStream.rangeClosed(1, 4).map(result::medoid).toArray();
            assertThat(cost(units, medoids)).isCloseTo(result.objective(), within(1e-12));
            for (int m = 0; m < 4; m++) {
                for (int candidate = 0; candidate < 90; candidate++) {
                    int[] exchanged = medoids.clone();
                    exchanged[m] = candidate;
                    assertThat(cost(units, exchanged)).isGreaterThanOrEqualTo(result.objective() - 1e-9);
                }
            }
        }
        assertThat(Pam.of(line(1, 2, 9), PamOptions.of(3)).objective()).isZero();
        assertThat(Pam.of(line(1, 2, 9), PamOptions.of(1)).medoid(1)).isEqualTo(1);
        assertThat(Pam.of(line(5), PamOptions.of(1)).partition()).isEqualTo(Partition.of(1));
        assertThat(Pam.of(line(5, 5, 5), PamOptions.of(2)).partition().clusters()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> Pam.of(line(5), PamOptions.of(2)));
    }

    private static double cost(Matrix units, int[] medoids) {
        return IntStream.range(0, units.rows()).mapToDouble(unit -> Arrays.stream(medoids)
                .mapToDouble(medoid -> units.distance(unit, medoid)).min().orElseThrow()).average().orElseThrow();
    }

    @Test
    void medoidsOfFewUnitsAndOfUnitsThatAreAlike() {
        for (Units one : List.of(line(3), Dissimilarities.of(1, (a, b) -> 1))) {
            assertThat(Pam.of(one, PamOptions.of(1)).objective()).isZero();
            assertThat(Clara.of(one, ClaraOptions.of(1)).partition()).isEqualTo(Partition.of(1));
        }
        assertThat(Pam.of(line(3, 7), PamOptions.of(1)).objective()).isEqualTo(2);
        // As many clusters as units: each is its own example, and its silhouette is 0 by definition.
        PamResult alone = Pam.of(line(3, 7, 20), PamOptions.of(3));
        assertThat(alone.objective()).isZero();
        assertThat(alone.partition()).isEqualTo(Partition.of(1, 2, 3));
        assertThat(Silhouette.of(line(3, 7, 20), alone.partition()).mean()).isZero();
        // All distances tied: any division is as good as another, and none costs more than 2 for each that is no example.
        Dissimilarities tied = Dissimilarities.of(6, (a, b) -> 2);
        assertThat(Pam.of(tied, PamOptions.of(2)).objective()).isCloseTo(2 * 4 / 6.0, within(1e-12));
        assertThat(Silhouette.of(tied, Partition.of(1, 1, 1, 2, 2, 2)).mean()).isZero();
        // Duplicates, more often than there are clusters, have an example of their own kind.
        assertThat(Pam.of(line(5, 5, 5, 9, 9, 9), PamOptions.of(2)).partition()).isEqualTo(Partition.of(1, 1, 1, 2, 2, 2));
        assertThat(Clara.of(line(5, 5, 5, 9, 9, 9), ClaraOptions.of(2)).objective()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Pam.of(line(3, 7), PamOptions.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> Clara.of(line(3, 7), ClaraOptions.of(3)));
    }

    @Test
    void claraComesNearPam() {
        Matrix units = random(3000, 2, 8);
        double pam = Pam.of(units, PamOptions.of(5)).objective();
        PamResult clara = Clara.of(units, new ClaraOptions(5, 5, 400, 1));

        assertThat(clara.objective()).isBetween(pam * (1 - 1e-9), pam * 1.05);
        assertThat(clara.partition()).isEqualTo(Clara.of(units, new ClaraOptions(5, 5, 400, 1)).partition());
        assertThat(Clara.of(units.subset(IntStream.range(0, 50).toArray()), ClaraOptions.of(3)).objective())
                .isEqualTo(Pam.of(units.subset(IntStream.range(0, 50).toArray()), PamOptions.of(3)).objective());
    }

    @Test
    void sizesAreKeptAtTheLeastCost() {
        // 0, 1, 2, 3 | 10, 11: two of three each, and 3 is the cheapest to go over: means 1 and 8.
        KMeansResult three = SizedKMeans.of(line(0, 1, 2, 3, 10, 11), KMeansOptions.of(2), new SizeLimits(3, 3));
        assertThat(three.partition()).isEqualTo(Partition.of(1, 1, 1, 2, 2, 2));
        assertThat(three.withinSS()).isCloseTo(2 + 25 + 4 + 9, within(1e-12));
        Matrix units = random(94, 4, 9);
        KMeansResult result = SizedKMeans.of(units, KMeansOptions.of(14).withStarts(5), new SizeLimits(6, 8));
        for (int cluster = 1; cluster <= 14; cluster++) {
            assertThat(result.partition().count(cluster)).isBetween(6, 8);
        }
        assertThat(SizedKMeans.of(units, KMeansOptions.of(5), new SizeLimits(1, 94)).withinSS())
                .isGreaterThanOrEqualTo(KMeans.of(units, KMeansOptions.of(5)).withinSS() * (1 - 1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> SizedKMeans.of(units, KMeansOptions.of(14), new SizeLimits(7, 7)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SizeLimits(3, 2));
    }

    @Test
    void sizedAssignmentIsTheCheapestOfAll() {
        Random random = new Random(10);
        for (int trial = 0; trial < 30; trial++) {
            double[][] costs = IntStream.range(0, 7).mapToObj(i -> random.doubles(3).toArray()).toArray(double[][]::new);
            int[] found = new SizedAssignment(costs, new SizeLimits(2, 3)).assigned();
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 2187; code++) {
                int[] tried = digits(code);
                if (IntStream.range(0, 3).allMatch(c -> Math.abs(2.5 - Arrays.stream(tried).filter(each -> each == c).count()) < 1)) {
                    least = Math.min(least, cost(costs, tried));
                }
            }
            assertThat(cost(costs, found)).isCloseTo(least, within(1e-12));
        }
    }

    private static int[] digits(int code) {
        int[] digits = new int[7];
        for (int i = 0, rest = code; i < 7; i++, rest /= 3) {
            digits[i] = rest % 3;
        }
        return digits;
    }

    private static double cost(double[][] costs, int[] assigned) {
        return IntStream.range(0, assigned.length).mapToDouble(i -> costs[i][assigned[i]]).sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void threadsChangeNothing(int threads) {
        Matrix units = random(150, 4, 11);
        PartitionMethod kMeans = PartitionMethod.kMeans(3);
        GapResult gap = GapStatistic.of(units, kMeans, GapOptions.upTo(5).withReferences(6).withThreads(threads));
        GapResult alone = GapStatistic.of(units, kMeans, GapOptions.upTo(5).withReferences(6).withThreads(1));
        Partition partition = kMeans.partition(units, 4, 1);
        StabilityOptions boot = StabilityOptions.DEFAULT.withSamples(8);
        for (int k = 1; k <= 5; k++) {
            assertThat(gap.gap(k)).isEqualTo(alone.gap(k));
            assertThat(gap.error(k)).isEqualTo(alone.error(k));
        }
        for (int cluster = 1; cluster <= 4; cluster++) {
            assertThat(Stability.of(units, partition, kMeans, boot.withThreads(threads)).jaccard(cluster))
                    .isEqualTo(Stability.of(units, partition, kMeans, boot.withThreads(1)).jaccard(cluster));
        }
        KMeansOptions options = KMeansOptions.of(5).withStarts(7);
        assertThat(KMeans.of(units, options.withThreads(threads)).partition())
                .isEqualTo(KMeans.of(units, options.withThreads(1)).partition());
        assertThat(GapStatistic.of(units, kMeans, GapOptions.upTo(5).withReferences(6).withSeed(2)).gap(3)).isNotEqualTo(gap.gap(3));
    }

    @Test
    void anInterruptEndsTheWork() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Stability.of(random(50, 2, 12), Partition.of(new int[50]), PartitionMethod.kMeans(1),
                            StabilityOptions.DEFAULT));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> line(1, bad)).withMessageContaining("Row 1");
            assertThatIllegalArgumentException().isThrownBy(() -> Dissimilarities.of(2, (a, b) -> bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Dissimilarities.of(2, (a, b) -> -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Hierarchical.of(Matrix.of(new double[0][]), HierarchicalOptions.WARD));
        assertThatIllegalArgumentException().isThrownBy(() -> Silhouette.of(line(1, 2), Partition.of(1, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Silhouette.of(line(1, 2), Partition.of(1, 2, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Validity.calinskiHarabasz(line(1, 2), Partition.of(1, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> GapStatistic.of(line(1, 1), PartitionMethod.kMeans(1), GapOptions.upTo(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> GapOptions.upTo(3).withReferences(1));
    }

    @Test
    void handWorkedIndices() {
        // Two pairs on a line: a = 1, b = mean of 9 and 10 for the first.
        Matrix units = line(0, 1, 9, 10);
        Partition pairs = Partition.of(7, 7, 3, 3);
        Silhouette silhouette = Silhouette.of(units, pairs);
        assertThat(silhouette.width(0)).isCloseTo((9.5 - 1) / 9.5, within(1e-12));
        assertThat(silhouette.width(1)).isCloseTo((8.5 - 1) / 8.5, within(1e-12));
        assertThat(silhouette.neighbour(3)).isEqualTo(1);
        assertThat(Validity.dunn(units, pairs)).isCloseTo(8, within(1e-12));
        // W = 4·0.25 = 1, whole = 2·(25 + 16) = 82, B = 81: 81/1 over 1/2.
        assertThat(Validity.calinskiHarabasz(units, pairs)).isCloseTo(162, within(1e-9));
        assertThat(Silhouette.of(units, Partition.of(1, 1, 1, 2)).width(3)).isZero();
        // Hubert and Arabie: pairs in both 1, in one 2, in other 3, of 6: (1 − 1)/(2.5 − 1) = 0.
        assertThat(AdjustedRand.of(Partition.of(1, 1, 2, 2), Partition.of(1, 1, 1, 2))).isZero();
        assertThat(AdjustedRand.of(Partition.of(1, 1, 2, 2), Partition.of(5, 5, 4, 4))).isEqualTo(1);
        assertThat(AdjustedRand.of(Partition.of(1, 1), Partition.of(2, 2))).isEqualTo(1);
        // Average linkage of 0, 1, 9, 10: 1, 1, 9.
        Dendrogram tree = tree(units, Linkage.AVERAGE);
        assertThat(tree.height(2)).isCloseTo(9, within(1e-12));
        assertThat(tree.agglomerativeCoefficient()).isCloseTo(8.0 / 9, within(1e-12));
        assertThat(tree.cutAt(1)).isEqualTo(pairs);
        assertThat(tree.cutAt(0.5).clusters()).isEqualTo(4);
    }

    @Test
    void preparation() {
        IncompleteMatrix units = IncompleteMatrix.of(List.of(numbers(1, 10), numbers(Math.E, 20), numbers(Math.E * Math.E, 60)));
        IncompleteStandardised result = Preparation.of(units, new PreparationOptions(Set.of(0), Standardisation.RANGE,
                List.of(4.0, 1.0), Metric.EUCLIDEAN));
        // log: 0, 1, 2; range: 0, 0.5, 1; weight 4 doubles what goes into a sum of squares.
        assertThat(result.values().value(1, 0).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(result.values().value(1, 1).orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(Correlations.strong(units, 0.9)).extracting(Correlations.Pair::one).containsExactly(0);
        assertThat(Correlations.strong(units, 0.9999999)).isEmpty();
        assertThatExceptionOfType(NotPositiveException.class).isThrownBy(() -> Preparation.of(
                IncompleteMatrix.of(List.of(numbers(1), numbers(0))),
                new PreparationOptions(Set.of(0), Standardisation.NONE, List.of(), Metric.EUCLIDEAN)))
                .satisfies(e -> assertThat(e.row()).isEqualTo(1));
        assertThatExceptionOfType(NoSpreadException.class).isThrownBy(() -> Standardise.columns(
                line(1, 1, 1, 5), Standardisation.ROBUST)).satisfies(e -> assertThat(e.column()).isZero());
        assertThat(Outliers.of(IncompleteMatrix.of(List.of(numbers(1), numbers(2), numbers(3), numbers(4), numbers(100)))))
                .extracting(Outliers.Outlier::row).containsExactly(4);
    }

    private static List<OptionalDouble> numbers(double... values) {
        return Arrays.stream(values).mapToObj(OptionalDouble::of).toList();
    }
}

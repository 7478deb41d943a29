package dk.pejling.clustering.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Divisions and indices as packages stats, cluster and fpc of R give them. */
class PartitionReferenceTest {
    static Stream<Arguments> allSets() {
        return cases("agriculture", "USArrests", "iris", "airquality");
    }

    static Stream<Arguments> completeSets() {
        return cases("agriculture", "USArrests", "iris");
    }

    private static Stream<Arguments> cases(String... names) {
        return Stream.of(names).flatMap(name -> IntStream.rangeClosed(2, "agriculture".equals(name) || "airquality".equals(name) ? 4 : 6)
                .mapToObj(k -> Arguments.of(name, k)));
    }

    private static Units scaled(Reference reference, String name) {
        return "airquality".equals(name) ? reference.distances(true) : reference.scaled();
    }

    @ParameterizedTest
    @MethodSource("allSets")
    void pamIsNoWorseThanRs(String name, int k) {
        Reference reference = new Reference(name);
        for (String key : new String[] {"pam_std.k" + k, "pam_gower.k" + k}) {
            Units units = key.startsWith("pam_std") ? scaled(reference, name)
                    : Gower.of(reference.incomplete(), GowerOptions.numeric(reference.incomplete().columns()));
            PamResult result = Pam.of(units, PamOptions.of(k));

            double published = reference.number(key + ".objective_swap");
            double faster = reference.number(key + ".objective_fasterpam");
            assertThat(result.objective()).isLessThanOrEqualTo(published * (1 + 1e-9));
            assertThat(Pam.of(units, new PamOptions(k, PamOptions.Search.EAGER)).objective())
                    .isLessThanOrEqualTo(Math.max(published, faster) * (1 + 1e-9));
            Partition labels = Partition.of(reference.integers(key + ".clustering"));
            if (result.partition().equals(labels)) {
                assertThat(result.objective()).isCloseTo(published, Reference.billionth(published));
            }
            checkSilhouette(Silhouette.of(units, labels), reference.numbers(key + ".silhouette_width"));
            assertThat(Silhouette.of(units, labels).mean()).isCloseTo(reference.number(key + ".avg_width"), Offset.offset(1e-9));
        }
    }

    private static void checkSilhouette(Silhouette silhouette, double[] widths) {
        for (int unit = 0; unit < widths.length; unit++) {
            assertThat(silhouette.width(unit)).as("unit %d", unit + 1).isCloseTo(widths[unit], Offset.offset(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("allSets")
    void silhouettesOfWard(String name, int k) {
        Reference reference = new Reference(name);
        Units units = scaled(reference, name);
        Partition cut = Partition.of(reference.integers("hclust.ward.D2_std.cutree.k" + k));
        Silhouette silhouette = Silhouette.of(units, cut);

        String key = "silhouette_ward_std.k" + k;
        checkSilhouette(silhouette, reference.numbers(key + ".width"));
        assertThat(IntStream.range(0, units.size()).map(silhouette::neighbour))
                .containsExactly(IntStream.of(reference.integers(key + ".neighbor")).boxed().toArray(Integer[]::new));
        assertThat(silhouette.mean()).isCloseTo(reference.number(key + ".avg"), Offset.offset(1e-9));
    }

    @ParameterizedTest
    @MethodSource("completeSets")
    void kMeansFindsTheBestOf200StartsOfR(String name, int k) {
        Reference reference = new Reference(name);
        Matrix units = reference.scaled();
        String key = "kmeans_std.k" + k + ".";
        double best = reference.number(key + "best_tot_withinss");

        KMeansResult result = KMeans.of(units, KMeansOptions.of(k).withStarts(200));

        assertThat(result.withinSS()).isCloseTo(best, Reference.billionth(best));
        Partition labels = Partition.of(reference.integers(key + "cluster"));
        assertThat(result.partition()).isEqualTo(labels);
        assertThat(Validity.calinskiHarabasz(units, labels)).isCloseTo(reference.number(key + "calinski_harabasz"),
                Reference.billionth(reference.number(key + "calinski_harabasz")));
        assertThat(Validity.dunn(units, labels)).isCloseTo(reference.number(key + "dunn"), Offset.offset(1e-9));
        assertThat(Silhouette.of(units, labels).mean()).isCloseTo(reference.number(key + "avg_silhouette"), Offset.offset(1e-9));
        Partition ward = Partition.of(reference.integers("hclust.ward.D2_std.cutree.k" + k));
        assertThat(AdjustedRand.of(ward, labels)).isCloseTo(reference.numbers("ari_ward_kmeans")[k - 2], Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agriculture", "USArrests", "iris", "airquality"})
    void scalesAndDistances(String name) {
        Reference reference = new Reference(name);
        IncompleteMatrix raw = reference.incomplete();
        checkScales(Standardise.columns(raw, Standardisation.ZSCORE_SAMPLE), reference, "center", "scale");
        checkScales(Standardise.columns(raw, Standardisation.ROBUST), reference, "median", "mad");
        IncompleteMatrix scaled = Standardise.columns(raw, Standardisation.ZSCORE_SAMPLE).values();
        checkDistances(reference, "dist_euclid_raw", Dissimilarities.of(raw, Metric.EUCLIDEAN));
        checkDistances(reference, "dist_euclid_std", Dissimilarities.of(scaled, Metric.EUCLIDEAN));
        checkDistances(reference, "dist_manhattan_std", Dissimilarities.of(scaled, Metric.MANHATTAN));
        checkDistances(reference, "dist_gower", Gower.of(raw, GowerOptions.numeric(raw.columns())));
    }

    private static void checkScales(IncompleteStandardised result, Reference reference, String centre, String scale) {
        for (int j = 0; j < result.scalings().size(); j++) {
            double expected = reference.numbers("standardise." + scale)[j];
            assertThat(result.scalings().get(j).centre()).isCloseTo(reference.numbers("standardise." + centre)[j],
                    Offset.offset(1e-9));
            assertThat(result.scalings().get(j).scale()).isCloseTo(expected, Reference.billionth(expected));
        }
    }

    private static void checkDistances(Reference reference, String key, Dissimilarities distances) {
        double[] first = reference.numbers(key + ".first");
        int place = 0;
        double sum = 0;
        for (int i = 0; i < distances.size(); i++) {
            for (int j = i + 1; j < distances.size(); j++) {
                if (place < first.length) {
                    assertThat(distances.distance(i, j)).as("%s %d %d", key, i, j)
                            .isCloseTo(first[place], Reference.billionth(first[place]));
                }
                place++;
                sum += distances.distance(j, i);
            }
        }
        assertThat(sum).isCloseTo(reference.number(key + ".sum"), Reference.billionth(sum));
    }
}

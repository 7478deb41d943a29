package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import dk.pejling.clustering.algorithm.GowerOptions.Kind;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.clustering.picture.Look;
import dk.pejling.clustering.picture.PairPicture;
import dk.pejling.clustering.picture.ProfilePicture;
import dk.pejling.model.drawing.Mark;
import dk.pejling.model.drawing.Scene;

/** Numbers, categories, codes and yes and no in one file, against R's package cluster 2.1.4. */
class CategoriesTest {
    private static final String CARS = """
            navn;pris;farve;el;træk;zone
            Alfa;120,5;rød;nej;ja;1
            Beta;200;blå;ja;nej;2
            Gamma;150,25;rød;nej;nej;1
            Delta;;grøn;ja;nej;3
            Epsilon;310;blå;ja;ja;2
            Zeta;95;;nej;nej;3
            Eta;180;grøn;nej;nej;1
            """;
    /** Of {@code daisy(x, metric = "gower", type = list(asymm = "træk"))} with farve, el and zone as factors, row by row. */
    private static final double[] DAISY = {0.873953488372093, 0.227674418604651, 1, 0.776279069767442, 0.529651162790698, 0.455348837209302,
        0.807848837209302, 0.666666666666667, 0.302325581395349, 0.829457364341085, 0.773255813953488, 1, 0.948604651162791,
        0.418992248062015, 0.284593023255814, 0.75, 0.5, 0.666666666666667, 1, 0.920930232558140, 0.465116279069767};
    /** With {@code weights = c(2, 1, 1, 1, 0.5)} for pris, farve, el, zone, træk: the first row. */
    private static final double[] WEIGHTED = {0.770824524312896, 0.141226215644820, 1, 0.865961945031712, 0.386046511627907, 0.373361522198731};
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final MeasuringOptions GOWER = MeasuringOptions.DEFAULT.withDistance(DistanceKind.GOWER).withMissing(MissingRule.PAIRWISE);

    private static BackgroundData read(String text) throws BackgroundException {
        return BackgroundData.parse("cars.csv", text.getBytes(StandardCharsets.UTF_8), "navn");
    }

    private static BackgroundData cars() throws BackgroundException {
        return read(CARS).withCategories(List.of("Zone"), List.of("træk"));
    }

    private static ClusterOptions with(ClusterMethod method, MeasuringOptions measuring) {
        return ClusterOptions.of(method, 2).withMeasuring(measuring);
    }

    @Test
    void distancesOfMixedColumnsAreThoseOfDaisy() throws BackgroundException {
        Exploration explored = Exploration.of(cars(), with(ClusterMethod.AVERAGE, GOWER));
        int place = 0;
        for (int i = 0; i < 7; i++) {
            for (int j = i + 1; j < 7; j++) {
                assertThat(explored.distance(i, j)).as("%d, %d", i, j).isCloseTo(DAISY[place++], CLOSE);
            }
        }
        Exploration weighted = Exploration.of(cars(), with(ClusterMethod.AVERAGE, GOWER.withLogsAndWeights(List.of(), Map.of("pris", 2.0, "Træk", 0.5))));
        for (int j = 1; j < 7; j++) {
            assertThat(weighted.distance(0, j)).isCloseTo(WEIGHTED[j - 1], CLOSE);
        }
    }

    @Test
    void treesAndMedoidsAreThoseOfR() throws BackgroundException {
        ClusterResult tree = ClusterAnalysis.of(cars(), with(ClusterMethod.AVERAGE, GOWER));
        // hclust(d, "average")$height; mean(silhouette(cutree(.., 2), d)[, 3])
        double[] heights = {0.227674418604651, 0.302325581395349, 0.369970930232558, 0.471253229974160, 0.708333333333333, 0.841416343669251};
        for (int step = 0; step < heights.length; step++) {
            assertThat(tree.tree().orElseThrow().height(step)).isCloseTo(heights[step], CLOSE);
        }
        assertThat(tree.silhouette().orElseThrow().mean()).isCloseTo(0.432169889961693, CLOSE);

        // pam(d, 2)
        ClusterResult pam = ClusterAnalysis.of(cars(), with(ClusterMethod.PAM, GOWER));
        assertThat(pam.partition().labels()).containsExactly(1, 2, 1, 2, 2, 1, 1);
        assertThat(pam.medoids().stream().map(pam.ids()::get)).containsExactlyInAnyOrder("Gamma", "Beta");
        assertThat(pam.objective().orElseThrow()).isCloseTo(0.271464562569214, CLOSE);

        // hclust(d, "ward.D2")$height, with a word that these are no sums of squares
        ClusterResult ward = ClusterAnalysis.of(cars(), with(ClusterMethod.WARD, GOWER));
        assertThat(ward.tree().orElseThrow().height(5)).isCloseTo(1.236185376785647, CLOSE);
        assertThat(ward.notes()).anySatisfy(note -> assertThat(note.in(Locale.ENGLISH)).contains("Ward's criterion", "gower"));
    }

    @Test
    void aResultSaysHowEachVariableIsCompared() throws BackgroundException {
        ClusterResult result = ClusterAnalysis.of(cars(), with(ClusterMethod.AVERAGE, GOWER));

        assertThat(result.provenance().variables()).containsExactly(Map.entry("pris", Kind.NUMERIC), Map.entry("farve", Kind.NOMINAL),
                Map.entry("el", Kind.NOMINAL), Map.entry("træk", Kind.ASYMMETRIC), Map.entry("zone", Kind.NOMINAL));
        assertThat(result.provenance().distance()).contains(DistanceKind.GOWER);
        assertThat(result.provenance().standardisation()).isEqualTo(Standardisation.RANGE);
        assertThat(result.notes().getFirst().in(Locale.of("da"))).isEqualTo("Sammenlignet som kategorier: farve (blå, grøn, rød); el (ja, nej); "
                + "træk (asymmetrisk: kun ja hos begge gør ens); zone (1, 2, 3).");
    }

    @Test
    void peersOfMixedColumns() throws BackgroundException {
        PeerOptions options = PeerOptions.DEFAULT.withK(2).withDistance(DistanceKind.GOWER);
        Peers peers = (Peers) PeerFinder.of(cars(), options).peersOf("Alfa");

        // as.matrix(daisy(x[complete.cases(x), ], metric = "gower", type = list(asymm = "træk")))[1, ]
        assertThat(peers.peers()).extracting(Peer::id).containsExactly("Gamma", "Eta");
        assertThat(peers.peers().getFirst().distance()).isCloseTo(0.231398416886544, CLOSE);
        assertThat(peers.farthest().id()).isEqualTo("Beta");
        assertThat(peers.farthest().distance()).isCloseTo(0.883905013192612, CLOSE);
        assertThat(peers.withoutBackground()).containsExactly("Delta", "Zeta");
        // The tow bar alone: 1, and the price 29.75 of a range of 189.5.
        assertThat(peers.peers().getFirst().contributions().get("træk")).isCloseTo(1 / (1 + 29.75 / 189.5), CLOSE);
    }

    @Test
    void aColumnIsACategoryWhenMostOfItsCellsAreText() throws BackgroundException {
        BackgroundData data = read(CARS);
        assertThat(data.variables()).containsExactly("pris", "zone");
        assertThat(data.withCategories(List.of(), List.of()).variables()).containsExactly("pris", "farve", "el", "træk", "zone");
        assertThat(cars().only(List.of("Alfa", "Beta")).kind("zone")).isEqualTo(Kind.NOMINAL);
        // A slip of the pen makes no category of numbers: it is named, with its unit.
        for (String slip : List.of("NaN", "15O", "Inf")) {
            BackgroundData wrong = read(CARS.replace("150,25", slip)).withCategories(List.of(), List.of());
            ClusterException e = catchThrowableOfType(ClusterException.class, () -> ClusterAnalysis.of(wrong, with(ClusterMethod.PAM, GOWER)));
            assertThat(e.text(Locale.ENGLISH)).contains("Gamma", "pris", slip, "--categories");
            BackgroundException asPeers = catchThrowableOfType(BackgroundException.class,
                    () -> PeerFinder.of(wrong, PeerOptions.DEFAULT.withK(1).withDistance(DistanceKind.GOWER)));
            assertThat(asPeers.problem().text(Locale.ENGLISH)).contains("line 4", "pris", slip, "Gamma");
        }
    }

    @Test
    void whatCategoriesCannotDoIsRefused() throws BackgroundException {
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> ClusterAnalysis.of(cars(),
                with(ClusterMethod.PAM, GOWER.withDistance(DistanceKind.EUCLIDEAN)))).withMessageContaining("farve").withMessageContaining("gower");
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> PeerFinder.of(cars(), PeerOptions.DEFAULT)).withMessageContaining("farve");
        assertThatExceptionOfType(ClusterException.class).isThrownBy(() -> ClusterAnalysis.of(cars(), with(ClusterMethod.KMEANS, GOWER)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ClusterException.Code.NEEDS_COORDINATES));
        assertThatExceptionOfType(ClusterException.class).isThrownBy(() -> ClusterAnalysis.of(cars(),
                with(ClusterMethod.PAM, GOWER.withMissing(MissingRule.MEDIAN)))).withMessageContaining("farve");
        assertThatExceptionOfType(ClusterException.class).isThrownBy(() -> ClusterAnalysis.of(cars(),
                with(ClusterMethod.PAM, GOWER.withLogsAndWeights(List.of("el"), Map.of())))).withMessageContaining("el is a category");
        assertThatExceptionOfType(UnusableColumnException.class).isThrownBy(() -> PeerFinder.of(read(CARS),
                PeerOptions.DEFAULT.withSelection(VariableSelection.only(List.of("farve"))))).withMessageContaining("--distance gower");
        assertThatExceptionOfType(UnusableOptionException.class).isThrownBy(() -> read(CARS).withCategories(List.of("el"), List.of("el")));
        assertThatExceptionOfType(UnusableColumnException.class).isThrownBy(() -> read(CARS).withCategories(List.of("navn"), List.of()));
        assertThatExceptionOfType(UnknownNameException.class).isThrownBy(() -> read(CARS).withCategories(List.of("zonen"), List.of()))
                .withMessageContaining("zone");
        BackgroundException e = catchThrowableOfType(BackgroundException.class, () -> ClusterAnalysis.of(
                read(CARS).withCategories(List.of(), List.of("farve")), with(ClusterMethod.PAM, GOWER)));
        assertThat(e.problem().text(Locale.of("da"))).contains("linje 2", "farve", "rød", "Alfa", "ja eller nej");
    }

    @Test
    void aCategoryOfOneValueIsLeftOutAndOneOfAllDifferentIsTold() throws BackgroundException {
        ClusterResult one = ClusterAnalysis.of(read(CARS.replace(";ja;", ";nej;")).withCategories(List.of(), List.of()), with(ClusterMethod.PAM, GOWER));
        assertThat(one.variables()).doesNotContain("el");
        assertThat(one.ignored()).contains(new IgnoredColumn("el", IgnoredColumn.Reason.CONSTANT));
        ClusterResult different = ClusterAnalysis.of(read("navn;x;y\nA;1;a\nB;2;b\nC;9;c\n").withCategories(List.of(), List.of()),
                with(ClusterMethod.PAM, GOWER));
        assertThat(different.notes()).anySatisfy(note -> assertThat(note.in(Locale.ENGLISH)).startsWith("y is different for every unit"));
    }

    @Test
    void aSetRemembersTheCommandThatMakesItAgain() throws BackgroundException {
        BackgroundData data = read("navn;x;kyst;ø\nSlagelse;1;ja;nej\nRingsted;2;nej;nej\nSamsø;;ja;ja\n").withCategories(List.of(), List.of("ø"));
        ClusterResult result = ClusterAnalysis.of(data, with(ClusterMethod.PAM, GOWER));

        assertThat(ComputedSet.of("Prøve", result, "a.csv", "", "").note().source()).isEqualTo("pejling cluster --input a.csv --id-column navn --method pam --k 2 "
                + "--distance gower --missing pairwise --variables x,kyst,ø --seed 1 --starts 50 --categories kyst --asymmetric ø");
    }

    private static List<String> words(Scene scene) {
        return scene.marks().stream().filter(Mark.Label.class::isInstance).map(mark -> ((Mark.Label) mark).text()).toList();
    }

    @Test
    void whatTwoDifferInAndWhatAClusterIsLikeAreToldInWords() throws BackgroundException {
        Exploration explored = Exploration.of(cars(), with(ClusterMethod.PAM, GOWER));
        // Alfa and Beta: 79.5 of the range of 215, and all four others.
        double price = 79.5 / 215;
        List<Exploration.Difference> differences = explored.differences(0, 1);
        assertThat(differences.get(0).share().orElseThrow()).isCloseTo(price / (price + 4), CLOSE);
        assertThat(differences.get(1).share().orElseThrow()).isCloseTo(1 / (price + 4), CLOSE);
        assertThat(differences.get(1).deviations()).isEmpty();
        // Alfa, Gamma, Zeta and Eta: rød twice, grøn once, Zeta's is not known; one of the four has træk.
        assertThat(explored.shares(1, 1)).containsExactly(Map.entry("rød", 2.0 / 3), Map.entry("grøn", 1.0 / 3));
        Look look = Look.plain(Locale.of("da")).at(0);
        assertThat(words(new ProfilePicture(explored, look, 500, 400).scene())).contains("rød 67 % · grøn 33 %", "nej 100 %", "25 %", "rød", "ja");
        assertThat(words(new PairPicture(explored, look, 0, 1, 500, 400).scene())).contains("rød", "blå", "ja", "nej", "23 %", "8 %");
    }
}

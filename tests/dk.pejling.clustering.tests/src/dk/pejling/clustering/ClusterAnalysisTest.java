package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Stream;

import dk.pejling.clustering.ClusterException.Code;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.SizeLimits;
import dk.pejling.clustering.algorithm.Standardisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterAnalysisTest {
    /** Two groups on a line, far apart, and a column that says the same once more. */
    private static final String PAIRS = "id;x;double;same\nA;1;2;5\nB;2;4;5\nC;21;42;5\nD;22;44;5\nE;23;46;5\n";

    private static BackgroundData data(String text) throws BackgroundException {
        return BackgroundData.parse("data.csv", text.getBytes(StandardCharsets.UTF_8), "id");
    }

    private static void refused(Code code, String text, ClusterOptions options, String... named) {
        assertThatExceptionOfType(ClusterException.class).isThrownBy(() -> ClusterAnalysis.of(data(text), options)).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(named);
            assertThat(e.text(Locale.of("da"))).contains(named).isNotEqualTo(e.getMessage());
        });
    }

    private static ClusterOptions with(MissingRule rule) {
        return ClusterOptions.of(ClusterMethod.WARD, 2).withMeasuring(MeasuringOptions.DEFAULT.withMissing(rule));
    }

    @ParameterizedTest
    @EnumSource(value = ClusterMethod.class, names = "CONTRIBUTED", mode = EnumSource.Mode.EXCLUDE)
    void everyMethodFindsTwoGroups(ClusterMethod method) throws BackgroundException {
        ClusterResult result = ClusterAnalysis.of(data(PAIRS), ClusterOptions.of(method, 2).withRange(1, 4)
                .withValidation(new ValidationOptions(5, ValidationOptions.DEFAULT.reference(), ValidationOptions.DEFAULT.rule())));

        assertThat(result.partition()).isEqualTo(Partition.of(1, 1, 2, 2, 2));
        assertThat(result.variables()).containsExactly("x", "double");
        assertThat(result.ignored()).extracting(IgnoredColumn::name).containsExactly("id", "same");
        assertThat(result.candidates()).extracting(ClusterCandidate::k).containsExactly(1, 2, 3, 4);
        assertThat(result.candidates().getFirst().silhouette()).isEmpty();
        assertThat(result.gap()).hasValueSatisfying(gap -> assertThat(gap.most()).isEqualTo(4));
        assertThat(result.stability().orElseThrow().samples()).isEqualTo(5);
        assertThat(result.medoids()).hasSize(method == ClusterMethod.PAM || method == ClusterMethod.CLARA ? 2 : 0);
        assertThat(result.notes()).anySatisfy(note -> assertThat(note.in(Locale.of("da"))).contains("x", "double", "1,00", "dobbelt"));
    }

    @Test
    void oneClusterHasNoSilhouette() throws BackgroundException {
        // Two units: every width is 0 for k = 2, and for k = 1 there is none.
        ClusterResult result = ClusterAnalysis.of(data("id;x\nA;1\nB;2\n"), ClusterOptions.of(ClusterMethod.WARD, 1).withRange(1, 2));
        assertThat(result.partition().clusters()).isEqualTo(2);
        ClusterResult one = ClusterAnalysis.of(data("id;x\nA;1\nB;2\n"), ClusterOptions.of(ClusterMethod.PAM, 1));
        assertThat(one.silhouette()).isEmpty();
        assertThat(one.partition().clusters()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsRefusedLeftOutOrPassedOver() throws BackgroundException {
        String gaps = "id;x;y\nA;1;1\nB;2;2\nC;;9\nD;9;9\nE;;\n";
        refused(Code.MISSING, gaps, with(MissingRule.REFUSE), "C", "x");
        ClusterResult complete = ClusterAnalysis.of(data(gaps), with(MissingRule.COMPLETE));
        assertThat(complete.ids()).containsExactly("A", "B", "D");
        assertThat(complete.leftOut()).extracting(MissingBackground::unit).containsExactly("C", "E");
        assertThat(complete.notes().getFirst().in(Locale.ENGLISH)).contains("2 units", "C, E");
        ClusterResult pairwise = ClusterAnalysis.of(data(gaps), with(MissingRule.PAIRWISE));
        assertThat(pairwise.ids()).containsExactly("A", "B", "C", "D");
        assertThat(pairwise.partition()).isEqualTo(Partition.of(1, 1, 2, 2));
        assertThat(pairwise.withinSS()).isEmpty();
        refused(Code.NEEDS_COORDINATES, gaps, ClusterOptions.of(ClusterMethod.KMEANS, 2)
                .withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.PAIRWISE)), "kmeans");
        refused(Code.NOTHING_IN_COMMON, "id;x;y\nA;1;\nB;2;3\nC;;4\n", with(MissingRule.PAIRWISE), "A", "C");
    }

    @Test
    void unitAndVariableAreNamed() {
        ClusterOptions ward = ClusterOptions.of(ClusterMethod.WARD, 2);
        refused(Code.NO_NUMBER, "id;x\nA;1\nB;NaN\nC;3\n", ward, "B", "x", "NaN");
        refused(Code.NO_NUMBER, "id;x\nA;1\nB;1e999\nC;3\n", ward, "B", "x", "1e999");
        refused(Code.FEW_UNITS, "id;x\nA;1\nB;2\n", ClusterOptions.of(ClusterMethod.WARD, 3), "3", "2");
        refused(Code.FEW_DIFFERENT, "id;x\nA;1\nB;1\nC;3\n", ClusterOptions.of(ClusterMethod.KMEANS, 3), "3", "2");
        refused(Code.ALL_SAME, "id;x\nA;1\nB;1\n", ward, "x");
        refused(Code.NOT_POSITIVE, "id;x\nA;1\nB;0\nC;2\n", ward.withMeasuring(MeasuringOptions.DEFAULT
                .withLogsAndWeights(List.of("x"), Map.of())), "B", "x");
        refused(Code.WEIGHT, PAIRS, ward.withMeasuring(MeasuringOptions.DEFAULT
                .withLogsAndWeights(List.of(), Map.of("x", -1.0))), "x", "−1");
        refused(Code.NO_SPREAD, "id;x\nA;1\nB;1\nC;1\nD;2\n", ward.withMeasuring(MeasuringOptions.DEFAULT
                .withStandardisation(Standardisation.ROBUST)), "x");
        refused(Code.SIZES, PAIRS, ClusterOptions.of(ClusterMethod.KMEANS, 2).withSizes(new SizeLimits(3, 3)), "5", "3");
        assertThatExceptionOfType(ClusterException.class).isThrownBy(() -> ward.withSizes(new SizeLimits(1, 3)));
        assertThatExceptionOfType(UnknownNameException.class).isThrownBy(() -> ClusterAnalysis.of(data(PAIRS),
                ward.withMeasuring(MeasuringOptions.DEFAULT.withLogsAndWeights(List.of("z"), Map.of()))));
    }

    @Test
    void weightsAndOtherDistances() throws BackgroundException {
        // x parts A, B from C, D; y parts A, C from B, D: the heavier one decides.
        String square = "id;x;y\nA;0;0\nB;0;1\nC;1;0\nD;1;1\n";
        for (DistanceKind kind : DistanceKind.values()) {
            for (String heavy : List.of("x", "y")) {
                ClusterResult result = ClusterAnalysis.of(data(square), ClusterOptions.of(ClusterMethod.AVERAGE, 2).withMeasuring(
                        MeasuringOptions.DEFAULT.withDistance(kind).withLogsAndWeights(List.of(), Map.of(heavy, 3.0))));
                assertThat(result.partition()).as("%s %s", kind, heavy)
                        .isEqualTo("x".equals(heavy) ? Partition.of(1, 1, 2, 2) : Partition.of(1, 2, 1, 2));
            }
        }
    }

    @Test
    void shippedBackground() throws BackgroundException {
        ClusterOptions options = ClusterOptions.of(ClusterMethod.KMEANS, 14).withSizes(new SizeLimits(6, 8))
                .withRandom(5, 1).withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE));
        ClusterResult result = ClusterAnalysis.of(BackgroundData.shipped(), options);

        assertThat(result.ids()).hasSize(94);
        assertThat(result.leftOut()).extracting(MissingBackground::unit)
                .containsExactlyInAnyOrder("Vallensbæk", "Fredensborg", "Halsnæs", "Læsø");
        for (int cluster = 1; cluster <= 14; cluster++) {
            assertThat(result.partition().count(cluster)).isBetween(6, 8);
        }
        assertThat(ClusterAnalysis.of(BackgroundData.shipped(), options).partition()).isEqualTo(result.partition());
    }

    @Test
    void gapsAreFilledWithTheMedianWhenAskedAndNamed() throws BackgroundException {
        // x of C is the median of 1, 2, 22, 23, that is 12: nearer to D and E than to A and B, as y of C is.
        String gap = "id;x;y\nA;1;1\nB;2;2\nC;;40\nD;22;41\nE;23;42\nF;;\n";
        ClusterResult result = ClusterAnalysis.of(data(gap), with(MissingRule.MEDIAN));
        assertThat(result.ids()).containsExactly("A", "B", "C", "D", "E");
        assertThat(result.partition()).isEqualTo(Partition.of(1, 1, 2, 2, 2));
        assertThat(result.leftOut()).extracting(MissingBackground::unit).containsExactly("F");
        assertThat(result.notes()).extracting(note -> note.in(Locale.ENGLISH))
                .contains("The median stands in the place of numbers that are missing (1 units): C: x.");
        ClusterResult written = ClusterAnalysis.of(data(gap.replace("C;;", "C;12;")), with(MissingRule.COMPLETE));
        assertThat(result.tree().orElseThrow().height(3)).isEqualTo(written.tree().orElseThrow().height(3));
    }

    @Test
    void aResultSaysWhatItIsMadeOf() throws BackgroundException {
        ClusterOptions options = ClusterOptions.of(ClusterMethod.KMEANS, 2).withRandom(10, 7).withMeasuring(MeasuringOptions.DEFAULT
                .withStandardisation(Standardisation.RANGE).withLogsAndWeights(List.of(), Map.of("x", 0.5)));
        Provenance made = ClusterAnalysis.of(data(PAIRS), options).provenance();
        SequencedMap<String, GowerOptions.Kind> variables = new LinkedHashMap<>();
        variables.put("x", GowerOptions.Kind.NUMERIC);
        variables.put("double", GowerOptions.Kind.NUMERIC);
        assertThat(made.data().name()).isEqualTo("data.csv");
        assertThat(made.data().idColumn()).contains("id");
        assertThat(made.data().sha256()).isNotEqualTo(ClusterAnalysis.of(data(PAIRS.replace('2', '3')), options).provenance().data().sha256());
        assertThat(made).isEqualTo(new Provenance(made.software(), made.data(), variables, Optional.of(DistanceKind.EUCLIDEAN),
                Standardisation.RANGE, new LinkedHashMap<>(Map.of("x", 0.5)), "kmeans", OptionalLong.of(7)));
        SequencedMap<String, List<OptionalDouble>> numbers = new LinkedHashMap<>();
        numbers.put("x", Stream.of(1, 2, 21, 22).map(OptionalDouble::of).toList());
        BackgroundData gathered = BackgroundData.of("gathered", List.of("y25i01@2026-08-22"), List.of("A", "B", "C", "D"), numbers);
        assertThat(ClusterAnalysis.of(gathered.only(List.of("A", "B", "C")), ClusterOptions.of(ClusterMethod.WARD, 2)).provenance().data().vintages())
                .containsExactly("y25i01@2026-08-22");
        PeerOptions peers = new PeerOptions(2, Standardisation.ZSCORE, VariableSelection.all());
        assertThat(((Peers) PeerFinder.of(data(PAIRS), peers).peersOf("A")).provenance().variables()).containsOnlyKeys("x", "double");
    }

    @Test
    void refusalsAreInTheReadersWords() {
        ClusterException weight = catchThrowableOfType(ClusterException.class, () -> ClusterAnalysis.of(data(PAIRS), ClusterOptions.of(ClusterMethod.WARD, 2)
                .withMeasuring(MeasuringOptions.DEFAULT.withLogsAndWeights(List.of(), Map.of("x", -0.5)))));
        assertThat(weight.text(Locale.of("da"))).contains("−0,5");
        assertThat(weight.text(Locale.ENGLISH)).contains("−0.5");
        BackgroundException gone = catchThrowableOfType(BackgroundException.class, () -> BackgroundData.read(Path.of("findes-ikke.csv"), Optional.empty()));
        assertThat(gone.problem().text(Locale.of("da"))).isEqualTo("findes-ikke.csv: filen findes ikke");
        ClusterException memory = catchThrowableOfType(ClusterException.class, () -> ClusterMemory.check(2_000_000, 1_000_000));
        assertThat(memory.code()).isEqualTo(ClusterException.Code.CENTRES_MEMORY);
        assertThat(memory.text(Locale.ENGLISH)).contains("2000000 units to 1000000 centres");
    }
}

package dk.pejling.clustering.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.clustering.boundary.BoundaryException.Code;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries from GeoJSON, and what is refused. */
class BoundaryFileTest {
    private static final String SQUARE = "[[[500000, 6200000], [510000, 6200000], [510000, 6210000], [500000, 6210000], [500000, 6200000]]]";

    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": %s, \"geometry\": {\"type\": \"%s\", \"coordinates\": %s}}".formatted(properties, type, coordinates);
    }

    private static String collection(String... features) {
        return "{\"type\": \"FeatureCollection\", \"features\": [%s]}".formatted(String.join(", ", features));
    }

    private static BoundaryFile read(String text) throws Exception {
        return BoundaryFile.read("test.geojson", new StringReader(text));
    }

    private static void refused(String text, Code code) {
        BoundaryException refused = catchThrowableOfType(BoundaryException.class, () -> read(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.text(Locale.of("da"))).isNotEqualTo(refused.text(Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void degreesBecomeMetresOfZone32() {
        // On the meridian of the zone the way north is the arc of the ellipsoid, 6,097,230.313 m at 55° on GRS80, times 0.9996.
        assertThat(Utm.of(9, 55)[0]).isEqualTo(500_000, within(1e-6));
        assertThat(Utm.of(9, 55)[1]).isEqualTo(0.9996 * 6_097_230.313, within(0.001));
        // East and west of it lie mirrored; a degree of longitude at 56° is 62.4 km.
        assertThat(Utm.of(10, 56)[0] - 500_000).isEqualTo(500_000 - Utm.of(8, 56)[0], within(1e-6)).isEqualTo(62_370, within(30.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"kode\": \"0330\"}|Slagelse", "{\"KOMKODE\": 330}|Slagelse", "{\"lau_1\": \"330\"}|Slagelse",
        "{\"navn\": \"Københavns Kommune\"}|København", "{\"navn\": \"Bornholms Regionskommune\"}|Bornholm", "{\"label_dk\": \"Høje Taastrup\"}|Høje-Taastrup",
        "{\"objectid\": 101, \"tekst\": \"Århus\"}|Aarhus", "{\"navn\": \"Langeland\", \"retskreds\": \"Svendborg\"}|Langeland",
        "{\"id\": \"0101\"}|København"})
    void aMunicipalityIsKnownByCodeOrName(String properties, String name) throws Exception {
        assertThat(read(collection(feature(properties, "Polygon", SQUARE))).boundaries().outlines()).containsOnlyKeys(area(name));
    }

    @Test
    void partsOfAMunicipalityAreGatheredAndHolesAndForeignersLeftOut() throws Exception {
        String twoWithHole = "[%s, [[[520000, 6200000], [530000, 6200000], [520000, 6210000]], [[521000, 6201000], [522000, 6201000], [521000, 6202000]]]]"
                .formatted(SQUARE);
        BoundaryFile file = read(collection(feature("{\"kode\": \"0330\", \"navn\": \"Slagelse\"}", "MultiPolygon", twoWithHole),
                feature("{\"kode\": \"0330\"}", "Polygon", "[[[540000, 6200000], [550000, 6200000], [540000, 6210000]]]"),
                feature("{\"navn\": \"Christiansø\"}", "Polygon", SQUARE), feature("{\"navn\": \"Skåne\"}", "Point", "[13.5, 55.9]"),
                "{\"type\": \"Feature\", \"properties\": null, \"geometry\": null}"));
        assertThat(file.boundaries().outlines().get(area("Slagelse"))).hasSize(3).extracting(Outline::area)
                .containsExactly(1e8, 0.5e8, 0.5e8);
        assertThat(file.unknown()).containsExactly("Christiansø", "Skåne", "");
        assertThat(file.boundaries().missing()).hasSize(97).doesNotContain(area("Slagelse"));
    }

    @Test
    void aPointOfAnotherFeatureIsNoPartOfALine() throws Exception {
        BoundaryFile file = read(collection(feature("{\"navn\": \"Skåne\"}", "Point", "[13.5, 55.9]"), feature("{\"kode\": \"0330\"}", "Polygon", SQUARE)));
        assertThat(file.boundaries().outlines().get(area("Slagelse"))).extracting(outline -> outline.size() + " " + outline.area())
                .containsExactly("4 " + 1e8);
    }

    @Test
    void neighboursKeepTheSameBorderOnTheGrid() throws Exception {
        // A border with corners between the lines of the grid, walked up by one and down by the other.
        String border = "[510012, 6200033], [510049, 6200051], [510160, 6203333], [509920, 6207777], [510001, 6210004]";
        String back = "[510001, 6210004], [509920, 6207777], [510160, 6203333], [510049, 6200051], [510012, 6200033]";
        BoundaryFile file = read(collection(feature("{\"kode\": 330}", "Polygon", "[[[500000, 6200000], " + border + ", [500000, 6210000]]]"),
                feature("{\"kode\": 340}", "Polygon", "[[" + back + ", [520000, 6200000], [520000, 6210000]]]")));
        Outline left = file.boundaries().outlines().get(area("330")).getFirst();
        Outline right = file.boundaries().outlines().get(area("340")).getFirst();
        assertThat(IntStream.range(0, left.size()).filter(i -> left.x(i) > 505_000).mapToObj(i -> left.x(i) + "," + left.y(i)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, right.size()).filter(i -> right.x(i) < 515_000)
                        .mapToObj(i -> right.x(i) + "," + right.y(i)).toList())
                .containsExactly("510000,6200000", "510000,6200100", "510200,6203300", "509900,6207800", "510000,6210000");
    }

    /** Næstved has its whole west border in common, Kalundborg a part of its south one; Sorø touches at a corner. */
    @Test
    void whatIsKeptReadsAsItWas(@TempDir Path folder) throws Exception {
        Boundaries boundaries = read(collection(feature("{\"kode\": \"0400\"}", "Polygon", "[[[14.7, 55.1], [15.1, 55.1], [14.9, 55.3], [14.7, 55.1]]]"),
                feature("{\"navn\": \"Ærø\"}", "Polygon", SQUARE))).boundaries();
        Path file = folder.resolve("kept.geojson");
        Files.writeString(file, BoundaryFile.text(boundaries));
        Boundaries again = BoundaryFile.read(file).boundaries();
        assertThat(BoundaryFile.text(again)).isEqualTo(BoundaryFile.text(boundaries)).contains("\"test.geojson\"", "\"Ærø\"");
        assertThat(again.outlines().get(area("Bornholm")).getFirst().area()).isEqualTo(boundaries.outlines().get(area("Bornholm")).getFirst().area());
    }

    @Test
    void hostileInputIsRefusedInASentence() {
        refused("hello", Code.NO_JSON);
        refused("", Code.NO_JSON);
        refused("[1, 2]", Code.NO_FEATURES);
        refused("{\"type\": \"Topology\", \"objects\": {}}", Code.NO_FEATURES);
        refused("{\"features\": []}", Code.NO_FEATURES);
        refused("{\"type\": \"FeatureCollection\", \"features\": [", Code.NO_JSON);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE)) + "x", Code.NO_JSON);
        refused(collection(), Code.NO_AREA);
        refused(collection(feature("{\"navn\": \"Skåne\"}", "Polygon", SQUARE)), Code.NO_AREA);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("510000", "NaN"))), Code.NO_NUMBER);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("510000", "-Infinity"))), Code.NO_NUMBER);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("510000", "1e999"))), Code.NO_NUMBER);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("510000", "null"))), Code.NO_NUMBER);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("510000", "\"east\""))), Code.NO_NUMBER);
        refused(collection(feature("{\"kode\": 330}", "Polygon", "[[500000, 6200000], [1]]")), Code.NO_POLYGON);
        refused(collection(feature("{\"kode\": 330}", "Polygon", "[" + SQUARE + "]")), Code.NO_POLYGON);
        // Latitude first, another zone, another planet.
        refused(collection(feature("{\"kode\": 330}", "Polygon", "[[[55.4, 11.3], [55.5, 11.3], [55.4, 11.4]]]")), Code.OUTSIDE);
        refused(collection(feature("{\"kode\": 330}", "Polygon", SQUARE.replace("62", "12"))), Code.OUTSIDE);
        refused(collection(feature("{\"kode\": 330, \"navn\": \"Aarhus\"}", "Polygon", SQUARE)), Code.TWO_AREAS);
        refused("{\"type\": \"FeatureCollection\", \"x\": " + "[".repeat(200_000), Code.TOO_DEEP);
        refused("{\"type\": \"FeatureCollection\", \"x\": \"" + "x".repeat(50_000), Code.TOO_LONG);
        refused("{\"type\": \"FeatureCollection\", \"x\": " + "1".repeat(50_000), Code.TOO_LONG);
    }

    @Test
    void aFileMustBeTextOfSomeSize(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.geojson"));
        assertThatThrownBy(() -> BoundaryFile.read(empty)).isInstanceOf(BoundaryException.class).hasMessageContaining("empty.geojson");
        assertThatThrownBy(() -> BoundaryFile.read(folder)).isInstanceOf(BoundaryException.class);
        Path latin = folder.resolve("latin.geojson");
        Files.write(latin, collection(feature("{\"navn\": \"Ærø\"}", "Polygon", SQUARE)).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> BoundaryFile.read(latin)).isInstanceOfSatisfying(BoundaryException.class, e -> assertThat(e.code()).isEqualTo(Code.ENCODING));
        Path marked = folder.resolve("marked.geojson");
        Files.writeString(marked, "\uFEFF" + collection(feature("{\"navn\": \"\\u00c6r\\u00f8\"}", "Polygon", SQUARE)));
        assertThat(BoundaryFile.read(marked).boundaries().outlines()).containsOnlyKeys(area("Ærø"));
    }
}

package dk.pejling.clustering.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.ClusterMethod;
import dk.pejling.clustering.ClusterOptions;
import dk.pejling.clustering.Exploration;
import dk.pejling.clustering.MeasuringOptions;
import dk.pejling.clustering.MissingRule;
import dk.pejling.clustering.boundary.Boundaries;
import dk.pejling.clustering.boundary.BoundaryFile;
import dk.pejling.model.drawing.Axis;
import dk.pejling.model.drawing.Mark;
import dk.pejling.model.drawing.Region;
import dk.pejling.model.drawing.Scene;
import dk.pejling.model.drawing.Svg;
import dk.pejling.model.drawing.TextWidth;

class PicturesTest {
    private static final Look LOOK = Look.plain(Locale.of("da", "DK"));

    private static Exploration exploration(ClusterMethod method, int k) throws BackgroundException {
        return Exploration.of(BackgroundData.shipped(), ClusterOptions.of(method, k)
                .withMeasuring(MeasuringOptions.DEFAULT.withMissing(MissingRule.COMPLETE)));
    }

    /** Where a label stands: its middle line and its ends. */
    private record Box(String text, double left, double right, double top, double bottom) {
        static Box of(Mark.Label label) {
            double width = TextWidth.ESTIMATED.of(label.text(), label.type());
            double left = label.x() - switch (label.anchor()) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            // Small letters and capitals without their tails.
            double half = label.type().size() * 0.4;
            return new Box(label.text(), left, left + width, label.y() - half, label.y() + half);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Box> labels(Scene scene) {
        return scene.marks().stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast).map(Box::of).toList();
    }

    private static void assertNothingRunsTogether(Scene scene) {
        List<Box> labels = labels(scene);
        List<String> together = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (labels.get(i).meets(labels.get(j))) {
                    together.add(labels.get(j) + " and " + labels.get(i));
                }
            }
        }
        assertThat(together).isEmpty();
        assertThat(labels).allSatisfy(label -> {
            assertThat(label.left).as(label.text).isGreaterThanOrEqualTo(-0.5);
            assertThat(label.right).as(label.text).isLessThanOrEqualTo(scene.width() + 0.5);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12, 20})
    void namesOfAllUnitsCanBeRead(int k) throws BackgroundException {
        Exploration one = exploration(ClusterMethod.WARD, k);
        Scene scene = new DendrogramPicture(one, LOOK.at(one.result().ids().indexOf("Slagelse")), 640, 700).scene();
        assertThat(labels(scene)).extracting(Box::text).containsAll(one.result().ids());
        assertNothingRunsTogether(scene);
    }

    @ParameterizedTest
    @EnumSource(value = ClusterMethod.class, names = "CONTRIBUTED", mode = EnumSource.Mode.EXCLUDE)
    void everyMethodHasItsPicture(ClusterMethod method) throws Exception {
        Exploration one = exploration(method, 5);
        DendrogramPicture picture = new DendrogramPicture(one, LOOK, 640, 700);
        assertThat(picture.rows()).hasSize(94).doesNotHaveDuplicates();
        assertThat(picture.cutHeight().isPresent()).isEqualTo(one.result().tree().isPresent());
        // A cut at the place shown gives the clusters shown.
        one.result().tree().ifPresent(tree -> assertThat(tree.cutAt(picture.cutHeight().orElseThrow())).isEqualTo(one.partition()));
        String svg = Svg.of(picture.scene());
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement()
                .getElementsByTagName("text").getLength()).isGreaterThan(94);
    }

    @Test
    void aPlaceOnTheTreeIsAHeight() throws BackgroundException {
        Exploration one = exploration(ClusterMethod.WARD, 6);
        DendrogramPicture picture = new DendrogramPicture(one, LOOK, 640, 700);
        Region cut = picture.body().of(DendrogramPicture.CUT).orElseThrow();
        assertThat(picture.heightAt(cut.x() + cut.width() / 2)).isEqualTo(picture.cutHeight().orElseThrow(),
                org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void rowsAnswerForTheirUnits() throws BackgroundException {
        Exploration one = exploration(ClusterMethod.WARD, 6);
        DendrogramPicture picture = new DendrogramPicture(one, LOOK, 640, 700);
        int unit = one.result().ids().indexOf("Læsø") < 0 ? one.result().ids().indexOf("Odense") : -1;
        Region region = picture.body().at(300, picture.rowOf(unit) + 2).orElseThrow();
        assertThat(region.spoken()).startsWith("Odense: klynge ");
    }

    @Test
    void otherPicturesDoNotRunTogetherEither() throws BackgroundException {
        Exploration one = exploration(ClusterMethod.WARD, 6);
        int slagelse = one.result().ids().indexOf("Slagelse");
        Look look = LOOK.at(slagelse);
        assertNothingRunsTogether(ScatterPicture.of(one, look, 520, 380).orElseThrow());
        assertNothingRunsTogether(TilePicture.of(one, look, 560, 380).orElseThrow());
        assertNothingRunsTogether(new PairPicture(one, look, slagelse, 3, 520, 300).scene());
        assertThat(TilePicture.of(one, look, 560, 380).orElseThrow().regions()).hasSize(98);
    }

    @Test
    void theScatterNamesAllOfTheClusterAtTheUsualSize() throws BackgroundException {
        Exploration one = exploration(ClusterMethod.WARD, 6);
        int slagelse = one.result().ids().indexOf("Slagelse");
        List<String> cluster = IntStream.range(0, one.size()).filter(unit -> one.partition().label(unit) == one.partition().label(slagelse))
                .mapToObj(one.result().ids()::get).toList();
        assertThat(cluster).hasSize(36);
        assertThat(labels(ScatterPicture.of(one, LOOK.at(slagelse), 500, 340).orElseThrow())).extracting(Box::text).containsAll(cluster);
    }

    /** Squares of 20 km where the tiles lie. */
    private static Boundaries squares() throws Exception {
        Path file = Files.createTempFile("squares", ".geojson");
        try {
            Files.writeString(file, Tiles.all().entrySet().stream().map(one -> {
                int west = 440_000 + one.getValue().column() * 20_000;
                int north = 6_400_000 - one.getValue().row() * 20_000;
                return "{\"type\": \"Feature\", \"properties\": {\"navn\": \"%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[%d, %d], [%d, %d], [%d, %d], [%d, %d]]]}}"
                        .formatted(one.getKey().name(), west, north, west + 20_000, north, west + 20_000, north - 20_000, west, north - 20_000);
            }).collect(Collectors.joining(",", "{\"type\": \"FeatureCollection\", \"name\": \"Kvadrater\", \"features\": [", "]}")));
            return BoundaryFile.read(file).boundaries();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theMapDrawsEveryMunicipalityWithinItsBoundaries() throws Exception {
        Exploration one = exploration(ClusterMethod.WARD, 6);
        int slagelse = one.result().ids().indexOf("Slagelse");
        Scene map = MapPicture.of(one, squares(), LOOK.at(slagelse), 620, 420).orElseThrow();
        // Everybody once, and the 17 of the capital once more.
        assertThat(map.regions()).hasSize(98 + 17).extracting(Region::spoken).contains("Slagelse: klynge " + one.partition().label(slagelse),
                "Læsø: ikke med, der mangler tal");
        assertThat(labels(map)).extracting(Box::text).contains("Kommunekort", "Grænser: Kvadrater. Bornholm er flyttet. Stiplet: ikke med.",
                "København og omegn");
        // The middle of a municipality answers for it, on the map as in the list.
        for (Region region : map.regions()) {
            assertThat(map.at(region.x() + region.width() / 2, region.y() + region.height() / 2)).map(Region::key).contains(region.key());
            assertThat(region.x()).isGreaterThanOrEqualTo(0);
            assertThat(region.x() + region.width()).isLessThanOrEqualTo(620.5);
            assertThat(region.y() + region.height()).isLessThanOrEqualTo(420.5);
        }
        // Bornholm lies to the right of the country although its square is where it is on the ground.
        double bornholm = map.regions().stream().filter(region -> region.spoken().startsWith("Bornholm")).findFirst().orElseThrow().x();
        assertThat(map.regions().stream().filter(region -> region.spoken().startsWith("Helsingør"))).allSatisfy(region ->
                assertThat(region.x() + region.width()).isLessThan(bornholm));
        String svg = Svg.of(map);
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement()
                .getElementsByTagName("path").getLength()).isGreaterThan(2 * (98 + 17));
    }

    @Test
    void whatIsWrittenOnAShapeIsInsideIt() {
        // An L: 10 wide at the foot, 2 wide above.
        MapSheet.Inside inside = MapSheet.inside(List.of(0.0, 0.0, 2.0, 0.0, 2.0, 6.0, 10.0, 6.0, 10.0, 10.0, 0.0, 10.0));
        assertThat(inside.length()).isEqualTo(10);
        assertThat(inside.x()).isEqualTo(5);
        assertThat(inside.y()).isBetween(6.0, 8.1);
    }

    @Test
    void labelsThatAreTooCloseAreMovedApart() {
        double[] apart = Spreading.of(new double[] {5, 6, 7, 90}, new double[] {10, 10, 10, 10}, 0, 100);
        assertThat(apart).containsExactly(5, 15, 25, 90);
        assertThat(Spreading.of(new double[] {95, 96}, new double[] {10, 10}, 0, 100)).containsExactly(85, 95);
    }

    @Test
    void ticksAreRound() {
        assertThat(new Axis(0, 18.7, 0, 100).ticks(4)).containsExactly(0.0, 5.0, 10.0, 15.0);
        assertThat(new Axis(3, 3, 0, 100).ticks(4)).isEmpty();
        assertThat(Axis.decimals(List.of(0.0, 0.25))).isEqualTo(2);
    }
}

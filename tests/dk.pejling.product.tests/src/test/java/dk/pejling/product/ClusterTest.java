package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code cluster} on data whose clusters R has computed. */
class ClusterTest {
    private static final Path REFERENCE = PejlingProcess.ROOT
            .resolve("tests/dk.pejling.clustering.tests/src/dk/pejling/clustering/algorithm/reference");

    @TempDir
    private static Path folder;
    private static Holder holder;

    @BeforeAll
    static void begin() throws Exception {
        holder = Holder.start(folder.resolve("home"));
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    private static Result run(String... arguments) throws Exception {
        return holder.ask(arguments);
    }

    private static String file(String name) {
        return REFERENCE.resolve(name).toString();
    }

    private void wrong(List<String> messages, String... arguments) throws Exception {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(messages);
    }

    @Test
    void wardOfAFileIsThatOfR() throws Exception {
        JsonNode json = run("cluster", "--input", file("agriculture.csv"), "--id-column", "id", "--method", "ward", "--k", "4",
                "--standardise", "zscore-sample", "--validate", "--samples", "20", "--format", "json").json();

        // hclust(dist(scale(agriculture)), "ward.D2"), package cluster.
        assertThat(json.get("method").asText()).isEqualTo("ward");
        assertThat(json.get("k").asInt()).isEqualTo(4);
        assertThat(json.get("variables")).extracting(JsonNode::asText).containsExactly("x", "y");
        assertThat(json.get("merge").get(0)).extracting(JsonNode::asInt).containsExactly(-1, -10);
        assertThat(json.get("merge").get(10)).extracting(JsonNode::asInt).containsExactly(9, 10);
        assertThat(json.get("heights").get(0).asDouble()).isCloseTo(0.261115098255882, within(1e-12));
        assertThat(json.get("labels").get("B").asInt()).isEqualTo(1);
        assertThat(json.get("labels")).extracting(JsonNode::asInt).containsExactly(1, 2, 1, 3, 4, 1, 4, 1, 2, 1, 3, 1);
        assertThat(json.get("silhouette").get("mean").asDouble()).isCloseTo(0.421230751249609, within(1e-9));
        assertThat(json.get("silhouette").get("byId").get("D").asDouble()).isCloseTo(-0.138312568447857, within(1e-9));
        assertThat(json.get("gap").get("B").asInt()).isEqualTo(20);
        assertThat(json.get("gap").get("reference").asText()).isEqualTo("scaledPCA");
        assertThat(json.get("gap").get("table").get(0).get("logW").asDouble()).isCloseTo(2.39789527279837, within(1e-9));
        assertThat(json.get("stability")).hasSize(4).allSatisfy(each -> assertThat(each.get("jaccard").asDouble()).isBetween(0.4, 1.0));
    }

    @Test
    void kMeansAndMedoids() throws Exception {
        JsonNode kmeans = run("cluster", "--input", file("iris.csv"), "--id-column", "id", "--method", "kmeans", "--k", "2..4",
                "--standardise", "zscore-sample", "--format", "json").json();
        assertThat(kmeans.get("k").asInt()).isEqualTo(2);
        assertThat(kmeans.get("withinSS").asDouble()).isCloseTo(220.879293598589, within(1e-9));
        assertThat(kmeans.get("candidates").get(1).get("withinSS").asDouble()).isCloseTo(138.888359717351, within(1e-9));
        assertThat(kmeans.get("candidates").get(1).get("dunn").asDouble()).isCloseTo(0.0264966519696275, within(1e-9));
        assertThat(kmeans.get("merge")).isEmpty();
        assertThat(kmeans.get("gap").isNull()).isTrue();

        JsonNode pam = run("cluster", "--input", file("iris.csv"), "--id-column", "id", "--method", "pam", "--k", "3",
                "--standardise", "zscore-sample", "--format", "json").json();
        assertThat(pam.get("medoids")).extracting(JsonNode::asText).containsExactlyInAnyOrder("8", "113", "56");
        assertThat(pam.get("objective").asDouble()).isCloseTo(0.875705129693514, within(1e-9));
    }

    @Test
    void shippedBackgroundWithoutTheFourThatAreBlank() throws Exception {
        Result result = run("cluster", "--method", "ward", "--k", "4", "--lang", "en");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).contains("94 units", "Slagelse").doesNotContain("Læsø");
        assertThat(result.err()).contains("Læsø", "Vallensbæk", "Left out");
        assertThat(run("cluster", "--method", "kmeans", "--k", "14", "--sizes", "6..8", "--format", "json").json().get("labels"))
                .hasSize(94);
        assertThat(run("cluster", "--method", "pam", "--k", "3", "--format", "csv").out())
                .startsWith("id,cluster,silhouette,neighbour,medoid\n");
    }

    @Test
    void decimalCommasAndPointsAreOneThing() throws Exception {
        String rows = "A;1,5;10\nB;2,5;11\nC;8,5;30\nD;9;31\n";
        Path comma = Files.writeString(folder.resolve("comma.csv"), "navn;x;y\n" + rows);
        Path point = Files.writeString(folder.resolve("point.csv"), "navn;x;y\n" + rows.replace(',', '.'));
        JsonNode[] out = new JsonNode[2];
        for (int i = 0; i < 2; i++) {
            out[i] = run("cluster", "--input", (i == 0 ? comma : point).toString(), "--id-column", "navn", "--method", "average",
                    "--k", "2", "--format", "json").json();
        }
        assertThat(out[0].at("/labels/A").asInt()).isEqualTo(1);
        // Which file it was is all that differs; sha256sum of the two files.
        JsonNode[] files = {((ObjectNode) out[0].get("provenance")).remove("data"), ((ObjectNode) out[1].get("provenance")).remove("data")};
        assertThat(out[0]).isEqualTo(out[1]);
        assertThat(files[0].get("name").asText()).isEqualTo("comma.csv");
        assertThat(files[0].get("idColumn").asText()).isEqualTo("navn");
        assertThat(files[0].get("sha256").asText()).isEqualTo("8281f77d2bda362253c530c1d2c2790bfe452449186c35ff74aa2eac60c43607");
        assertThat(files[1].get("sha256").asText()).isEqualTo("b183a5e85f9f12802eb70f1346ee56a55fea78e887955ddfed092021f90d761f");
    }

    @Test
    void numbersCategoriesAndYesAndNoByGower() throws Exception {
        Path cars = Files.writeString(folder.resolve("cars.csv"), """
                navn;pris;farve;el;træk;zone
                Alfa;120,5;rød;nej;ja;1
                Beta;200;blå;ja;nej;2
                Gamma;150,25;rød;nej;nej;1
                Epsilon;310;blå;ja;ja;2
                Eta;180;grøn;nej;nej;1
                """);
        String[] gower = {"--input", cars.toString(), "--distance", "gower", "--categories", "zone", "--asymmetric", "træk"};
        // daisy(x, metric = "gower", type = list(asymm = "træk")) of R, farve, el and zone as factors.
        JsonNode peers = run(with(gower, "peers", "--area", "Alfa", "--k", "1", "--format", "json")).json();
        assertThat(peers.get("peers").get(0).get("id").asText()).isEqualTo("Gamma");
        assertThat(peers.get("peers").get(0).get("distance").asDouble()).isCloseTo(0.231398416886544, within(1e-12));
        assertThat(peers.get("farthestDistance").asDouble()).isCloseTo(0.883905013192612, within(1e-12));
        assertThat(peers.get("distance").asText()).isEqualTo("gower");
        assertThat(peers.get("kinds")).extracting(JsonNode::asText).containsExactly("numeric", "nominal", "nominal", "asymmetric", "nominal");
        assertThat(peers.get("categories").get("farve")).extracting(JsonNode::asText).containsExactly("blå", "grøn", "rød");

        Result pam = run(with(gower, "cluster", "--method", "pam", "--k", "2", "--format", "json", "--lang", "en"));
        assertThat(pam.json().get("kinds").get("træk").asText()).isEqualTo("asymmetric");
        assertThat(pam.json().get("provenance").get("standardise").asText()).isEqualTo("range");
        assertThat(pam.json().get("labels")).extracting(JsonNode::asInt).containsExactly(1, 2, 1, 2, 1);
        assertThat(pam.err()).contains("Compared as categories: farve (blå, grøn, rød)");
        wrong(List.of("kmeans"), with(gower, "cluster", "--method", "kmeans", "--k", "2"));
        wrong(List.of("--standardise"), with(gower, "cluster", "--method", "pam", "--k", "2", "--standardise", "robust"));
        wrong(List.of("--categories"), "peers", "--area", "Alfa", "--input", cars.toString(), "--categories", "zone");
    }

    private static String[] with(String[] more, String... command) {
        return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void variablesThatAreOutcomesAreMarkedAndASetIsWithoutThem() throws Exception {
        JsonNode all = run("cluster", "--method", "ward", "--k", "4", "--format", "json").json();
        assertThat(all.get("circular")).isNotEmpty();
        assertThat(all.at("/provenance/data/source").asText()).isEqualTo("Danmarks Statistik");
        assertThat(all.at("/provenance/data/name").asText()).isEqualTo("background.csv");
        assertThat(all.at("/provenance/variables")).hasSize(6);
        JsonNode without = run("cluster", "--method", "ward", "--k", "4", "--set", "non-circular", "--format", "json").json();
        assertThat(without.get("circular")).isEmpty();
        assertThat(without.get("variables")).extracting(JsonNode::asText).doesNotContain(all.get("circular").get(0).asText());
    }

    @Test
    void whatCannotBeMeasuredIsNamed() throws Exception {
        Path gaps = Files.writeString(folder.resolve("gaps.csv"), "navn;x;y\nA;1;2\nB;;4\nC;3;9\n");
        wrong(List.of("B", "x"), "cluster", "--input", gaps.toString(), "--method", "ward", "--k", "2");
        assertThat(run("cluster", "--input", gaps.toString(), "--method", "ward", "--k", "2", "--missing", "complete").exitCode()).isZero();
        assertThat(run("cluster", "--input", gaps.toString(), "--method", "ward", "--k", "2", "--missing", "pairwise").exitCode()).isZero();
        for (String cell : List.of("NaN", "Inf", "-Infinity", "tolv")) {
            Path bad = Files.writeString(folder.resolve("bad.csv"), "navn;x;y\nA;1;2\nB;%s;4\nC;3;9\n".formatted(cell));
            wrong(List.of("B", "x", cell), "cluster", "--input", bad.toString(), "--method", "kmeans", "--k", "2");
        }
        wrong(List.of("4", "3"), "cluster", "--input", gaps.toString(), "--variables", "y", "--method", "ward", "--k", "4");
        wrong(List.of("--method", "ward"), "cluster", "--method", "wrd", "--k", "4");
        wrong(List.of("--k"), "cluster", "--method", "ward", "--k", "8..2");
        wrong(List.of("--standardise", "robust"), "cluster", "--method", "ward", "--k", "2", "--standardise", "z");
        wrong(List.of("kmeans"), "cluster", "--method", "ward", "--k", "14", "--sizes", "6..8");
        wrong(List.of("94", "14"), "cluster", "--method", "kmeans", "--k", "14", "--sizes", "7..7");
    }

    @Test
    void boundariesAreTakenFromAFileOrRefusedWithThePlace() throws Exception {
        Path map = folder.resolve("map.geojson");
        String feature = "{\"type\": \"Feature\", \"properties\": {\"navn\": \"%s\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[11.1, 55.3], [11.5, 55.3], [%s, 55.5]]]}}";
        Files.writeString(map, "{\"type\": \"FeatureCollection\", \"features\": [" + feature.formatted("Slagelse", "11.3") + ",\n"
                + feature.formatted("Skåne", "11.3") + "]}");
        Result taken = run("boundaries", map.toString(), "--format", "csv", "--lang", "en");
        // The others are missing: done with what there was.
        assertThat(taken.exitCode()).isEqualTo(1);
        assertThat(taken.out()).contains("map.geojson,1,").contains("Aabenraa").doesNotContain("Slagelse");
        assertThat(taken.err()).contains("No municipality, left out: Skåne");
        Files.writeString(map, "{\"type\": \"FeatureCollection\", \"features\": [\n" + feature.formatted("Slagelse", "NaN") + "]}");
        Result refused = run("boundaries", map.toString(), "--lang", "en");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("Line 2, column", "'NaN' is no finite number");
        assertThat(run("boundaries", "--format", "csv").out()).contains("map.geojson,1,");
        assertThat(run("boundaries", "--remove").exitCode()).isZero();
        Result none = run("boundaries", "--format", "json", "--lang", "en");
        assertThat(none.out().strip()).isEqualTo("[ ]");
        assertThat(none.err()).contains("There are no boundaries");
    }
}

package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a municipality is set beside, on the built product: peers, clusters, regions, groups. */
@Tag("long")
class ComparisonsTest {
    private static final String SAMPLE =
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample/y60a02@2026-08-22.csv";
    private static final String SETS = """
            Kommune;Klynge;Målgruppe;Fra;Til
            Slagelse;Store;;2014-01-01;
            Randers;Store;;2014-01-01;
            Næstved;Store;;1.1.2014;
            Kolding;Store;;2014-01-01;31.12.2024
            Horsens;Store;;2014-01-01;
            Kolding;Andre;;2025-01-01;
            Esbjerg/Fanø;Andre;;2014-01-01;
            Slagelse;Andre;dagpenge;2014-01-01;
            """;

    @TempDir
    private static Path folder;
    private static Path home;

    @BeforeAll
    static void demo() throws Exception {
        home = folder.resolve("home");
        assertThat(run("demo", "--out", folder.resolve("out").toString()).exitCode()).isZero();
        assertThat(run("clusters", "import", file("klynger.csv", SETS), "--name", "Klynger", "--by", "Åse", "--why", "prøve")
                .exitCode()).isZero();
    }

    private static Result run(String... arguments) throws Exception {
        return PejlingProcess.run(home, arguments);
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
    }

    private static JsonNode json(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        Result result = run(all.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.json();
    }

    private static JsonNode card(String group, String period, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("scorecard", "--area", "Slagelse", "--target-group", group, "--period", period));
        arguments.addAll(List.of(more));
        return json(arguments.toArray(String[]::new));
    }

    private static List<String> members(JsonNode card) {
        return card.at("/comparison/members").valueStream().map(JsonNode::asText).toList();
    }

    private static void wrong(String message, String... arguments) throws Exception {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    /** The sum of full-time persons, added up from the file itself. */
    private static double sum(String period, List<String> areas) throws IOException {
        return Files.readAllLines(PejlingProcess.ROOT.resolve(SAMPLE)).stream().map(line -> line.split(";"))
                .filter(cells -> cells[0].equals(period) && areas.contains(cells[1])).mapToDouble(cells -> Double.parseDouble(cells[3]))
                .sum();
    }

    @Test
    void theRegionIsTheChangeOfItsSums() throws Exception {
        JsonNode card = card("kontanthjaelp", "2025M06", "--compare", "region");
        List<String> members = members(card);
        assertThat(card.at("/comparison/name").asText()).isEqualTo("Region Sjælland");
        assertThat(members).hasSize(16).doesNotContain("Slagelse").startsWith("Faxe", "Greve");
        double before = sum("2024M06", members);
        assertThat(card.at("/rows/0/comparison/development/value").asDouble())
                .isCloseTo(100 * (sum("2025M06", members) - before) / before, within(1e-9));
        JsonNode in = card("kontanthjaelp", "2025M06", "--compare", "region", "--own", "in");
        assertThat(members(in)).hasSize(17).startsWith("Slagelse");
        assertThat(in.at("/comparison/own").asText()).isEqualTo("in");
    }

    @Test
    void theClusterIsThatOfTheDayAndOfTheTargetGroup() throws Exception {
        assertThat(members(card("kontanthjaelp", "2024M06", "--compare", "cluster:Klynger")))
                .containsExactly("Horsens", "Kolding", "Næstved", "Randers");
        JsonNode after = card("kontanthjaelp", "2025M06", "--compare", "cluster");
        assertThat(members(after)).containsExactly("Horsens", "Næstved", "Randers");
        assertThat(after.at("/comparison/kind").asText()).isEqualTo("cluster");
        assertThat(members(card("dagpenge", "2025M06", "--compare", "cluster"))).containsExactly("Esbjerg", "Fanø", "Kolding");
        Result nobody = run("scorecard", "--area", "Odense", "--target-group", "kontanthjaelp", "--period", "2025M06", "--compare",
                "cluster", "--lang", "en");
        assertThat(nobody.exitCode()).isZero();
        assertThat(nobody.err()).contains("Odense is in no cluster");
    }

    @Test
    void groupsAreReadySavedOrOfAboutTheSameSize() throws Exception {
        assertThat(members(card("kontanthjaelp", "2025M06", "--compare", "group:de seks byer"))).hasSize(6).endsWith("Aarhus");
        assertThat(json("groups", "save", "Mine venner", "--areas", "Viborg,Slagelse,730").get(0).get("id").asText())
                .isEqualTo("mine-venner");
        assertThat(members(card("kontanthjaelp", "2025M06", "--compare", "group:Mine venner"))).containsExactly("Randers", "Viborg");
        JsonNode band = card("kontanthjaelp", "2025M06", "--compare", "group:stoerrelse", "--lang", "en");
        assertThat(band.at("/comparison/name").asText()).isEqualTo("Labour force from 30,000 to under 50,000");
        assertThat(members(band)).contains("Næstved", "Holbæk").doesNotContain("Læsø", "København");
        assertThat(json("groups", "list").findValuesAsText("origin")).contains("saved", "ready", "derived");
        assertThat(run("groups", "remove", "mine venner").exitCode()).isZero();
        wrong("mine-venner", "groups", "remove", "mine-venner");
    }

    @Test
    void theFollowUpUsesTheSameGroups() throws Exception {
        JsonNode all = json("followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--compare", "cluster");
        // Eight municipalities are in the set, of which Esbjerg, Fanø and Kolding make a group of two for each: too few.
        assertThat(all.at("/sets/none/count").asInt()).isEqualTo(98 - 4);
        assertThat(json("followup", "--target-group", "kontanthjaelp", "--period", "2025M06", "--compare", "region")
                .at("/sets/none/count").asInt()).isZero();
    }

    @Test
    void setsAreMovedComparedFrozenAndTakenOut() throws Exception {
        assertThat(run("clusters", "import", file("copy.csv", SETS), "--name", "Kopi").exitCode()).isZero();
        JsonNode frozen = json("clusters", "freeze", "Kopi", "--year", "2024", "--by", "Åse", "--why", "aftale");
        assertThat(frozen.at("/0/id").asText()).isEqualTo("kopi-2024");
        assertThat(json("clusters", "move", "kopi", "--area", "Randers", "--to", "Andre", "--from", "2024-01-01", "--why", "ny havn").at("/0/revision").asInt())
                .isEqualTo(2);
        JsonNode compared = json("clusters", "compare", "kopi-2024", "kopi", "--target-group", "kontanthjaelp", "--at",
                "2024-06-30");
        assertThat(compared.at("/moves")).hasSize(1);
        assertThat(compared.at("/moves/0/area").asText()).isEqualTo("Randers");
        assertThat(compared.at("/table/Store/Andre").asInt()).isEqualTo(1);
        // 7 municipalities: {Slagelse, Randers, Næstved, Kolding, Horsens} {Esbjerg, Fanø} against 4 + 3, as worked out by hand.
        assertThat(compared.at("/adjustedRand").asDouble()).isCloseTo(16.0 / 37, within(1e-12));
        assertThat(json("clusters", "compare", "kopi@1", "kopi@2", "--target-group", "alle", "--at", "2024-06-30").at("/moves")).hasSize(1);
        wrong("2024", "clusters", "move", "kopi-2024", "--area", "Randers", "--to", "Andre", "--from", "2024-01-01", "--why", "ny havn");
        wrong("--why", "clusters", "move", "kopi", "--area", "Randers", "--to", "Andre", "--from", "2024-01-01");
        wrong("20266", "clusters", "freeze", "kopi", "--year", "20266");
        JsonNode merged = json("clusters", "merge", "kopi", "--areas", "Fanø", "--into", "Esbjerg", "--from", "2026-01-01", "--why",
                "prøve");
        assertThat(merged.at("/0/origin").asText()).isEqualTo("edited");
        assertThat(json("clusters", "show", "kopi", "--at", "2026-06-30", "--target-group", "alle").findValuesAsText("area"))
                .contains("Esbjerg").doesNotContain("Fanø");
        assertThat(json("clusters", "list", "--history", "kopi").findValuesAsText("revision")).containsExactly("1", "2", "3");
        for (String id : List.of("kopi", "kopi-2024")) {
            assertThat(run("clusters", "remove", id).exitCode()).isZero();
        }
        assertThat(json("clusters", "list").findValuesAsText("id")).containsExactly("klynger");
    }

    @Test
    void computedClustersAreSavedWithWhatTheyWereComputedBy() throws Exception {
        JsonNode computed = json("cluster", "--method", "ward", "--k", "12", "--exclude", "unemployment_rate_pct", "--save", "Ward 12");
        JsonNode labels = computed.get("labels");
        JsonNode shown = json("clusters", "show", "ward-12");
        assertThat(shown).hasSize(94);
        for (JsonNode one : shown) {
            assertThat(one.get("cluster").asText()).isEqualTo(labels.get(one.get("area").asText()).asText());
        }
        JsonNode listed = json("clusters", "list");
        assertThat(listed.findValuesAsText("source")).anyMatch(source -> source.startsWith("pejling cluster --method ward --k 12 ")
                && !source.contains("unemployment"));
        assertThat(run("clusters", "remove", "ward-12").exitCode()).isZero();
        wrong("iris 1", "cluster", "--input", file("iris.csv", "id;x\niris 1;1\niris 2;5\niris 3;6\n"), "--method", "ward", "--k", "2",
                "--save", "iris");
    }

    @Test
    void municipalitiesThatBecameOneAreInASetOfBefore() throws Exception {
        String old = file("foer.csv", "kommune;klynge;fra\nVærløse;A;2003-01-01\n207;B;\nRoskilde;A;\n");
        assertThat(run("clusters", "import", old, "--name", "Før").exitCode()).isZero();
        assertThat(json("clusters", "merge", "foer", "--areas", "Værløse,Farum", "--into", "Furesø", "--to", "A", "--from", "2007-01-01", "--why",
                "Strukturreformen").at("/0/revision").asInt()).isEqualTo(2);
        assertThat(json("clusters", "show", "foer", "--at", "2006-12-31").findValuesAsText("area")).containsExactly("Værløse", "Roskilde", "Farum");
        assertThat(json("clusters", "show", "foer", "--at", "2007-01-01").findValuesAsText("area")).containsExactly("Roskilde", "Furesø");
        JsonNode across = json("clusters", "compare", "foer", "foer", "--at", "2006-12-31,2007-01-01");
        assertThat(across.at("/onlyFirst")).extracting(JsonNode::asText).containsExactly("Værløse", "Farum");
        assertThat(across.at("/onlySecond")).extracting(JsonNode::asText).containsExactly("Furesø");
        assertThat(run("clusters", "remove", "foer").exitCode()).isZero();
    }

    @Test
    void whatShowPrintsIsReadAgain() throws Exception {
        String shown = run("clusters", "show", "klynger", "--format", "csv").out();
        assertThat(run("clusters", "import", file("shown.csv", shown), "--name", "Igen").exitCode()).isZero();
        assertThat(run("clusters", "show", "igen", "--format", "csv").out()).isEqualTo(shown);
        assertThat(run("clusters", "remove", "igen").exitCode()).isZero();
    }

    @Test
    void badFilesAndNamesAreRefused() throws Exception {
        Result bad = run("clusters", "import", file("bad.csv", "kommune;klynge\nSlagelsee;1\nRanders;1\n730;2\n"), "--name", "Dårlige",
                "--lang", "en");
        assertThat(bad.exitCode()).isEqualTo(3);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).contains("line 2", "close: Slagelse", "line 4", "line 3", "Nothing was stored");
        wrong("klynger", "scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--compare", "cluster:klyngr");
        wrong("seks-byer", "scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--compare", "group:seks-by");
        wrong("region", "followup", "--target-group", "kontanthjaelp", "--compare", "regon");
        wrong("Region Sjælland", "groups", "save", "x", "--areas", "Region Sjælland");
        wrong("Randers", "groups", "save", "x", "--areas", "Rander");
        wrong("2026-02-30", "clusters", "move", "klynger", "--area", "Randers", "--to", "x", "--from", "2026-02-30", "--why", "y");
        wrong("non-circular", "peers", "--area", "Slagelse", "--set", "other");
        wrong("zscore", "peers", "--area", "Slagelse", "--standardise", "z");
        wrong("income_kr", "peers", "--area", "Slagelse", "--weights", "incomes_kr=2");
    }

    @Test
    void peersComeWithIndexGapsAndCircularVariables() throws Exception {
        JsonNode peers = json("peers", "--area", "Slagelse");
        assertThat(peers.at("/peers/0/index").asDouble()).isCloseTo(.6429 / 7.6161, within(1e-5));
        assertThat(peers.at("/circular/0").asText()).isEqualTo("unemployment_rate_pct");
        assertThat(peers.at("/withoutBackground")).hasSize(4);
        assertThat(peers.at("/background/year").isNull()).isTrue();
        assertThat(json("peers", "--area", "Slagelse", "--set", "non-circular").at("/variables")).hasSize(5);
        assertThat(run("peers", "--area", "Gentofte", "--lang", "en").err()).contains("Gentofte lies far");
    }

    @Test
    void thePageOfARegionSaysSo() throws Exception {
        Path pdf = folder.resolve("region.pdf");
        Result result = run("report", "render", "scorecard", "--param", "area=Slagelse", "--param", "period=2025M06", "--param",
                "compare=region", "--out", pdf.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        String text = PejlingProcess.tool("pdftotext", pdf.toString(), "-");
        assertThat(text).contains("Region Sjælland (16 kommuner)", "--compare region").doesNotContain("rammevilkår ligner");
    }
}

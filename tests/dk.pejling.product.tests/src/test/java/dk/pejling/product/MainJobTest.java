package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the built product: from file to Derby to scorecard to PDF. */
class MainJobTest {
    @TempDir
    private static Path folder;
    private static Holder holder;
    private static Result demo;

    @BeforeAll
    static void demo() throws Exception {
        Path home = folder.resolve("hjem på Læsø");
        demo = PejlingProcess.run(home, "demo", "--out", folder.resolve("out").toString(), "--period", "2025M06", "--format", "json");
        holder = Holder.start(home);
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    private static JsonNode row(JsonNode scorecard, String point) {
        for (JsonNode row : scorecard.get("rows")) {
            if (row.get("indicator").asText().equals(point)) {
                return row;
            }
        }
        throw new AssertionError("no row " + point);
    }

    private static Result scorecard(Holder where, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("scorecard", "--target-group", "kontanthjaelp", "--period", "2025M06", "--format", "json"));
        arguments.addAll(List.of(more));
        return where.ask(arguments.toArray(String[]::new));
    }

    @Test
    void demoImportsTheEightTablesAndNamesTheDocuments() {
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.json().get("imports")).hasSize(8);
        for (JsonNode table : demo.json().get("imports")) {
            assertThat(table.get("accepted").asLong()).isEqualTo(table.get("rows").asLong()).isPositive();
            assertThat(table.get("isNew").asBoolean()).isTrue();
        }
        assertThat(demo.json().get("imports").get(0).get("cells").get("suppressed").asInt()).isEqualTo(59);
        assertThat(demo.json().get("written").valueStream().map(file -> Path.of(file.asText())).toList())
                .allSatisfy(file -> assertThat(file).isRegularFile())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("scorecard-slagelse.pdf", "scorecard-slagelse.html", "scorecard-slagelse.xlsx");
    }

    @Test
    void thePageSaysWhatTheIssueAsksFor() throws Exception {
        String pdf = folder.resolve("out/scorecard-slagelse.pdf").toString();
        String text = PejlingProcess.tool("pdftotext", "-layout", pdf, "-");
        assertThat(text).contains("−0,39", "−1,73", "−2,75", "22.08.2026", "19.08.2026", "94–95", "venter på tabel y60a27");
        assertThat(PejlingProcess.tool("pdfinfo", pdf)).containsPattern("Pages: +1\n");
        assertThat(PejlingProcess.tool("pdffonts", pdf).lines().skip(2)).isNotEmpty().allMatch(line -> line.contains(" yes yes yes "));
    }

    @Test
    void aSecondImportOfTheSameFiguresAddsNoVintage() throws Exception {
        JsonNode before = holder.ask("vintages", "--format", "json").json();
        Result again = holder.ask("demo", "--out", folder.resolve("again").toString(), "--area", "ringkøbing-skjern");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(folder.resolve("again/scorecard-ringkoebing-skjern.pdf")).isRegularFile();
        assertThat(holder.ask("vintages", "--format", "json").json()).isEqualTo(before).hasSize(8);
    }

    @Test
    void scorecardOfSlagelseAgainstItsSevenPeers() throws Exception {
        JsonNode card = scorecard(holder, "--area", "Slagelse").json();
        assertThat(card.get("comparison").get("members").valueStream().map(JsonNode::asText))
                .containsExactly("Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg");
        JsonNode row = row(card, "flere-i-job");
        assertThat(row.at("/development/value").asDouble()).isCloseTo(-0.38631346578366443, within(1e-12));
        assertThat(row.at("/development/from").asText()).isEqualTo("2024M06");
        assertThat(row.at("/comparison/development/value").asDouble()).isCloseTo(-1.7300654319618498, within(1e-9));
        assertThat(row.at("/comparison/development/average").asText()).isEqualTo("weighted");
        assertThat(row.at("/country/development/value").asDouble()).isCloseTo(-2.749844674045608, within(1e-9));
        assertThat(row.at("/rank/level/position").asInt()).isEqualTo(94);
        assertThat(row.at("/verdict/development").asText()).isEqualTo("worse");
        assertThat(row.at("/notable/development").asBoolean()).isFalse();
        assertThat(row(card, "hurtigere-i-job").at("/level/status").asText()).isEqualTo("notListed");
    }

    @Test
    void allScorecardsComeAsOneList() throws Exception {
        JsonNode cards = scorecard(holder, "--all").json();
        assertThat(cards).hasSize(98);
        assertThat(cards.get(0).get("area").asText()).isEqualTo("Albertslund");
        assertThat(cards.get(97).get("area").asText()).isEqualTo("Aarhus");
    }

    @Test
    void equalQuestionsGiveEqualBytes() throws Exception {
        assertThat(scorecard(holder, "--area", "Randers").out()).isEqualTo(scorecard(holder, "--area", "730").out());
    }

    @Test
    void aChangedFigureChangesScorecardAndPage() throws Exception {
        Path changed = folder.resolve("changed.csv");
        Path source = PejlingProcess.ROOT.resolve(
                "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample/y60a02@2026-08-22.csv");
        Files.writeString(changed, Files.readString(source).replaceFirst("2025M06;Slagelse;(\\d+);1805;", "2025M06;Slagelse;$1;1500;"),
                StandardCharsets.UTF_8);
        Path other = folder.resolve("other");
        try (Holder changing = Holder.start(other)) {
            changing.ask("demo", "--out", folder.resolve("o").toString());
            changed(changing, changed);
        }
    }

    private static void changed(Holder other, Path changed) throws Exception {
        Result imported = other.ask("import", changed.toString(), "--retrieved", "2026-08-23", "--format", "json");
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.json().get(0).get("vintage").asText()).isEqualTo("y60a02@2026-08-23");
        // 1812 → 1500
        double expected = 100.0 * (1500 - 1812) / 1812;
        assertThat(row(scorecard(other, "--area", "Slagelse").json(), "flere-i-job").at("/development/value").asDouble())
                .isCloseTo(expected, within(1e-12));
        assertThat(row(scorecard(other, "--area", "Slagelse", "--as-of", "2026-08-22").json(), "flere-i-job")
                .at("/development/value").asDouble()).isCloseTo(-0.38631346578366443, within(1e-12));
        Path pdf = folder.resolve("changed.pdf");
        Result rendered = other.ask("report", "render", "scorecard", "--param", "area=Slagelse", "--param",
                "period=2025M06", "--out", pdf.toString());
        assertThat(rendered.exitCode()).as(rendered.err()).isZero();
        assertThat(PejlingProcess.tool("pdftotext", pdf.toString(), "-")).contains("−17,22", "23.08.2026").doesNotContain("−0,39");
    }

    @Test
    void valuesOfWithheldAndUnlistedCellsSaySo() throws Exception {
        JsonNode withheld = holder.ask("value", "--measure", "y25i01.antal-ledige-fuldtidspersoner", "--area", "Fanø",
                "--period", "2022M03", "--where", "ydelsesgrupper=KONTANTHJÆLP", "--format", "json").json();
        assertThat(withheld).hasSize(1);
        assertThat(withheld.get(0).get("status").asText()).isEqualTo("suppressed");
        assertThat(withheld.get(0).get("value").isNull()).isTrue();
        JsonNode unlisted = holder.ask("value", "--measure", "y25i09.antal-langtidsledige-fuldtidspersoner", "--area",
                "Læsø", "--period", "2025M06", "--where", "Ydelsesgrupper=Kontanthjælp", "--format", "json").json();
        assertThat(unlisted.get(0).get("status").asText()).isEqualTo("notListed");
        assertThat(holder.ask("value", "--measure", "y60a02.antal-personer", "--all", "--period", "latest", "--format",
                "json").json()).hasSize(99);
    }

    @Test
    void listsAreArraysWithStableKeys() throws Exception {
        assertThat(holder.ask("areas", "--format", "json").json()).hasSize(105);
        assertThat(holder.ask("tables", "--format", "json").json()).hasSize(8);
        assertThat(holder.ask("measures", "--format", "json").json().get(0).fieldNames()).toIterable()
                .contains("id", "table", "name", "unit", "kind", "dimensions");
        assertThat(holder.ask("indicators", "--format", "json").json().get(1).get("status").asText()).isEqualTo("awaited");
        assertThat(holder.ask("report", "list", "--format", "json").json().findValuesAsText("id"))
                .containsExactly("followup", "scorecard");
        assertThat(holder.ask("peers", "--area", "Slagelse", "--format", "json").json().at("/peers/0/distance").asDouble())
                .isCloseTo(0.6429, within(5e-5));
        assertThat(holder.ask("areas", "--format", "csv").out()).startsWith("code,name,id,kind,parent\n000,Hele landet,");
    }
}

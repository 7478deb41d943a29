package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source said on two days, undoing and deleting it, breaks in its series. */
class RevisionsTest {
    private static final String MEASURE = "y25i09.antal-langtidsledige-fuldtidspersoner";
    private static final Path SAMPLES = PejlingProcess.ROOT.resolve(
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample");
    private static final Path FIRST_DAY = PejlingProcess.ROOT.resolve(
            "tests/dk.pejling.product.tests/src/test/resources/jobindsats/y25i09@2026-08-19.csv");

    @TempDir
    private static Path folder;
    private static Holder holder;

    @BeforeAll
    static void imports() throws Exception {
        holder = Holder.start(folder.resolve("home"));
        // The later day first: the earlier one comes in behind it.
        for (String day : new String[] {"2026-08-22", "2026-08-19"}) {
            Path file = day.equals("2026-08-19") ? FIRST_DAY : SAMPLES.resolve("y25i09@2026-08-22.csv");
            assertThat(holder.ask("import", file.toString(), "--retrieved", day).exitCode()).isZero();
        }
        assertThat(holder.ask("import", SAMPLES.resolve("y60a02@2026-08-22.csv").toString(), "--retrieved", "2026-08-22")
                .exitCode()).isZero();
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    private static Map<String, Integer> counts(JsonNode revisions) {
        Map<String, Integer> counts = new TreeMap<>();
        revisions.forEach(one -> counts.merge(one.get("status").asText(), 1, Integer::sum));
        return counts;
    }

    /** Counted from the two files by themselves: 517 of 10,227 common values, 2026M07 came, 2023M07 went. */
    @Test
    void theTwoDaysDifferAsCounted() throws Exception {
        Result result = holder.ask("revisions", "--measure", MEASURE, "--between", "2026-08-19,2026-08-22", "--format",
                "json", "--lang", "en");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("517 of 10227 values", "291 are new", "294 are no longer listed");
        JsonNode revisions = result.json();
        assertThat(counts(revisions)).isEqualTo(Map.of("changed", 517, "new", 291, "notListed", 294));
        revisions.forEach(one -> {
            assertThat(one.has("from") && one.has("to") && one.has("where") && one.has("area")).isTrue();
            switch (one.get("status").asText()) {
                case "new" -> assertThat(one.get("period").asText()).isEqualTo("2026M07");
                case "notListed" -> {
                    assertThat(one.get("period").asText()).isEqualTo("2023M07");
                    assertThat(one.get("to").isNull()).isTrue();
                }
                default -> assertThat(one.get("from")).isNotEqualTo(one.get("to"));
            }
        });
    }

    @Test
    void aTableAndAListForSpreadsheetsSayTheSame() throws Exception {
        String[] question = {"revisions", "--measure", MEASURE, "--between", "2026-08-19,2026-08-22", "--area", "Hjørring"};
        assertThat(holder.ask(question).out()).contains("Hjørring", "ændret", "ny", "ikke længere med");
        String[] csv = java.util.Arrays.copyOf(question, question.length + 2);
        csv[question.length] = "--format";
        csv[question.length + 1] = "csv";
        assertThat(holder.ask(csv).out()).startsWith("area,code,period,where,from,to,status").contains(",35,changed,");
    }

    @Test
    void wrongDaysAreNamed() throws Exception {
        for (String[] wrong : new String[][] {{"--between", "2026-08-19"}, {"--between", "2026-08-22,2026-08-19"}, {"--between", "x,y"}}) {
            Result result = holder.ask("revisions", "--measure", MEASURE, wrong[0], wrong[1]);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
        }
        assertThat(holder.ask("revisions", "--between", "2026-08-19,2026-08-22").exitCode()).isEqualTo(2);
        assertThat(holder.ask("revisions", "--measure", MEASURE, "--between", "2026-08-01,2026-08-22").exitCode()).isEqualTo(3);
    }

    @Test
    void howASourceRevisesIsLearnt() throws Exception {
        JsonNode habit = holder.ask("revisions", "--measure", MEASURE, "--format", "json").json().get(0);
        assertThat(habit.get("releases").asInt()).isEqualTo(1);
        assertThat(habit.get("provisionalPeriods").asInt()).isEqualTo(1);
        assertThat(habit.get("revisedPeriods").asInt()).isPositive();
        assertThat(habit.get("mean").asDouble()).isCloseTo(1.0, within(0.05));
        assertThat(habit.get("sd").asDouble()).isCloseTo(1.32, within(0.05));
    }

    @Test
    void undoneIsGoneForAllButReproduction() throws Exception {
        String last = "y25i09@2026-08-22";
        String[] question = {"value", "--measure", MEASURE, "--area", "Hele landet", "--period", "2024M02", "--where",
            "Ydelsesgrupper=Ydelsesgrupper i alt", "--format", "json"};
        assertThat(holder.ask(question).json().at("/0/value").asInt()).isEqualTo(15126);
        assertThat(holder.ask("vintages", "undo", last, "--reason", "forkert fil").exitCode()).isZero();
        assertThat(holder.ask(question).json().at("/0/value").asInt()).isEqualTo(15128);
        Result again = holder.ask("vintages", "undo", last, "--lang", "en");
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("undone");
        assertThat(holder.ask("vintages", "redo", last).exitCode()).isZero();
        assertThat(holder.ask(question).json().at("/0/value").asInt()).isEqualTo(15126);
        JsonNode log = holder.ask("vintages", "log", "--format", "json").json();
        assertThat(log.get(3).get("action").asText()).isEqualTo("withdraw");
        assertThat(log.get(3).get("reason").asText()).isEqualTo("forkert fil");
        assertThat(log.get(3).get("by").asText()).isEqualTo(System.getProperty("user.name"));
        Result unknown = holder.ask("vintages", "undo", "y25i09@2026-08-23", "--lang", "en");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("y25i09@2026-08-22");
        assertThat(holder.ask("vintages", "delete", last).exitCode()).as("without a reason").isEqualTo(2);
    }

    @Test
    void noDevelopmentIsComputedAcrossABreak() throws Exception {
        Path other = folder.resolve("other");
        assertThat(PejlingProcess.run(other, "import", SAMPLES.resolve("y60a02@2026-08-22.csv").toString()).exitCode()).isZero();
        Files.writeString(other.resolve("breaks.yaml"), """
                breaks:
                  - measure: y60a02.antal-fuldtidspersoner
                    from: 2025M01
                    note: {da: ny opgørelse, en: counted in a new way}
                """);
        JsonNode card = PejlingProcess.run(other, "scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period",
                "2025M06", "--format", "json", "--lang", "en").json();
        JsonNode row = card.at("/rows/0");
        assertThat(row.at("/development/status").asText()).isEqualTo("break");
        assertThat(row.at("/comparison/development/status").asText()).isEqualTo("break");
        assertThat(row.at("/level/status").asText()).isEqualTo("measured");
        assertThat(row.at("/breaks/0/note").asText()).isEqualTo("counted in a new way");
        JsonNode later = PejlingProcess.run(other, "scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period",
                "2026M01", "--format", "json").json();
        assertThat(later.at("/rows/0/development/status").asText()).isEqualTo("measured");
        Files.writeString(other.resolve("breaks.yaml"), "breaks:\n  - measure: y60a02.antal-personner\n    from: 2025M01\n");
        Result wrong = PejlingProcess.run(other, "vintages");
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err()).contains("breaks.yaml").contains("y60a02.antal-personer");
    }
}

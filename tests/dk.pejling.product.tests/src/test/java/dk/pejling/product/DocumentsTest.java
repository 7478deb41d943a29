package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scorecard and follow-up of the built product in every form: page, browser, workbook, table, JSON, CSV. */
class DocumentsTest {
    /** The target group's own points: only these count in who is worse on all. */
    private static final List<String> OWN_POINTS =
            List.of("flere-i-job", "hurtigere-i-job", "fastholdt-i-job", "langtidsledige", "aktiveringsgrad", "ordinaere-timer");

    @TempDir
    private static Path folder;
    private static Holder holder;

    @BeforeAll
    static void demo() throws Exception {
        holder = Holder.start(folder.resolve("home"));
        Result demo = holder.ask("demo", "--out", folder.resolve("out").toString(), "--period", "2025M06");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).contains("scorecard-slagelse.pdf", "scorecard-slagelse.html", "scorecard-slagelse.xlsx");
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    private static Result run(String... arguments) throws Exception {
        Result result = holder.ask(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static String[] followUp(String... more) {
        List<String> arguments = new ArrayList<>(List.of("followup", "--target-group", "kontanthjaelp", "--period", "2025M06"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static Path render(String name) throws Exception {
        Path file = folder.resolve(name);
        run("report", "render", "followup", "--param", "targetGroup=kontanthjaelp", "--param", "period=2025M06", "--out", file.toString());
        return file;
    }

    private static List<Map<String, String>> csv(String basis) throws Exception {
        List<String> lines = run(followUp("--basis", basis, "--format", "csv")).out().lines().toList();
        List<String> keys = Arrays.asList(lines.getFirst().split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(keys.size());
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(keys.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void theScorecardsWorkbookHasTheNumbersOfItsJson() throws Exception {
        JsonNode rows = run("scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06", "--format",
                "json").json().get("rows");
        Sheet sheet = sheets(folder.resolve("out/scorecard-slagelse.xlsx")).get("Scorecard");
        Row line = find(sheet, 0, "Flere i job");
        JsonNode first = rows.get(0);
        assertThat(line.getCell(3).getNumericCellValue()).isEqualTo(first.at("/level/value").asDouble());
        assertThat(line.getCell(4).getNumericCellValue()).isEqualTo(first.at("/comparison/level/value").asDouble());
        assertThat(line.getCell(10).getNumericCellValue()).isEqualTo(first.at("/development/value").asDouble());
        assertThat(line.getCell(13).getNumericCellValue()).isEqualTo(first.at("/deviation/development").asDouble());
        // Awaited: the cell says so, and holds no number that a sum would take for zero.
        assertThat(find(sheet, 0, "Hurtigere i job").getCell(3).getCellType()).isEqualTo(CellType.STRING);
    }

    @Test
    void theScorecardsPageForTheBrowserIsOneFile() throws Exception {
        String page = Files.readString(folder.resolve("out/scorecard-slagelse.html"));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("−0,39", "−1,73", "−2,75", "94–95", "venter på tabel y60a27", "<svg ")
                .doesNotContain("<script", "<link", " src=", "url(", "Open Sans Semibold");
    }

    @Test
    void theFollowUpCountsItsOwnRows() throws Exception {
        for (String basis : List.of("level", "development")) {
            JsonNode json = run(followUp("--basis", basis, "--format", "json")).json();
            Map<String, List<Map<String, String>>> byArea = new TreeMap<>(csv(basis).stream().collect(
                    Collectors.groupingBy(row -> row.get("area"))));
            assertThat(byArea).hasSize(98);
            Map<String, List<String>> sets = new TreeMap<>();
            byArea.forEach((area, rows) -> sets.computeIfAbsent(standing(rows), standing -> new ArrayList<>()).add(area));
            int all = 0;
            for (String set : List.of("worseOnAll", "betterOnAll", "mixed", "none")) {
                List<String> names = json.at("/sets/" + set + "/areas").valueStream().map(JsonNode::asText).toList();
                assertThat(names).as(basis + " " + set).containsExactlyInAnyOrderElementsOf(sets.getOrDefault(set, List.of()));
                assertThat(json.at("/sets/" + set + "/count").asInt()).isEqualTo(names.size());
                all += names.size();
            }
            assertThat(all).isEqualTo(98);
            for (JsonNode point : json.get("points")) {
                check(point, byArea.values().stream().flatMap(List::stream)
                        .filter(row -> row.get("indicator").equals(point.get("indicator").asText())).toList());
            }
        }
    }

    private static String standing(List<Map<String, String>> rows) {
        List<String> verdicts = rows.stream().filter(row -> OWN_POINTS.contains(row.get("indicator")))
                .filter(row -> !row.get("deviation").isEmpty()).map(row -> row.get("verdict")).toList();
        if (verdicts.isEmpty()) {
            return "none";
        }
        return verdicts.stream().allMatch("worse"::equals) ? "worseOnAll"
                : verdicts.stream().allMatch("better"::equals) ? "betterOnAll" : "mixed";
    }

    private static void check(JsonNode point, List<Map<String, String>> rows) {
        for (String verdict : List.of("better", "worse", "same", "unclear", "none")) {
            assertThat(point.get(verdict).asLong()).isEqualTo(rows.stream().filter(row -> row.get("verdict").equals(verdict)).count());
        }
        double[] deviations = rows.stream().map(row -> row.get("deviation")).filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble).sorted().toArray();
        if (deviations.length == 0) {
            assertThat(point.get("spread").isNull()).isTrue();
            return;
        }
        double mean = Arrays.stream(deviations).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(deviations).map(x -> (x - mean) * (x - mean)).sum() / (deviations.length - 1));
        assertThat(point.at("/spread/n").asInt()).isEqualTo(deviations.length);
        assertThat(point.at("/spread/min").asDouble()).isEqualTo(deviations[0]);
        assertThat(point.at("/spread/max").asDouble()).isEqualTo(deviations[deviations.length - 1]);
        assertThat(point.at("/spread/mean").asDouble()).isCloseTo(mean, within(1e-9));
        assertThat(point.at("/spread/sd").asDouble()).isCloseTo(sd, within(1e-9));
    }

    @Test
    void theFollowUpAsATableListsTheWorstFirst() throws Exception {
        List<String> lines = run(followUp()).out().lines().toList();
        assertThat(lines.getFirst()).contains("juni 2025");
        assertThat(lines).filteredOn(line -> line.matches(".* \\d+ af \\d+ *")).hasSizeGreaterThan(90)
                .first().asString().startsWith("Allerød").contains("+11,46");
        assertThat(run(followUp("--lang", "en", "--basis", "level")).out()).contains("June 2025");
    }

    @Test
    void theFollowUpsWorkbookHasTheNumbersOfItsCsv() throws Exception {
        Map<String, Sheet> sheets = sheets(render("followup.xlsx"));
        assertThat(sheets.keySet()).containsExactly("Opfølgning", "Målepunkter", "Spredning", "Mængder", "Kilder");
        int numbers = 0;
        Map<String, Row> lines = new TreeMap<>();
        for (Row row : sheets.get("Målepunkter")) {
            if (row.getCell(2) != null) {
                lines.put(row.getCell(0) + "/" + row.getCell(2), row);
            }
        }
        for (Map<String, String> row : csv("development")) {
            Row line = lines.get(row.get("area") + "/" + NAMES.get(row.get("indicator")));
            numbers += number(line.getCell(12), row.get("value")) + number(line.getCell(13), row.get("comparison"))
                    + number(line.getCell(15), row.get("deviation")) + number(line.getCell(16), row.get("rank"));
        }
        assertThat(numbers).isGreaterThan(1500);
    }

    private static final Map<String, String> NAMES = Map.of("flere-i-job", "Flere i job", "hurtigere-i-job", "Hurtigere i job",
            "fastholdt-i-job", "Fastholdt i job", "langtidsledige", "Langtidsledige", "aktiveringsgrad", "Aktiveringsgrad",
            "ordinaere-timer", "Ordinære timer", "flere-i-job-dagpenge", "Flere i job, dagpenge", "flere-i-job-alle",
            "Flere i job, i alt");

    /** Compares a cell with a number of the CSV, where there is one, and returns how many that were. */
    private static int number(Cell cell, String text) {
        if (text.isEmpty()) {
            assertThat(cell == null || cell.getCellType() != CellType.NUMERIC).as("%s", cell).isTrue();
            return 0;
        }
        assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(text));
        return 1;
    }

    private static int number(Cell cell, JsonNode value) {
        return number(cell, value.isNumber() ? value.asText() : "");
    }

    @Test
    void theFollowUpsPagesSayTheSameAndComeOutEqualTwice() throws Exception {
        for (String format : List.of("html", "xlsx")) {
            assertThat(render("one." + format)).hasSameBinaryContentAs(render("two." + format));
        }
        String page = Files.readString(folder.resolve("one.html"));
        String text = PejlingProcess.tool("pdftotext", "-layout", render("followup.pdf").toString(), "-");
        for (String said : List.of("Kontanthjælp i 98 kommuner, juni 2025", "Allerød", "+11,46", "Aarhus")) {
            assertThat(page).contains(said);
            assertThat(text).contains(said);
        }
        assertThat(page).doesNotContain("<script", "<link", " src=", "url(");
    }

    @Test
    void theDocumentOfARegionSaysWhatCommandAndJsonSay() throws Exception {
        String[] asked = {"followup", "--target-group", "kontanthjaelp,dagpenge", "--areas", "Region Sjælland", "--period", "2025M06"};
        Path file = folder.resolve("region.html");
        run("report", "render", "followup", "--param", "targetGroup=kontanthjaelp,dagpenge", "--param", "area=Region Sjælland", "--param",
                "period=2025M06", "--out", file.toString());
        String page = Files.readString(file).replaceAll("<[^>]*>", "\n");
        List<String> said = run(asked).out().lines().filter(line -> line.startsWith("I forhold til") || line.startsWith("Helt overordnet")
                || line.startsWith("I alle") || line.startsWith("Det er") || line.startsWith("Antallet")).toList();
        assertThat(said).hasSizeGreaterThanOrEqualTo(5).allSatisfy(sentence -> assertThat(page).contains(sentence));
        List<String> more = new ArrayList<>(List.of(asked));
        more.addAll(List.of("--format", "json"));
        JsonNode json = run(more.toArray(String[]::new)).json();
        Path book = folder.resolve("region.xlsx");
        run("report", "render", "followup", "--param", "targetGroup=kontanthjaelp,dagpenge", "--param", "area=Region Sjælland", "--param",
                "period=2025M06", "--out", book.toString());
        Sheet against = sheets(book).get("Mod landet");
        int numbers = 0;
        for (JsonNode finding : json.get("againstCountry")) {
            if (!finding.at("/indicator").asText().equals("hurtigere-i-job")) {
                Row row = find(against, 1, NAMES.get(finding.get("indicator").asText()));
                numbers += number(row.getCell(3), finding.at("/group/value")) + number(row.getCell(4), finding.at("/country/value"))
                        + number(row.getCell(5), finding.get("deviation"));
            }
        }
        assertThat(numbers).isEqualTo(15);
        assertThat(page).contains(json.at("/union/count").asText() + " kommuner");
    }

    private static Map<String, Sheet> sheets(Path file) throws Exception {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file); Workbook workbook = new XSSFWorkbook(in)) {
            workbook.forEach(sheet -> sheets.put(sheet.getSheetName(), sheet));
        }
        return sheets;
    }

    private static Row find(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (cell != null && cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("No row " + text);
    }
}

package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Reading;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.model.Status;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ScorecardReport;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTest {
    private static final Locale DANISH = Locale.of("da");

    @TempDir
    private Path folder;

    private Path render(ScorecardReport report, Locale locale) throws Exception {
        List<IStatus> logged = new ArrayList<>();
        ILogListener listener = (status, plugin) -> logged.add(status);
        Platform.addLogListener(listener);
        Path out = folder.resolve("scorecard-%d.xlsx".formatted(System.nanoTime()));
        new BirtRenderer().render(ReportDesigns.SCORECARD, report.data(locale), locale, out);
        Platform.removeLogListener(listener);
        // The writer of workbooks says that it starts.
        assertThat(logged).noneMatch(status -> status.getSeverity() >= IStatus.WARNING);
        return out;
    }

    private Workbook slagelse() throws Exception {
        return Workbook.read(render(ScorecardFixture.slagelse().report(), DANISH));
    }

    @Test
    void everyTableIsASheetNamedInTheReadersLanguage() throws Exception {
        assertThat(slagelse().sheetNames()).containsExactly("Scorecard", "Medlemmer", "Historik", "Kilder");
        assertThat(Workbook.read(render(ScorecardFixture.slagelse().report(), Locale.ENGLISH)).sheetNames())
                // "History" is a name that spreadsheets keep for themselves.
                .containsExactly("Scorecard", "Members", "Time series", "Sources");
    }

    @Test
    void theNumbersAreTheScorecardsOwnUnrounded() throws Exception {
        ScorecardReport report = ScorecardFixture.slagelse().report();
        Workbook workbook = Workbook.read(render(report, DANISH));
        int numbers = 0;
        for (ScorecardRow row : report.scorecard().rows()) {
            int line = workbook.rowOf("Scorecard", row.point().name().in(DANISH));
            numbers += check(workbook, line, "DEFG", row.level());
            numbers += check(workbook, line, "KLMN", row.development());
        }
        assertThat(numbers).isGreaterThan(40);
    }

    private static int check(Workbook workbook, int line, String columns, Reading reading) {
        List<OptionalDouble> expected = List.of(reading.own().value().number(), reading.comparison().value().number(),
                reading.country().value().number(), reading.deviation().number());
        int numbers = 0;
        for (int i = 0; i < expected.size(); i++) {
            Object cell = workbook.cell("Scorecard", columns.substring(i, i + 1) + line);
            if (expected.get(i).isPresent()) {
                assertThat(cell).as("%s%d", columns.charAt(i), line).isEqualTo(expected.get(i).getAsDouble());
                numbers++;
            } else {
                assertThat(cell instanceof Double).as("%s%d", columns.charAt(i), line).isFalse();
            }
        }
        return numbers;
    }

    @Test
    void headingsAreThePagesAndNumbersShowTheirSign() throws Exception {
        Workbook workbook = slagelse();
        assertThat(workbook.cell("Scorecard", "A1")).isEqualTo("Slagelse: kontanthjælp, juni 2025");
        int heading = workbook.rowOf("Scorecard", "Målepunkt");
        assertThat(workbook.cell("Scorecard", "D" + heading)).isEqualTo("Egen");
        assertThat(workbook.cell("Scorecard", "G" + heading)).isEqualTo("Afv.");
        int line = workbook.rowOf("Scorecard", "Flere i job");
        assertThat(workbook.format("Scorecard", "D" + line)).isEqualTo("#,##0.0");
        assertThat(workbook.format("Scorecard", "K" + line)).isEqualTo("\"+\"#,##0.00;\"−\"#,##0.00;#,##0.00");
        assertThat(workbook.cell("Scorecard", "I" + line)).isEqualTo("dårligere");
    }

    @Test
    void aCellWithoutANumberSaysWhy() throws Exception {
        Workbook workbook = Workbook.read(render(ScorecardFixture.slagelse().without("langtidsledige", "Slagelse", Status.SUPPRESSED)
                .report(), DANISH));
        assertThat(workbook.cell("Scorecard", "D" + workbook.rowOf("Scorecard", "Hurtigere i job"))).isEqualTo("ingen data");
        int withheld = workbook.rowOf("Scorecard", "Langtidsledige");
        assertThat(workbook.cell("Scorecard", "D" + withheld)).isEqualTo("•");
        assertThat((String) workbook.cell("Scorecard", "B" + withheld)).contains("tilbageholdt");
    }

    @Test
    void membersHistoryAndSourcesHaveNumbersAndDays() throws Exception {
        Workbook workbook = slagelse();
        int own = workbook.rowOf("Medlemmer", "Slagelse");
        assertThat(workbook.cell("Medlemmer", "C" + own)).isEqualTo(1812.0);
        assertThat(workbook.cell("Medlemmer", "D" + own)).isEqualTo(1805.0);
        assertThat(workbook.format("Medlemmer", "D" + own)).isEqualTo("#,##0");
        assertThat(workbook.cell("Historik", "E2")).isInstanceOf(Double.class);
        // Days since 30.12.1899: 22.08.2026.
        assertThat(workbook.cell("Kilder", "D" + workbook.rowOf("Kilder", "y60a02"))).isEqualTo(46256.0);
    }

    @Test
    void equalDataGivesEqualBytes() throws Exception {
        Path first = render(ScorecardFixture.slagelse().report(), DANISH);
        // Dates in a zip file are rounded to two seconds.
        Thread.sleep(2100);
        assertThat(render(ScorecardFixture.slagelse().report(), DANISH)).hasSameBinaryContentAs(first);
    }
}

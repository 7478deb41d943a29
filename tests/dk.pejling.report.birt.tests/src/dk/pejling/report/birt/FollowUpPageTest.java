package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ScorecardReport;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpPageTest {
    private static final Locale DANISH = Locale.of("da");
    private static final List<String> NAMES = List.of("Slagelse", "Ringkøbing-Skjern", "Lyngby-Taarbæk", "Faaborg-Midtfyn");

    @TempDir
    private Path folder;

    static FollowUpReport report(int municipalities) {
        ScorecardReport slagelse = ScorecardFixture.slagelse().report();
        List<Scorecard> cards = new ArrayList<>();
        for (int i = 0; i < municipalities; i++) {
            cards.add(ScorecardFixture.slagelse().renamed("Slagelse", NAMES.get(i % NAMES.size())).report().scorecard());
        }
        return new FollowUpReport(cards, "", slagelse.sources());
    }

    private Path render(FollowUpReport report, Locale locale) throws Exception {
        return render(report, locale, "pdf");
    }

    private Path render(FollowUpReport report, Locale locale, String format) throws Exception {
        Path out = folder.resolve("followup-%d.%s".formatted(System.nanoTime(), format));
        new BirtRenderer().render(ReportDesigns.FOLLOWUP, report.data(locale), locale, out);
        return out;
    }

    @Test
    void fewMunicipalitiesAreOnePageAcross() throws Exception {
        Path pdf = render(report(4), DANISH);
        assertThat(Poppler.run("pdfinfo", pdf.toString())).containsPattern("Pages:\\s+1\\n").containsPattern("Page size:\\s+841\\.\\d+ x 595");
        assertThat(Poppler.text(pdf)).contains("Kontanthjælp i 4 kommuner, juni 2025", "Ringkøbing-Skjern", "−0,39", "+1,34",
                "ØVRIGE MÅLEPUNKTER", "Hvem ligger dårligere på alle målepunkter?", "y60b15 19.08.2026",
                "pejling report render followup --param targetGroup=kontanthjaelp --param period=2025M06");
        assertThat(Poppler.text(render(report(4), Locale.ENGLISH))).contains("Who is worse on all points?");
    }

    @Test
    void manyMunicipalitiesRepeatTheHeadings() throws Exception {
        Path pdf = render(report(60), DANISH);
        assertThat(Poppler.run("pdfinfo", pdf.toString())).containsPattern("Pages:\\s+2\\n");
        assertThat(Poppler.text(pdf).split("ØVRIGE MÅLEPUNKTER", -1)).hasSize(3);
    }

    @Test
    void thePageSaysNothingWhereItHasRoomForMorePoints() throws Exception {
        FollowUpReport whole = report(4);
        List<Scorecard> few = whole.cards().stream().map(card -> new Scorecard(card.area(), card.targetGroup(), card.period(), card.asOf(),
                card.comparison(), card.rows().subList(0, 3))).toList();
        assertThat(Poppler.text(render(new FollowUpReport(few, "", whole.sources()), DANISH))).contains("Ringkøbing-Skjern")
                .doesNotContain("The resource");
    }

    @Test
    void whatFollowsTheListIsNotTornApart() throws Exception {
        String pdf = render(report(30), DANISH).toString();
        assertThat(Poppler.run("pdftotext", "-l", "1", pdf, "-")).contains("Ringkøbing-Skjern").doesNotContain("Sådan læses siden", "Hvem ligger");
        assertThat(Poppler.run("pdftotext", "-f", "2", pdf, "-")).contains("Sådan læses siden", "Hvem ligger dårligere", "bedre", "ingen vurdering", "Uden sammenligning");
    }

    @Test
    void equalDataGivesEqualBytesInEveryFormat() throws Exception {
        for (String format : ReportDesigns.FOLLOWUP.formats()) {
            assertThat(render(report(4), DANISH, format)).as(format).hasSameBinaryContentAs(render(report(4), DANISH, format));
        }
    }

    @Test
    void theWorkbookHasTheNumbersUnroundedAndSaysWhyThereIsNone() throws Exception {
        FollowUpReport report = report(4);
        Workbook workbook = Workbook.read(render(report, DANISH, "xlsx"));
        assertThat(workbook.sheetNames()).containsExactly("Opfølgning", "Målepunkter", "Spredning", "Mængder", "Kilder");
        ScorecardRow lead = report.cards().getFirst().rows().getFirst();
        int line = workbook.rowOf("Opfølgning", "Ringkøbing-Skjern");
        assertThat(workbook.cell("Opfølgning", "G" + line)).isEqualTo(lead.level().own().value().number().getAsDouble());
        assertThat(workbook.cell("Opfølgning", "T" + line)).isEqualTo(lead.development().deviation().number().getAsDouble());
        assertThat(workbook.format("Opfølgning", "T" + line)).isEqualTo("\"+\"#,##0.00;\"−\"#,##0.00;#,##0.00");
        assertThat(workbook.cell("Opfølgning", "V" + line)).isEqualTo("dårligere");
        // Rows of points follow each other: four municipalities on the first, four on the second, which has no figures yet.
        assertThat(workbook.cell("Målepunkter", "C7")).isEqualTo("Hurtigere i job");
        assertThat(workbook.cell("Målepunkter", "F7")).isEqualTo("findes ikke hos kilden");
        // Four equal deviations: no spread.
        assertThat(workbook.cell("Spredning", "B2")).isEqualTo("Flere i job");
        assertThat(workbook.cell("Spredning", "D2")).isEqualTo(4.0);
        assertThat(workbook.cell("Spredning", "G2")).isEqualTo(0.0);
        assertThat(workbook.cell("Spredning", "I2")).isEqualTo(0.0);
    }

    @Test
    void thePageForTheBrowserFetchesNothingAndFitsItsWindow() throws Exception {
        String page = Files.readString(render(report(4), DANISH, "html"));
        assertThat(page).contains("Ringkøbing-Skjern", "−0,39", "#contentPage { margin: 16px auto; zoom: 1.5; }")
                .doesNotContainIgnoringCase("<script", "<embed", "<object", "<link", "<iframe", "javascript:", " src=", "url(", "@import");
        // 273 mm are 1031.8 pixels; with its margins the page is 1064 wide, at half as large again 1596.
        assertThat(page).contains("(min-width: 1064px)", "(min-width: 1596px)", "(max-width: 1063px)");
    }

    @Test
    void aCancelStopsTheEngineAndLeavesTheOldFile() throws Exception {
        Path old = Files.writeString(folder.resolve("old.pdf"), "old");
        render(report(4), DANISH);
        long begun = System.nanoTime();
        render(report(98), DANISH);
        long whole = System.nanoTime() - begun;
        ReportData data = report(98).data(DANISH);
        long until = System.nanoTime() + whole / 4;
        begun = System.nanoTime();
        assertThatThrownBy(() -> new BirtRenderer().render(ReportDesigns.FOLLOWUP, data, DANISH, old, () -> System.nanoTime() > until))
                .isInstanceOf(CancellationException.class);
        assertThat(System.nanoTime() - begun).as("of %d ns for the whole", whole).isLessThan(whole * 3 / 4);
        assertThat(old).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".half"));
        // The engine goes on working.
        assertThat(render(report(4), DANISH)).isNotEmptyFile();
    }
}

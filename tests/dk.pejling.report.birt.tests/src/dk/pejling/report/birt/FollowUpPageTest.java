package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.Scorecard;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ScorecardReport;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        Path out = folder.resolve("followup-%d.pdf".formatted(System.nanoTime()));
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
    void equalDataGivesEqualBytes() throws Exception {
        assertThat(render(report(4), DANISH)).hasSameBinaryContentAs(render(report(4), DANISH));
    }
}

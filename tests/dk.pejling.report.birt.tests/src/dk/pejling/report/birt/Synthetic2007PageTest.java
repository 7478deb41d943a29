package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.fixtures.Synthetic2007;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of the 14 pilot job centres in November 2007, as paper. */
class Synthetic2007PageTest {
    private static final Locale DANISH = Locale.of("da", "DK");

    @TempDir
    private static Path folder;
    private static ObservationStore store;
    private static Synthetic2007 data;

    @BeforeAll
    static void load() throws Exception {
        store = new DerbyStoreProvider().open(Files.createDirectories(folder.resolve("home")));
        data = new Synthetic2007(store);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static Path render(ReportDesign design, ReportData page, String name) throws Exception {
        Path out = folder.resolve(name);
        new BirtRenderer().render(design, page, DANISH, out);
        return out;
    }

    /** As it is read: lines of a sentence are put together again. */
    private static String read(Path pdf, int page) throws Exception {
        return Poppler.run("pdftotext", "-f", Integer.toString(page), "-l", Integer.toString(page), pdf.toString(), "-").replaceAll("\\s+", " ");
    }

    @Test
    void theFollowUpSaysInFrontWhatWasSaidThen() throws Exception {
        Path pdf = render(ReportDesigns.FOLLOWUP, data.document(Basis.DEVELOPMENT).data(DANISH), "followup.pdf");
        assertThat(Poppler.run("pdfinfo", pdf.toString())).containsPattern("Pages:\\s+4\\n");
        assertThat(read(pdf, 1)).contains("Opfølgning i 14 kommuner, juni 2007",
                "Helt overordnet ligger pilotjobcentrene bedre end landsgennemsnittet, på 8 af 9 målepunkter.",
                "Eneste undtagelse er målepunktet „Flere i job“ for kontanthjælp, hvor faldet på landsplan har været på 12,5 procent, "
                        + "mens det kun har været på 11,8 procent for pilotjobcentrene.",
                "er faldet 34,6 procent for pilotjobcentrene, mens faldet på landsplan er 32,7 procent.",
                "på landsplan steget 10,3 procent, mens det kun er steget 9,2 procent for pilotjobcentrene.",
                "fra 16,8 procentpoint over gennemsnittet i gruppen til 9,8 procentpoint under",
                "fra 4,7 procentpoint over gennemsnittet i gruppen til 11,9 procentpoint under",
                "fra 17,0 procentpoint over gennemsnittet i gruppen til 16,5 procentpoint under",
                "Mod hele landet i udvikling: pilotjobcentrene", "−11,8", "+0,7");
        assertThat(read(pdf, 2)).contains("Kontanthjælp i 14 kommuner, juni 2007").doesNotContain("Dagpenge i 14");
        assertThat(read(pdf, 4)).contains("Sygedagpenge i 14 kommuner, juni 2007");
        Path sets = render(ReportDesigns.FOLLOWUP, data.document(Basis.LEVEL).data(DANISH), "sets.pdf");
        assertThat(read(sets, 1)).contains("ligger fire af de 14 kommuner i niveau", "ligger tre af de 14 kommuner i niveau",
                "de fordeler sig på 7 kommuner (Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm og Brøndby)",
                "Hvem ligger i niveau dårligere på alle målepunkter?");
    }

    @Test
    void browserAndWorkbookSayTheSame() throws Exception {
        ReportData document = data.document(Basis.DEVELOPMENT).data(DANISH);
        String page = Files.readString(render(ReportDesigns.FOLLOWUP, document, "followup.html"));
        assertThat(page).contains("Eneste undtagelse er", "Sygedagpenge i 14 kommuner, juni 2007", "data-wide")
                .doesNotContain(" id=\"prose");
        assertThat(page.split("data-finding>| data-finding ", -1)).as("one in front, one in each section").hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.split(" data-section", -1)).as("each section has room above it").hasSize(4);
        Workbook workbook = Workbook.read(render(ReportDesigns.FOLLOWUP, document, "followup.xlsx"));
        assertThat(workbook.sheetNames()).startsWith("Overblik", "Mod landet", "Overlap", "Opfølgning kontanthjælp", "Målepunkter kontanthjælp")
                .contains("Opfølgning sygedagpenge", "Kilder sygedagpenge").hasSize(18);
        assertThat(workbook.cell("Overblik", "A1")).isEqualTo("Helt overordnet ligger pilotjobcentrene bedre end landsgennemsnittet, på 8 af 9 "
                + "målepunkter.");
        int line = workbook.rowOf("Mod landet", "kontanthjælp");
        assertThat((double) workbook.cell("Mod landet", "D" + line)).isCloseTo(-11.8, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(workbook.format("Mod landet", "D" + line)).startsWith("\"+\"#,##0.0");
    }

    @Test
    void theScorecardOfAPilotIsAPage() throws Exception {
        Path pdf = render(ReportDesigns.SCORECARD, data.report(data.pilots().getFirst(), data.targetGroups().getFirst()).data(DANISH), "card.pdf");
        assertThat(Poppler.run("pdfinfo", pdf.toString())).containsPattern("Pages:\\s+1\\n");
        assertThat(read(pdf, 1)).contains("Albertslund: kontanthjælp, juni 2007",
                "Niveauet er dårligere end gruppens på alle 3 målepunkter", "Ældre end juni 2007");
    }
}

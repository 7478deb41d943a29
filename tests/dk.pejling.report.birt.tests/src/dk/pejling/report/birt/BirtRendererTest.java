package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.LocalText;
import dk.pejling.model.Status;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportException;
import dk.pejling.report.ReportTable;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.birt.report.model.api.ModuleHandle;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirtRendererTest {
    private static final Locale DANISH = Locale.of("da");

    @TempDir
    private Path folder;
    private final List<IStatus> logged = new ArrayList<>();
    private final ILogListener listener = (status, plugin) -> logged.add(status);

    @BeforeEach
    void listen() {
        Platform.addLogListener(listener);
    }

    @AfterEach
    void stopListening() {
        Platform.removeLogListener(listener);
    }

    private Path render(ScorecardFixture fixture, Locale locale) throws ReportException {
        Path out = folder.resolve("scorecard-%d.pdf".formatted(System.nanoTime()));
        new BirtRenderer().render(ReportDesigns.SCORECARD, fixture.report().data(locale), locale, out);
        return out;
    }

    static Stream<ScorecardFixture> fixtures() {
        return Stream.of(ScorecardFixture.slagelse(), longNames(), ScorecardFixture.withoutMembers(), ScorecardFixture.againstCountry(),
                ScorecardFixture.allAbsent(Status.SUPPRESSED), ScorecardFixture.allAbsent(Status.NOT_LISTED));
    }

    private static ScorecardFixture longNames() {
        return ScorecardFixture.slagelse().renamed("Slagelse", "Ringkøbing-Skjern").renamed("Nyborg", "Faaborg-Midtfyn")
                .renamed("Randers", "Lyngby-Taarbæk").without("fastholdt-i-job", "Nyborg", Status.SUPPRESSED)
                .without("langtidsledige", "Slagelse", Status.SUPPRESSED).without("aktiveringsgrad", "Randers", Status.NOT_LISTED);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyPageIsOnePageInBothLanguages(ScorecardFixture fixture) throws Exception {
        for (Locale locale : List.of(DANISH, Locale.ENGLISH)) {
            Path pdf = render(fixture, locale);
            assertThat(Files.size(pdf)).isGreaterThan(20_000);
            assertThat(Poppler.run("pdfinfo", pdf.toString())).containsPattern("Pages:\\s+1\\n").contains("A4");
            assertThat(Poppler.text(pdf)).contains("y60b15 19.08.2026");
        }
        assertThat(logged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"followup", "scorecard", "scorecard-xlsx"})
    void theLayoutIsOneThatADesignerCanOpen(String name) throws Exception {
        try (InputStream in = Platform.getBundle("dk.pejling.report.birt").getEntry("layouts/%s.rptdesign".formatted(name)).openStream()) {
            ModuleHandle layout = BirtEngine.get().openReportDesign(name, in).getDesignHandle().getModuleHandle();
            layout.checkReport();
            assertThat(layout.getErrorList()).isEmpty();
            assertThat(layout.getWarningList()).isEmpty();
        }
    }

    @Test
    void theNumbersAreRealText() throws Exception {
        String text = Poppler.text(render(ScorecardFixture.slagelse(), DANISH));
        assertThat(text).contains("−0,39", "−1,73", "−2,75", "+1,34", "22.08.2026", "Antallet af fuldtidspersoner på kontanthjælp faldt kun "
                + "0,39 procent", "venter på tabel y60a27", "1. kvt. 2025 (ældre)", "ØVRIGE MÅLEPUNKTER");
    }

    @Test
    void theLastNoteIsOnThePage() throws Exception {
        // What lies lowest is what an overfull page loses first.
        assertThat(Poppler.text(render(longNames(), DANISH))).contains("Rang: 1 er bedst af 98 kommuner");
        assertThat(Poppler.text(render(longNames(), Locale.ENGLISH))).contains("Rank: 1 is best of 98 municipalities");
    }

    @Test
    void everyFontIsOursAndEmbedded() throws Exception {
        List<String> fonts = Poppler.run("pdffonts", render(ScorecardFixture.slagelse(), DANISH).toString()).lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allSatisfy(font -> assertThat(font).contains("OpenSans").containsPattern("yes yes yes"));
    }

    @Test
    void theDocumentHasATitle() throws Exception {
        String info = Poppler.run("pdfinfo", render(ScorecardFixture.slagelse(), DANISH).toString());
        assertThat(info).containsPattern("Title:\\s+Slagelse: kontanthjælp, juni 2025").containsPattern("Author:\\s+Pejling")
                .containsPattern("Creator:\\s+\\S");
    }

    @Test
    void equalDataGivesEqualBytes() throws Exception {
        assertThat(render(ScorecardFixture.slagelse(), DANISH)).hasSameBinaryContentAs(render(ScorecardFixture.slagelse(), DANISH));
    }

    @Test
    void thePictureIsNotBlank() throws Exception {
        Path pdf = render(ScorecardFixture.slagelse(), DANISH);
        Path picture = folder.resolve("page");
        Poppler.run("pdftoppm", "-r", "60", "-png", "-singlefile", pdf.toString(), picture.toString());
        BufferedImage page = ImageIO.read(folder.resolve("page.png").toFile());
        // Ink in every fifth of the page, and the colours of both verdicts somewhere.
        for (int fifth = 0; fifth < 5; fifth++) {
            assertThat(count(page, fifth, BirtRendererTest::isDark)).as("fifth " + fifth).isGreaterThan(200);
        }
        assertThat(count(page, -1, rgb -> near(rgb, 0xCC5A0A))).isGreaterThan(50);
        assertThat(count(page, -1, rgb -> near(rgb, 0x0A5090))).isGreaterThan(10);
    }

    private static long count(BufferedImage page, int fifth, java.util.function.IntPredicate pixel) {
        int from = fifth < 0 ? 0 : page.getHeight() * fifth / 5;
        int to = fifth < 0 ? page.getHeight() : page.getHeight() * (fifth + 1) / 5;
        long count = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                count += pixel.test(page.getRGB(x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDark(int rgb) {
        return (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255) < 300;
    }

    private static boolean near(int rgb, int colour) {
        return Math.abs((rgb >> 16 & 255) - (colour >> 16 & 255)) + Math.abs((rgb >> 8 & 255) - (colour >> 8 & 255))
                + Math.abs((rgb & 255) - (colour & 255)) < 60;
    }

    @Test
    void aLayoutThatIsNotThereIsNamed() {
        ReportDesign design = new ReportDesign("other", new LocalText("x", "x"), "dk.pejling.report.birt",
                Map.of("pdf", "layouts/other.rptdesign"), List.of());
        assertThatThrownBy(() -> new BirtRenderer().render(design, ScorecardFixture.slagelse().report().data(DANISH), DANISH,
                folder.resolve("x.pdf"))).isInstanceOf(ReportException.class).hasMessageContaining("layouts/other.rptdesign");
    }

    @Test
    void dataThatLacksATableFailsAndLeavesTheOlderFile() throws IOException {
        Path out = folder.resolve("x.pdf");
        Files.writeString(out, "older");
        ReportData data = new ReportData("title", List.of(ReportTable.named("sentences").texts("text").build()));
        assertThatThrownBy(() -> new BirtRenderer().render(ReportDesigns.SCORECARD, data, DANISH, out))
                .isInstanceOf(ReportException.class).hasMessageContaining("page");
        assertThat(out).hasContent("older");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void aFormatTheLayoutIsNotMadeForIsRefused() {
        assertThatThrownBy(() -> new BirtRenderer().render(ReportDesigns.SCORECARD, ScorecardFixture.slagelse().report().data(DANISH),
                DANISH, folder.resolve("x.docx"))).isInstanceOf(ReportException.class).hasMessageContaining("pdf, html, xlsx");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new BirtRenderer().render(ReportDesigns.SCORECARD, ScorecardFixture.slagelse().report().data(DANISH),
                DANISH, folder.resolve("none/x.pdf"))).isInstanceOf(ReportException.class).hasMessageContaining("x.pdf");
    }
}

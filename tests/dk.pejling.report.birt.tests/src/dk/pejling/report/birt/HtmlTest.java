package dk.pejling.report.birt;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.report.ReportDesigns;
import dk.pejling.report.fixtures.ScorecardFixture;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class HtmlTest {
    private static final Locale DANISH = Locale.of("da");

    @TempDir
    private Path folder;

    private String render(Locale locale) throws Exception {
        Path out = folder.resolve("scorecard-%d.html".formatted(System.nanoTime()));
        new BirtRenderer().render(ReportDesigns.SCORECARD, ScorecardFixture.slagelse().report().data(locale), locale, out);
        return Files.readString(out);
    }

    @Test
    void thePageSaysItsLanguageAndItsLetters() throws Exception {
        assertThat(render(DANISH)).startsWith("<!DOCTYPE html>\n<html lang=\"da\">").contains("<meta charset=\"utf-8\">",
                "<title>Slagelse: kontanthjælp, juni 2025</title>");
        assertThat(render(Locale.ENGLISH)).contains("<html lang=\"en\">");
    }

    @Test
    void theNumbersAreText() throws Exception {
        assertThat(render(DANISH).replaceAll("<[^>]*>", "")).contains("−0,39", "−1,73", "−2,75", "+1,34", "22.08.2026",
                "venter på tabel y60a27", "pejling scorecard --area slagelse");
    }

    @Test
    void nothingIsFetchedAndNothingRuns() throws Exception {
        String page = render(DANISH);
        assertThat(page).doesNotContainIgnoringCase("<script", "<embed", "<object", "<link", "<iframe", "javascript:", " src=", "url(", "@import")
                .doesNotContainPattern("(?i)\\son[a-z]+=");
        // The one address is the name of the pictures' language.
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "")).doesNotContain("http://", "https://");
    }

    @Test
    void everyPictureIsDrawnInThePageAndHasATitle() throws Exception {
        var pictures = Pattern.compile("(?s)<svg.*?</svg>").matcher(render(DANISH)).results().map(MatchResult::group).toList();
        // A strip and two symbols for each of 8 points, 8 panels, 5 symbols in the key.
        assertThat(pictures).hasSizeGreaterThanOrEqualTo(34);
        for (String picture : pictures) {
            var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)))
                    .getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        }
    }

    @Test
    void equalDataGivesEqualBytes() throws Exception {
        assertThat(render(DANISH)).isEqualTo(render(DANISH));
    }
}

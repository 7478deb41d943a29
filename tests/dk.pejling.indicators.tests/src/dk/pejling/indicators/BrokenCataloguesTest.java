package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten files full of mistakes: each mistake has its line and column, and what would be right where it can be told. */
class BrokenCataloguesTest {
    @ParameterizedTest
    @ValueSource(strings = {"01-units", "02-cycle", "03-unknown-names", "04-yaml", "05-members", "06-entries", "07-time", "08-syntax",
        "09-constants", "10-weights"})
    void everyMistakeIsNamedWithItsPlace(String name) throws Exception {
        CatalogueFile.Content content;
        try (InputStream in = BrokenCataloguesTest.class.getResourceAsStream("broken/" + name + ".yaml")) {
            content = CatalogueFile.check(name, in, SampleStore.TABLES, "test", SampleStore.CATALOGUE);
        }
        List<String> actual = content.problems().stream().map(problem -> "%d;%d;%s".formatted(problem.place().line(),
                problem.place().column(), problem.text().in(Locale.ENGLISH))).toList();
        assertThat(actual).isEqualTo(expected(name));
        assertThat(content.problems()).allSatisfy(problem -> assertThat(problem.text().da()).isNotBlank());
    }

    private static List<String> expected(String name) throws Exception {
        List<String> lines = new ArrayList<>();
        try (InputStream in = BrokenCataloguesTest.class.getResourceAsStream("broken/expected.csv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(name + ";")) {
                    lines.add(line.substring(name.length() + 1));
                }
            }
        }
        assertThat(lines).isNotEmpty();
        return lines;
    }

    @Test
    void whatIsRightInABrokenFileIsRead() throws Exception {
        try (InputStream in = BrokenCataloguesTest.class.getResourceAsStream("broken/06-entries.yaml")) {
            CatalogueFile.Content content = CatalogueFile.layer("f", in, SampleStore.TABLES, "test", SampleStore.CATALOGUE);
            assertThat(content.catalogue().points()).extracting(MeasurementPoint::id).containsExactly("d");
        }
    }
}

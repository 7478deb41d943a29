package dk.pejling.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences about problems, in both languages. */
class MessagesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.of("da"), Locale.ENGLISH);

    private static Properties messages(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ImportProblem.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d+}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() throws IOException {
        Properties english = messages("messages.properties");
        Properties danish = messages("messages_da.properties");
        assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames()).isNotEmpty();
        for (String key : english.stringPropertyNames()) {
            assertThat(places(danish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(danish.getProperty(key) + english.getProperty(key)).as(key + ": quotes of a pattern").doesNotContain("'");
        }
    }

    @Test
    void everySentenceBelongsToACode() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            codes.add(code.id());
            codes.add(code.id() + ".expected");
        }
        assertThat(messages("messages.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasASentenceWithItsValueAndExpectationFilledIn(ProblemCode code) {
        ImportProblem problem = new ImportProblem("f", 1, 1, code, "VALUE {0} it's", List.of("ONE", "TWO"));
        for (Locale language : LANGUAGES) {
            String message = problem.message(language);
            String expected = problem.expected(language);
            assertThat(List.of(message, expected)).allMatch(text -> !text.isBlank());
            assertThat(message.replace("VALUE {0} it's", "").concat(expected)).doesNotContain("{", "}");
            if (code != ProblemCode.EMPTY && code != ProblemCode.OPEN_END) {
                assertThat(message).contains("VALUE {0} it's");
            }
        }
        assertThat(problem.message(LANGUAGES.getFirst())).isNotEqualTo(problem.message(LANGUAGES.getLast()));
    }

    /** Problems as they really come, so that a place without an argument would show. */
    @Test
    void realProblemsLeaveNoPlaceOpen() {
        String bad = FactFiles.HEADING + "2025M05;Slagelse;1;1\r\n2025M05;Slagelse;1;1\r\nx;Slagelse;1;1\r\n2025M05;x;1;1\r\n"
                + "2025M05;Slagelse;x;1\r\n2025M05;Slagelse;-1;1\r\n2025M05;Slagelse\r\n2025M05;Slagelse;2;1\r\n";
        List<String> files = List.of(bad, "x", "", FactFiles.HEADING, FactFiles.HEADING + "2025", FactFiles.HEADING + "\"x",
                FactFiles.HEADING + "x".repeat(2 << 20), String.join(";", FactFiles.UNEMPLOYED.header()) + "\n2025M05;Slagelse;;1;1\n",
                String.join(";", FactFiles.AFTER.header()) + "\n2025Q01;Slagelse;x;1;1");
        for (String file : files) {
            List<ImportProblem> problems = FactFiles.read(file).problems();
            assertThat(problems).isNotEmpty();
            for (ImportProblem problem : problems) {
                for (Locale language : LANGUAGES) {
                    assertThat(problem.message(language) + problem.expected(language)).doesNotContain("{", "}", "null");
                }
            }
        }
        assertThat(FactFiles.read(bad).problems()).extracting(ImportProblem::code).contains(ProblemCode.CONFLICT);
    }

    @Test
    void aLongValueIsShortenedAtAWholeCharacter() {
        ImportProblem problem = new ImportProblem("f", 1, 1, ProblemCode.AREA, "x" + "😀".repeat(100), List.of(""));
        assertThat(problem.value()).hasSizeLessThan(130).endsWith("…").startsWith("x😀");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(problem.value())).isTrue();
    }
}

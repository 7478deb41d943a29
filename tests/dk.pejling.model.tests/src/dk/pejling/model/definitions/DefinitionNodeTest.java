package dk.pejling.model.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionNodeTest {
    private interface Work {
        void run() throws DefinitionException;
    }

    private static DefinitionNode read(String text, Charset charset) throws DefinitionException {
        try {
            return DefinitionNode.read("f.yaml", new ByteArrayInputStream(text.getBytes(charset)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DefinitionNode read(String text) throws DefinitionException {
        return read(text, StandardCharsets.UTF_8);
    }

    private static DefinitionException refusal(String text) {
        return refusalOf(() -> read(text));
    }

    private static DefinitionException refusalOf(Work work) {
        DefinitionException refusal = catchThrowableOfType(DefinitionException.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.file()).isEqualTo("f.yaml");
        assertThat(refusal).hasMessageStartingWith("f.yaml, line " + refusal.line() + ": ");
        return refusal;
    }

    @Test
    void textsNumbersListsAndLanguagesAreRead() throws DefinitionException {
        DefinitionNode node = read("""
                name: {da: Æblegrød, en: Apples}
                count: 7
                on: true
                kind: half_year
                list: [a, b]
                children:
                  - {id: x}
                  - {id: y}
                where:
                  Ydelsesgrupper: A-dagpenge
                """);
        assertThat(node.localText("name")).isEqualTo(new LocalText("Æblegrød", "Apples"));
        assertThat(node.integer("count", 1)).isEqualTo(7);
        assertThat(node.integer("other", 1)).isEqualTo(1);
        assertThat(node.flag("on")).isTrue();
        assertThat(node.flag("off")).isFalse();
        assertThat(node.constant("kind", Frequency.class)).isEqualTo(Frequency.HALF_YEAR);
        assertThat(node.texts("list")).containsExactly("a", "b");
        assertThat(node.children("children")).hasSize(2);
        assertThat(node.children("children").get(1).text("id")).isEqualTo("y");
        assertThat(node.namedTexts("where")).isEqualTo(Map.of("Ydelsesgrupper", "A-dagpenge"));
        assertThat(node.isMapping("where")).isTrue();
        assertThat(node.isMapping("list")).isFalse();
        assertThat(node.children("none")).isEmpty();
        assertThat(node.texts("none")).isEmpty();
        assertThat(node.optionalText("none")).isEmpty();
        assertThat(node.namedTexts("none")).isEmpty();
    }

    @Test
    void mistakesAreReportedInTheirLine() throws DefinitionException {
        DefinitionNode node = read("""
                name:
                  da: A
                count: many
                flag: perhaps
                kind: weekly
                list: {a: b}
                children:
                  - id: x
                  - just text
                """);
        assertThat(refusalOf(() -> node.localText("name")).line()).isEqualTo(2);
        assertThat(refusalOf(() -> node.localText("name"))).hasMessageContaining("'en' is missing");
        assertThat(refusalOf(() -> node.integer("count", 0))).hasMessage("f.yaml, line 3: 'count' must be a whole number, not 'many'");
        assertThat(refusalOf(() -> node.flag("flag")).line()).isEqualTo(4);
        assertThat(refusalOf(() -> node.constant("kind", Frequency.class))).hasMessageContaining("line 5").hasMessageContaining("half_year");
        assertThat(refusalOf(() -> node.texts("list")).line()).isEqualTo(6);
        assertThat(refusalOf(() -> node.children("children")).line()).isEqualTo(9);
        assertThat(refusalOf(() -> node.text("name")).line()).isEqualTo(2);
        assertThat(refusalOf(() -> node.text("nothing"))).hasMessageContaining("'nothing' is missing");
        assertThat(refusalOf(() -> node.child("count")).line()).isEqualTo(3);
    }

    @Test
    void anUnknownEntryIsReportedWhereItsNameStandsWithWhatWasMeant() throws DefinitionException {
        DefinitionNode node = read("""
                name: x
                frequenzy:
                  deep: 1
                """);
        DefinitionException refusal = refusalOf(() -> node.allow(Set.of("name", "frequency")));
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal).hasMessageContaining("'frequenzy' is unknown here; did you mean frequency?");
        node.allow(Set.of("name", "frequenzy"));
    }

    @Test
    void anEntryWithoutAValueIsNotATextByAccident() throws DefinitionException {
        DefinitionNode node = read("id:\nquoted: ''\n");
        assertThat(refusalOf(() -> node.text("id")).line()).isEqualTo(1);
        assertThat(refusalOf(() -> node.optionalText("id")).line()).isEqualTo(1);
        assertThat(node.text("quoted")).isEmpty();
    }

    @Test
    void theSameNameTwiceIsRefusedInTheSecondLine() {
        DefinitionException refusal = refusal("a: 1\nb: 2\na: 3\n");
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal).hasMessageContaining("'a' stands twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n"})
    void anEmptyFileIsRefused(String text) {
        assertThat(refusal(text).line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"just text", "- a\n- b\n", "a: [1, 2\nb: 3\n", "a: b: c\n", "a: 'open\n", "a: {b: 1\n", "\ta: 1\n",
        "a: 1\n---\nb: 2\n", "a: *nobody\n", "{{a: 1}: 2}", "? [a, b]\n: 1\n", "%YAML 9.9\n---\na: 1\n", "a: \u0000\n", "@x: 1\n"})
    void whatIsNoSuchFileIsRefused(String text) {
        assertThat(refusal(text).line()).isPositive();
    }

    @Test
    void aSyntaxErrorNamesItsLine() {
        assertThat(refusal("a: 1\nb: 2\nc: 'never closed\nd: 4\n").line()).isBetween(3, 5);
        assertThat(refusal("a: 1\nb: x: y\n").line()).isEqualTo(2);
    }

    @Test
    void otherEncodingsAreRefusedAndNotGuessed() {
        assertThat(refusalOf(() -> read("name: Ærø\n", StandardCharsets.ISO_8859_1)).getMessage()).isNotBlank();
    }

    /** Nine lists, each naming the one before nine times: 9⁹ texts if anybody followed them all. */
    @Test
    void aFileOfAliasesNeitherHangsNorFillsTheMemory() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a%1$d: &a%1$d [%2$s]\n".formatted(i, ("*a" + (i - 1) + ", ").repeat(9).replaceAll(", $", "")));
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThatThrownBy(() -> read(text.toString()).texts("a11")).isInstanceOf(DefinitionException.class);
        });
    }

    @Test
    void anEntryThatHoldsItselfDoesNotHang() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            DefinitionNode node = read("a: &a\n  b: *a\n");
            assertThat(node.child("a").child("b").child("b").has("b")).isTrue();
            assertThatThrownBy(() -> node.namedTexts("a")).isInstanceOf(DefinitionException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deepNestingIsRefusedAndDoesNotBreakTheProgram(String piece) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(refusal("x: 1\ny: " + (piece.equals("[") || piece.equals("{a: ") ? "" : "\n  ") + piece.repeat(50_000)))
                    .isNotNull();
        });
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() {
        assertThat(refusal("a: " + "x".repeat(4 << 20))).hasMessageContaining("larger than");
    }

    @Test
    void tagsMakeNoObjects() throws DefinitionException {
        assertThat(read("a: !!javax.script.ScriptEngineManager x\n").text("a")).isEqualTo("x");
    }
}

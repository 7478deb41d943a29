package dk.pejling.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.imports.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
    private static final int BUFFER = 1 << 18;

    private static List<List<String>> rows(InputStream in) throws IOException, CsvException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = new CsvReader(in, ';')) {
            while (reader.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < reader.fields(); i++) {
                    row.add(new String(reader.buffer(), reader.start(i), reader.end(i) - reader.start(i), StandardCharsets.UTF_8));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(String text) throws IOException, CsvException {
        return rows(stream(text));
    }

    private static CsvException refusal(String text) {
        CsvException refusal = catchThrowableOfType(CsvException.class, () -> rows(text));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** Text, and its rows with {@code |} between fields and {@code /} between rows. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a;b\nc;d\n", "a|b/c|d"),
                Arguments.of("a;b\r\nc;d\r\n", "a|b/c|d"),
                Arguments.of("a;b\nc;d", "a|b/c|d"),
                Arguments.of("a;b\r\nc;d", "a|b/c|d"),
                Arguments.of("\uFEFFa;b\n", "a|b"),
                Arguments.of("a;\uFEFFb\n", "a|\uFEFFb"),
                Arguments.of("a;b\n\n\r\n\nc;d\n\n", "a|b/c|d"),
                Arguments.of("\n\na;b", "a|b"),
                Arguments.of(";\n;;\n", "|/||"),
                Arguments.of("a;\r\n;b\r\n", "a|/|b"),
                Arguments.of("a;", "a|"),
                Arguments.of("\"a\";\"b\"\r\n", "a|b"),
                Arguments.of("\"a;b\";c\n", "a;b|c"),
                Arguments.of("\"a\nb\";c\nd;e\n", "a\nb|c/d|e"),
                Arguments.of("\"a\r\nb\";c\r\n", "a\r\nb|c"),
                Arguments.of("\"say \"\"yes\"\"\";c\n", "say \"yes\"|c"),
                Arguments.of("\"\"\"\";\"\"\"\"\"\"\n", "\"|\"\""),
                Arguments.of("\"\";x\n", "|x"),
                Arguments.of("x;\"\"\n", "x|"),
                Arguments.of("x;\"\"", "x|"),
                Arguments.of("x;\"y\"", "x|y"),
                Arguments.of("x;\"y\";", "x|y|"),
                Arguments.of("a\"b;c\"\n", "a\"b|c\""),
                Arguments.of("a \"b\";c\n", "a \"b\"|c"),
                Arguments.of(" a ; b \n", " a | b "),
                Arguments.of("a\rb;c\n", "a\rb|c"),
                Arguments.of("Område;ærø\n", "Område|ærø"),
                Arguments.of("a\u0000b;\u0000\n", "a\u0000b|\u0000"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void rowsAndFieldsAreFound(String text, String expected) throws Exception {
        List<List<String>> wanted = Stream.of(expected.split("/", -1)).map(row -> List.of(row.split("\\|", -1))).toList();
        assertThat(rows(text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n", "\r\n\r\n", "\uFEFF\r\n"})
    void aFileWithoutTextHasNoRows(String text) throws Exception {
        assertThat(rows(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;\"b", "a;\"b\n", "a;\"b\"\"", "a;\"b\"x\n", "a;\"b\" ;c\n", "a;\"b\"\r", "a;\"b\"\rc\n", "\"", "a;\""})
    void quotesThatDoNotCloseAreRefused(String text) {
        CsvException refusal = refusal("x;y\n" + text);
        assertThat(refusal.code()).isEqualTo(ProblemCode.QUOTES);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo(text.startsWith("a") ? 2 : 1);
    }

    @Test
    void linesAreThoseOfTheFile() throws Exception {
        List<Long> lines = new ArrayList<>();
        try (CsvReader reader = new CsvReader(stream("\uFEFFa\r\n\r\n\"b\r\nb\r\n\"\r\nc\n\n\nd\n\"e\"\nf"), ';')) {
            while (reader.next()) {
                lines.add(reader.line());
            }
        }
        assertThat(lines).containsExactly(1L, 3L, 6L, 9L, 10L, 11L);
    }

    @Test
    void theEndOfTheLastRowIsKnown() throws Exception {
        for (String text : List.of("a;b\r\nc;d", "a;b\r\nc;\"d\"", "a;b\r\nc;", "a;b\r\nc;d\r")) {
            try (CsvReader reader = new CsvReader(stream(text), ';')) {
                reader.next();
                assertThat(reader.isClosed()).isTrue();
                reader.next();
                assertThat(reader.isClosed()).as(text).isFalse();
                assertThat(reader.usesCarriageReturns()).isTrue();
                assertThat(reader.next()).isFalse();
                assertThat(reader.next()).isFalse();
            }
        }
    }

    @Test
    void aByteThatIsNoUtf8IsReportedWithItsPlace() throws Exception {
        byte[] bytes = "x;y\na;Område".getBytes(StandardCharsets.ISO_8859_1);
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), ';')) {
            reader.next();
            reader.next();
            CsvException refusal = catchThrowableOfType(CsvException.class, () -> reader.text(1));
            assertThat(refusal.code()).isEqualTo(ProblemCode.ENCODING);
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.column()).isEqualTo(2);
            assertThat(refusal.value()).isEqualTo("Område");
        }
    }

    @Test
    void aRowMayFillManyBuffersButNotTheMemory() throws Exception {
        String nearly = "x".repeat(CsvReader.LONGEST_ROW - 10);
        assertThat(rows("a;b\n" + nearly + ";y\nc;d\n")).containsExactly(List.of("a", "b"), List.of(nearly, "y"), List.of("c", "d"));
        for (String text : List.of("a;b\n" + "x".repeat(5 << 20), "a;b\nc;\"" + "y\n".repeat(3 << 20))) {
            CsvException refusal = refusal(text);
            assertThat(refusal.code()).isEqualTo(ProblemCode.ROW_TOO_LONG);
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.value()).hasSizeLessThan(200);
        }
    }

    /** Every kind of row, laid so that each of its bytes in turn is the last of the first buffer. */
    @Test
    void noFieldMindsTheBorderOfTheBuffer() throws Exception {
        String row = "æ;\"b;\r\n\"\"ø\"\"\";;\"\"\r\n\"c\";d;\"å\"\"\";e\r\n";
        List<List<String>> wanted = List.of(List.of("æ", "b;\r\n\"ø\"", "", ""), List.of("c", "d", "å\"", "e"));
        int length = row.getBytes(StandardCharsets.UTF_8).length;
        for (int offset = -2; offset <= length + 2; offset++) {
            String before = "x".repeat(BUFFER - offset - 2) + "\r\n";
            List<List<String>> rows = rows(before + row + "last;1;2;3\r\n");
            assertThat(rows).hasSize(4);
            assertThat(rows.subList(1, 3)).as("offset %d", offset).isEqualTo(wanted);
            assertThat(rows.getLast()).containsExactly("last", "1", "2", "3");
        }
    }

    /** A stream that hands out few bytes at a time, as networks do. */
    @Test
    void shortReadsDoNotMatter() throws Exception {
        InputStream slow = new FilterInputStream(stream("a;\"b\"\"\"\r\nc;d\r\n".repeat(2_000))) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return super.read(bytes, from, Math.min(length, 3));
            }
        };
        List<List<String>> rows = rows(slow);
        assertThat(rows).hasSize(4_000);
        assertThat(rows.get(3_998)).containsExactly("a", "b\"");
    }

    /** A slow parser, one character after the other over the whole text, is the reference. */
    private static List<List<String>> slowly(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ';' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return rows;
    }

    @Test
    void largeRandomFilesAreReadAsASlowParserReadsThem() throws Exception {
        Random random = new Random(99);
        for (int round = 0; round < 8; round++) {
            StringBuilder text = new StringBuilder();
            String end = random.nextBoolean() ? "\n" : "\r\n";
            while (text.length() < 3 * BUFFER) {
                int fields = 2 + random.nextInt(5);
                for (int i = 0; i < fields; i++) {
                    text.append(i == 0 ? "" : ";").append(field(random));
                }
                text.append(end);
            }
            assertThat(rows(text.toString())).isEqualTo(slowly(text.toString()));
        }
    }

    private static String field(Random random) {
        StringBuilder field = new StringBuilder();
        boolean quoted = random.nextInt(3) == 0;
        int length = random.nextInt(random.nextInt(200) == 0 ? 40_000 : 12);
        for (int i = 0; i < length; i++) {
            field.append(quoted ? "ab;\n\"\"æø".charAt(random.nextInt(8)) : "abc1,æøå ".charAt(random.nextInt(9)));
        }
        return quoted ? '"' + field.toString().replace("\"", "\"\"") + '"' : field.toString();
    }
}

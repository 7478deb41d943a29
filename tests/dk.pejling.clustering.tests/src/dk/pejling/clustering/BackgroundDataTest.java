package dk.pejling.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dk.pejling.clustering.BackgroundProblem.Code;
import dk.pejling.clustering.IgnoredColumn.Reason;

class BackgroundDataTest {
    @TempDir
    private Path folder;

    /** The same two units in every way a spreadsheet writes them. */
    @ParameterizedTest
    @ValueSource(strings = {
        "unit;a;b\nÆrø;1,5;2\nSorø;-3;4,25\n",
        "\uFEFFunit;a;b\r\nÆrø;1,5;2\r\nSorø;-3;4,25\r\n",
        "unit,a,b\nÆrø,1.5,2\nSorø,-3,4.25",
        "unit\ta\tb\nÆrø\t1,5\t2\nSorø\t\u22123\t4,25\n",
        "\"unit\",\"a\",\"b\"\n\"Ærø\",\"1,5\",\"2\"\n\"Sorø\",\"-3\",\"4,25\"\n",
        "unit; a ;b\n Ærø ; 1,5;2 \nSorø;-3;4,25\n\n;;\n",
        "unit;a;b\nÆrø;1.5e0;2\nSorø;-3;4.25\n"})
    void theSameTableInEveryDress(String text) throws Exception {
        BackgroundData data = read(text);

        assertThat(data.ids()).containsExactly("Ærø", "Sorø");
        assertThat(data.variables()).containsExactly("a", "b");
        assertThat(data.value(0, "a")).hasValue(1.5);
        assertThat(data.value(1, "a")).hasValue(-3);
        assertThat(data.value(1, "b")).hasValue(4.25);
    }

    @Test
    void quotedSeparatorsQuotesAndLineBreaksBelongToTheCell() throws Exception {
        BackgroundData data = read("unit;\"a; in \"\"pct\"\"\";b\n\"Høje-\nTaastrup\";1;2\nDragør;3;4\n");

        assertThat(data.ids()).containsExactly("Høje-\nTaastrup", "Dragør");
        assertThat(data.variables()).containsExactly("a; in \"pct\"", "b");
    }

    @Test
    void emptyNaAndTwoDotsAreMissing() throws Exception {
        BackgroundData data = read("unit;a\nA;\nB;NA\nC;..\nD;1\n");

        assertThat(data.value(0, "a")).isEmpty();
        assertThat(data.value(1, "a")).isEmpty();
        assertThat(data.value(2, "a")).isEmpty();
        assertThat(data.value(3, "a")).hasValue(1);
        assertThat(data.missing(2, List.of("a"))).containsExactly("a");
    }

    @Test
    void columnsThatAreNoVariablesAreListedWithTheReason() throws Exception {
        BackgroundData data = read("""
                Kommune_kode;unit;lau;nr;region;empty;x
                1;A;5;101.0;Nord;;1
                2;B;6;330.0;Syd;NA;2
                3;C;7;;Syd;..;3
                """, "unit");

        assertThat(data.variables()).containsExactly("x");
        assertThat(data.ignored()).containsExactly(new IgnoredColumn("Kommune_kode", Reason.AREA_CODE),
                new IgnoredColumn("unit", Reason.ID), new IgnoredColumn("lau", Reason.AREA_CODE),
                new IgnoredColumn("nr", Reason.AREA_CODE), new IgnoredColumn("region", Reason.TEXT),
                new IgnoredColumn("empty", Reason.EMPTY));
        assertThat(data.ignored().get(3).text(Locale.of("da"))).isEqualTo("nr (områdekoder)");
    }

    @Test
    void numbersThatHappenToHoldSomeCodesAreAVariable() throws Exception {
        assertThat(read("unit;x\nA;101\nB;147\nC;148\n").variables()).as("148 is no code").containsExactly("x");
        assertThat(read("unit;x\nA;84\nB;85\nC;81\n").variables()).as("regions have a leading zero")
                .containsExactly("x");
    }

    @Test
    void idsMayBeNumbers() throws Exception {
        BackgroundData data = read("id;x\n1;5\n2;6\n", "ID");

        assertThat(data.ids()).containsExactly("1", "2");
        assertThat(data.find("2")).hasValue(1);
        assertThat(data.find("3")).isEmpty();
        assertThat(data.variables()).containsExactly("x");
    }

    @Test
    void withoutAnIdColumnTheFirstTextNamesTheUnits() throws Exception {
        assertThat(read("kommunekode;x;kommune\n330;1;Slagelse\n329;2;Ringsted\n", null).ids())
                .containsExactly("Slagelse", "Ringsted");
        assertThat(read("a;b\n7;1\n8;2\n", null).ids()).containsExactly("7", "8");
    }

    @Test
    void aCellThatIsNoNumberIsReportedWithItsPlaceWhenUsed() throws Exception {
        BackgroundData data = read("unit;x;y\n\nA;1,0;1\nB;2,x;2\nC;3,0;3\n");

        BackgroundProblem problem = problem(() -> PeerFinder.of(data, PeerOptions.DEFAULT.withK(1)));
        assertThat(problem.code()).isEqualTo(Code.NUMBER);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.column()).isEqualTo("x");
        assertThat(problem.value()).isEqualTo("2,x");
        assertThat(problem.text(Locale.of("da"))).contains("background.csv, linje 4, kolonne 'x', værdi '2,x': ")
                .contains("ventes et tal");
        PeerFinder withoutX = PeerFinder.of(data,
                PeerOptions.DEFAULT.withK(1).withSelection(VariableSelection.without(List.of("x"))));
        assertThat(withoutX.peersOf("A")).isInstanceOf(Peers.class);
    }

    @Test
    void aThousandsSeparatorIsNotTakenForADecimalPoint() throws Exception {
        BackgroundData data = read("unit;x;y\nA;1,5;263.314\nB;2,5;300.000\nC;3;4\n");

        BackgroundProblem problem = problem(() -> PeerFinder.of(data, PeerOptions.DEFAULT.withK(1)));
        assertThat(problem.code()).isEqualTo(Code.DECIMAL_SIGN);
        assertThat(problem.value()).isEqualTo("263.314");
        assertThat(problem.expected(Locale.ENGLISH)).contains("','");
    }

    @Test
    void structuralFaultsNameTheLine() {
        assertProblem("unit;x\nA;1;2\n", Code.CELLS, 2, "A");
        assertProblem("unit;x;y\nA;1;2\nB;1\n", Code.CELLS, 3, "B");
        assertProblem("unit,x\nA,1,5\n", Code.CELLS, 2, "A");
        assertProblem("unit;x;x\nA;1;2\n", Code.DUPLICATE_COLUMN, 1, "");
        assertProblem("unit;x\nA;1\nB;2\nA;3\n", Code.DUPLICATE_ID, 4, "A");
        assertProblem("unit;x\nA;1\n;2\n", Code.NO_ID, 3, "");
        assertProblem("unit;x\nA;1\n\"B;2\n", Code.QUOTES, 3, "");
        assertProblem("unit;x\nA;\"1\"2\n", Code.QUOTES, 2, "");
        assertProblem("unit;x\n", Code.EMPTY, 0, "");
        assertProblem("", Code.EMPTY, 0, "");
    }

    private void assertProblem(String text, Code code, int line, String value) {
        BackgroundProblem problem = problem(() -> read(text));
        assertThat(problem.code()).as(text).isEqualTo(code);
        assertThat(problem.line()).as(text).isEqualTo(line);
        assertThat(problem.value()).as(text).isEqualTo(value);
        assertThat(problem.file()).endsWith("background.csv");
        assertThat(problem.text(Locale.ENGLISH)).contains("expected");
        assertThat(problem.text(Locale.of("da"))).contains("vente");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE"})
    void anotherEncodingIsNamedAndNotGuessed(String encoding) throws IOException {
        Path file = folder.resolve("background.csv");
        Files.write(file, "\u00FFunit;x\nA;1\nÆrø;2\n".getBytes(Charset.forName(encoding)));

        assertThat(problem(() -> BackgroundData.read(file, Optional.empty())).code()).isEqualTo(Code.ENCODING);
    }

    @Test
    void theLineOfAWrongByteIsNamed() throws IOException {
        Path file = folder.resolve("background.csv");
        Files.write(file, "unit;x\nA;1\nÆrø;2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem(() -> BackgroundData.read(file, Optional.empty())).line()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        BackgroundException e = catchThrowableOfType(BackgroundException.class,
                () -> BackgroundData.read(folder.resolve("none.csv"), Optional.empty()));

        assertThat(e).hasMessageContaining("none.csv").hasCauseInstanceOf(IOException.class);
        assertThat(e.problem().code()).isEqualTo(Code.MISSING_FILE);
    }

    @Test
    void anUnknownIdColumnIsAnsweredWithCloseOnes() {
        assertThatExceptionOfType(UnknownNameException.class)
                .isThrownBy(() -> read("kommune;x\nA;1\n", "komune")).withMessageContaining("kommune");
    }

    private static BackgroundProblem problem(ThrowingCallable call) {
        BackgroundException e = catchThrowableOfType(BackgroundException.class, call);
        assertThat(e).isNotNull();
        return e.problem();
    }

    private BackgroundData read(String text) throws BackgroundException, IOException {
        return read(text, "unit");
    }

    private BackgroundData read(String text, String idColumn) throws BackgroundException, IOException {
        Path file = folder.resolve("background.csv");
        Files.writeString(file, text);
        return BackgroundData.read(file, Optional.ofNullable(idColumn));
    }
}

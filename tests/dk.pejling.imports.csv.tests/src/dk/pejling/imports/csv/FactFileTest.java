package dk.pejling.imports.csv;

import static dk.pejling.imports.csv.FactFiles.AFTER;
import static dk.pejling.imports.csv.FactFiles.DAY;
import static dk.pejling.imports.csv.FactFiles.HEADING;
import static dk.pejling.imports.csv.FactFiles.PERSONS;
import static dk.pejling.imports.csv.FactFiles.TABLES;
import static dk.pejling.imports.csv.FactFiles.UNEMPLOYED;
import static dk.pejling.imports.csv.FactFiles.at;
import static dk.pejling.imports.csv.FactFiles.problem;
import static dk.pejling.imports.csv.FactFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Overlay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactFileTest {
    private static final Observation NOT_LISTED = Observation.absent(Status.NOT_LISTED);
    private static final Observation SUPPRESSED = Observation.absent(Status.SUPPRESSED);

    private static void isStructural(ReadTable read, ProblemCode code, long line, int column) {
        ImportProblem problem = problem(read);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.file()).isEqualTo("f.csv");
        assertThat(read.isStructurallyWrong()).isTrue();
        assertThat(read.staged()).isEmpty();
        assertThat(read.accepted()).isZero();
    }

    private static void isRejected(ReadTable read, ProblemCode code, long line, int column, String value) {
        ImportProblem problem = problem(read);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(read.isStructurallyWrong()).isFalse();
        assertThat(read.rejected()).isEqualTo(1);
    }

    // ------------------------------------------------------------------ what is accepted

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void aFileIsReadWithAndWithoutByteOrderMark(String end) {
        for (String mark : List.of("", "\uFEFF")) {
            ReadTable read = read((mark + HEADING + "2025M05;Slagelse;1812;3,2\r\n2025M06;Ærø;;\r\n").replace("\r\n", end));
            assertThat(read.problems()).isEmpty();
            assertThat(read.table()).contains(PERSONS);
            assertThat(read.rows()).isEqualTo(2);
            assertThat(read.accepted()).isEqualTo(2);
            assertThat(read.cells()).isEqualTo(Map.of(Status.MEASURED, 2L, Status.SUPPRESSED, 2L));
            assertThat(read.staged().orElseThrow().retrieved()).isEqualTo(DAY);
            assertThat(at(read, 0, "2025M05", "Slagelse")).isEqualTo(Observation.of(1812));
            assertThat(at(read, 1, "2025M05", "Slagelse")).isEqualTo(Observation.of(3.2));
            assertThat(at(read, 0, "2025M06", "Ærø")).isEqualTo(SUPPRESSED);
            assertThat(at(read, 0, "2025M06", "Slagelse")).isEqualTo(NOT_LISTED);
        }
    }

    @Test
    void columnsMayComeInAnyOrderAndSpelling() {
        ReadTable read = read("andel i PCT;Område;ANTAL PERSONER; Periode \r\n3,2;Slagelse Kommune;1812;2025m5\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(at(read, 0, "2025M05", "Slagelse")).isEqualTo(Observation.of(1812));
        assertThat(at(read, 1, "2025M05", "Slagelse")).isEqualTo(Observation.of(3.2));
    }

    @Test
    void blanksAroundNumbersAndNamesDoNotMatter() {
        ReadTable read = read(HEADING + " 2025M05 ; Slagelse ; 1812 ; 3,5 \r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(at(read, 1, "2025M05", "Slagelse")).isEqualTo(Observation.of(3.5));
    }

    @Test
    void quotedFieldsAreFieldsLikeOthers() {
        ReadTable read = read("\"Periode\";\"Område\";\"Ydelsesgrupper\";\"Antal ledige\";\"Ledige i pct.\"\r\n"
                + "\"2025M05\";\"Slagelse\";\"Sagt \"\"A\"\"; og\r\nB\";\"12\";\"3,5\"\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(at(read, 0, "2025M05", "Slagelse", "Sagt \"A\"; og\r\nB")).isEqualTo(Observation.of(12));
    }

    @Test
    void spellingsOfOnePeriodOrAreaAreTheSameCell() {
        ReadTable read = read(HEADING + "2025M5;Slagelse;1;1\r\n2025M05;330;1;1\r\n");
        assertThat(problem(read).code()).isEqualTo(ProblemCode.DUPLICATE);
    }

    @Test
    void aRateOfPeopleWithoutAreaIsNotApplicableButACountIsWithheld() {
        ReadTable read = read(HEADING + "2025M05;Uoplyst område;14;\r\n2025M06;Uoplyst område;;\r\n2025M05;Slagelse;;\r\n");
        assertThat(at(read, 0, "2025M05", "Uoplyst område")).isEqualTo(Observation.of(14));
        assertThat(at(read, 1, "2025M05", "Uoplyst område")).isEqualTo(Observation.absent(Status.NOT_APPLICABLE));
        assertThat(at(read, 0, "2025M06", "Uoplyst område")).isEqualTo(SUPPRESSED);
        assertThat(at(read, 1, "2025M05", "Slagelse")).isEqualTo(SUPPRESSED);
        assertThat(read.cells()).isEqualTo(Map.of(Status.MEASURED, 1L, Status.SUPPRESSED, 3L, Status.NOT_APPLICABLE, 2L));
    }

    @Test
    void numericMembersAreNumbersHoweverTheyAreWritten() {
        String heading = String.join(";", AFTER.header()) + "\r\n";
        ReadTable read = read(heading + "2025Q01;Slagelse;3;1;1\r\n2025Q1;Slagelse;06;2;2\r\n2025K1;Slagelse;12;3;3\r\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.staged().orElseThrow().axes().members()).containsExactly(List.of("3", "6", "12"));
        isRejected(read(heading + "2025Q01;Slagelse;3;1;1\r\n2025Q01;Slagelse;3 mdr.;1;1\r\n"), ProblemCode.MEMBER, 3, 3, "3 mdr.");
        isRejected(read(heading + "2025Q01;Slagelse;3;1;1\r\n2025Q01;Slagelse;;1;1\r\n"), ProblemCode.MEMBER, 3, 3, "");
    }

    // ------------------------------------------------------------------ which table it is

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Periode;Område;Antal personer | y2",
        "Periode;Område;Antal personer;Andel i pct.;Ekstra | y2",
        "Periode;Område;Ydelsesgrupper;Antal ledige;Ledige i procent | y1",
        "Periode;Område;Antal personer;Antal personer | y2",
        "Periode,Område,Antal personer,Andel i pct. | y",
        "Kommune;Navn;Kode | y",
        "hello | y",
    })
    void anUnknownHeadingIsRefusedWithTheNearestTable(String heading, String nearest) {
        ReadTable read = read(heading + "\r\n2025M05;Slagelse;1;1\r\n");
        isStructural(read, ProblemCode.NO_SUCH_TABLE, 1, 1);
        assertThat(read.table()).isEmpty();
        assertThat(problem(read).value()).isEqualTo(heading);
        assertThat(problem(read).expected().getFirst()).startsWith(nearest);
        assertThat(problem(read).expected().get(1)).contains("Periode;Område");
    }

    @Test
    void aForcedTableMustHaveItsColumnsAndMayHaveMore() {
        byte[] extra = ("Kilde;" + HEADING + "STAR;2025M05;Slagelse;1812;3,2\r\n").getBytes(StandardCharsets.UTF_8);
        ReadTable forced = read(extra, Optional.of(PERSONS));
        assertThat(forced.problems()).isEmpty();
        assertThat(at(forced, 0, "2025M05", "Slagelse")).isEqualTo(Observation.of(1812));
        isStructural(read(extra), ProblemCode.NO_SUCH_TABLE, 1, 1);
        ReadTable other = read(extra, Optional.of(UNEMPLOYED));
        isStructural(other, ProblemCode.NO_SUCH_TABLE, 1, 1);
        assertThat(problem(other).expected().getFirst()).isEqualTo("y1");
    }

    @Test
    void aHeadingThatStandsTwiceInAForcedTableIsRefusedRatherThanGuessed() {
        byte[] twice = ("Antal personer;" + HEADING + "7;2025M05;Slagelse;1812;3,2\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(read(twice, Optional.of(PERSONS)).isStructurallyWrong()).isTrue();
    }

    // ------------------------------------------------------------------ structural faults

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n"})
    void anEmptyFileIsRefused(String text) {
        isStructural(read(text), ProblemCode.EMPTY, 0, 0);
    }

    @Test
    void aHeadingAloneIsRefused() {
        isStructural(read(HEADING), ProblemCode.EMPTY, 0, 0);
        isStructural(read(HEADING.strip()), ProblemCode.EMPTY, 0, 0);
    }

    private static byte[] in(Charset charset, String text) {
        return text.getBytes(charset);
    }

    @Test
    void otherEncodingsAreRefusedWithTheirPlace() {
        isStructural(read(in(StandardCharsets.ISO_8859_1, HEADING + "2025M05;Ærø;1;1\r\n")), ProblemCode.ENCODING, 1, 2);
        byte[] heading = in(StandardCharsets.UTF_8, HEADING + "2025M05;Slagelse;1;1\r\n");
        byte[] row = in(StandardCharsets.ISO_8859_1, "2025M05;Læsø;1;1\r\n");
        byte[] mixed = Arrays.copyOf(heading, heading.length + row.length);
        System.arraycopy(row, 0, mixed, heading.length, row.length);
        ReadTable read = read(mixed);
        isStructural(read, ProblemCode.ENCODING, 3, 2);
        assertThat(problem(read).value()).isEqualTo("Læsø");
    }

    @Test
    void wideCharactersAreRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read(in(charset, HEADING + "2025M05;Slagelse;1;1\r\n")).isStructurallyWrong()).isTrue();
        }
    }

    @Test
    void aWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".repeat(500).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(bytes.toByteArray()).isStructurallyWrong()).isTrue();
    }

    @Test
    void randomBytesNeverBreakTheReader() {
        Random random = new Random(17);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            byte[] all = (HEADING + "2025M05;Slagelse;1;1\r\n").getBytes(StandardCharsets.UTF_8);
            byte[] file = random.nextBoolean() ? bytes : Arrays.copyOf(all, all.length + bytes.length);
            if (file != bytes) {
                System.arraycopy(bytes, 0, file, all.length, bytes.length);
            }
            assertThat(read(file)).isNotNull();
        }
    }

    @Test
    void anUnreadableFileIsReported() {
        ReadTable read = new FactFile(TABLES).read(new SourceFile("f.csv", DAY, () -> {
            throw new IOException("no such file");
        }), Optional.empty());
        isStructural(read, ProblemCode.UNREADABLE, 0, 0);
        assertThat(problem(read).value()).isEqualTo("no such file");
    }

    @Test
    void aStreamThatFailsIsClosed() {
        boolean[] closed = {false};
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("is a directory");
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ReadTable read = new FactFile(TABLES).read(new SourceFile("f.csv", DAY, () -> failing), Optional.empty());
        isStructural(read, ProblemCode.UNREADABLE, 0, 0);
        assertThat(closed[0]).isTrue();
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedAtItsLine() {
        isStructural(read(HEADING + "2025M05;Slagelse;1;1\r\n2025M05;\"Ærø;1;1\r\n2025M06;Ærø;1;1\r\n"), ProblemCode.QUOTES, 3, 2);
    }

    @Test
    void aRowLongerThanAMegabyteIsRefused() {
        isStructural(read(HEADING + "2025M05;" + "x".repeat(1 << 20) + ";1;1\r\n"), ProblemCode.ROW_TOO_LONG, 2, 0);
    }

    /** A grid of 1.7 thousand million cells of which 15,750 are listed, out of order. */
    @Test
    void fewRowsOfALargeGridAreReadAndKept() {
        List<String> rows = new ArrayList<>();
        int number = 0;
        for (Area area : AreaRegister.denmark().all()) {
            for (int i = 0; i < 150; i++) {
                rows.add(1000 + number % 1000 + "M01;" + area.name() + ";m" + number + ";" + number + ";1\r\n");
                number++;
            }
        }
        int count = number;
        Collections.shuffle(rows, new Random(5));
        String text = String.join(";", UNEMPLOYED.header()) + "\r\n" + String.join("", rows);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            ReadTable read = read(text);
            assertThat(read.problems()).isEmpty();
            assertThat(read.accepted()).isEqualTo(count);
            Column column = read.staged().orElseThrow().columns().getFirst();
            assertThat(column.axes().cells()).isEqualTo(1000L * 105 * 15_750);
            assertThat(at(read, 0, "1007M01", "Hele landet", "m7")).isEqualTo(Observation.of(7));
            assertThat(at(read, 0, "1007M01", "Hele landet", "m8")).isEqualTo(NOT_LISTED);
            assertThat(Overlay.changes(new Column(Axes.empty(1)), column).size()).isEqualTo(count);
            assertThat(read.staged().orElseThrow().contentHash()).hasSize(64);
        });
    }

    @Test
    void manyDifferentRowsOfTheWrongLengthAreRefused() {
        StringBuilder text = new StringBuilder(HEADING + "2025M04;Slagelse;10;1\r\n");
        for (int i = 0; i < 100_002; i++) {
            text.append("2025M05;area ").append(i).append(";1\r\n");
        }
        ReadTable read = read(text.toString());
        assertThat(read.isStructurallyWrong()).isTrue();
        assertThat(read.problems()).extracting(ImportProblem::code).contains(ProblemCode.TOO_LARGE);
    }

    // ------------------------------------------------------------------ cut files

    private static final String LAST_ROWS = "2025M05;Ærø;1812;13,2\r\n2025M06;Brønderslev;1805;12,5\r\n";

    /** Whatever is left of a file, no value may be another one than the whole file has. */
    @Test
    void aFileCutAtAnyByteIsRefusedOrEndsWithAWholeRow() {
        byte[] whole = (HEADING + "2025M05;Slagelse;1;1\r\n" + LAST_ROWS).getBytes(StandardCharsets.UTF_8);
        ReadTable expected = read(whole);
        int lastRows = LAST_ROWS.getBytes(StandardCharsets.UTF_8).length;
        int accepted = 0;
        for (int length = whole.length - lastRows; length < whole.length; length++) {
            ReadTable read = read(Arrays.copyOf(whole, length));
            boolean atRowEnd = whole[length - 1] == '\n';
            assertThat(read.isStructurallyWrong()).as("cut after %d bytes", length).isEqualTo(!atRowEnd);
            if (atRowEnd) {
                accepted++;
                assertThat(at(read, 0, "2025M05", "Slagelse")).isEqualTo(at(expected, 0, "2025M05", "Slagelse"));
            } else {
                assertThat(problem(read).code()).isEqualTo(ProblemCode.CUT);
                assertThat(problem(read).line()).isEqualTo(whole.length - length > 32 ? 3 : 4);
                assertThat(problem(read).value()).isNotEmpty();
                assertThat(problem(read).expected()).containsExactly("4");
            }
        }
        assertThat(accepted).isEqualTo(2);
    }

    @Test
    void aFileCutInsideQuotesIsRefused() {
        byte[] whole = (HEADING + "2025M05;Slagelse;1;1\r\n\"2025M06\";\"Brønderslev\";\"18\";\"12,5\"\r\n").getBytes(StandardCharsets.UTF_8);
        int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\"2025M06");
        for (int length = end + 1; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length)).isStructurallyWrong()).as("cut after %d bytes", length).isTrue();
        }
    }

    @Test
    void aFileWithLineFeedsMayLackTheLastOne() {
        ReadTable read = read((HEADING + "2025M05;Slagelse;1812;3,2").replace("\r\n", "\n"));
        assertThat(problem(read).code()).isEqualTo(ProblemCode.OPEN_END);
        assertThat(read.isStructurallyWrong()).isFalse();
        assertThat(read.rejected()).isZero();
        assertThat(at(read, 1, "2025M05", "Slagelse")).isEqualTo(Observation.of(3.2));
        isStructural(read((HEADING + "2025M05;Slagelse;1812").replace("\r\n", "\n")), ProblemCode.CUT, 2, 3);
    }

    // ------------------------------------------------------------------ rows that cannot be used

    private static final String GOOD = "2025M04;Slagelse;10;1\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025M13;Slagelse;1;1   | PERIOD | 1 | 2025M13",
        "juni 2025;Slagelse;1;1 | PERIOD | 1 | juni 2025",
        ";Slagelse;1;1          | PERIOD | 1 | ''",
        "2025Q02;Slagelse;1;1   | PERIOD | 1 | 2025Q02",
        "2025;Slagelse;1;1      | PERIOD | 1 | 2025",
        "2025M05;Slagelsse;1;1  | AREA   | 2 | Slagelsse",
        "2025M05;;1;1           | AREA   | 2 | ''",
        "2025M05;RAR Fyn;1;1    | AREA   | 2 | RAR Fyn",
        "2025M05;Slagelse;12a;1 | NUMBER | 3 | 12a",
        "2025M05;Slagelse;1.234;1 | NUMBER | 3 | 1.234",
        "2025M05;Slagelse;1;3.5 | NUMBER | 4 | 3.5",
        "2025M05;Slagelse;-;1   | NUMBER | 3 | -",
        "2025M05;Slagelse;1;..  | NUMBER | 4 | ..",
        "2025M05;Slagelse;M;1   | NUMBER | 3 | M",
        "2025M05;Slagelse;-1;1  | RANGE  | 3 | -1",
        "2025M05;Slagelse;1;-0,1 | RANGE | 4 | -0,1",
        "2025M05;Slagelse;1;120 | RANGE  | 4 | 120",
        "2025M05;Slagelse;1;100,1 | RANGE | 4 | '100,1'",
        "2025M05;Slagelse;1     | FIELDS | 0 | 3",
        "2025M05;Slagelse;1;1;  | FIELDS | 0 | 5",
        "2025M05                | FIELDS | 0 | 1",
    })
    void anUnusableRowIsRejectedWithItsPlaceAndTheRestIsRead(String row, ProblemCode code, int column, String value) {
        ReadTable read = read(HEADING + GOOD + row + "\r\n2025M06;Slagelse;12;2\r\n");
        isRejected(read, code, 3, column, value);
        assertThat(read.rows()).isEqualTo(3);
        assertThat(read.accepted()).isEqualTo(2);
        assertThat(at(read, 0, "2025M04", "Slagelse")).isEqualTo(Observation.of(10));
        assertThat(at(read, 0, "2025M06", "Slagelse")).isEqualTo(Observation.of(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "0", "99,9"})
    void limitsOfPercentagesArePossible(String value) {
        assertThat(read(HEADING + "2025M05;Slagelse;0;" + value + "\r\n").problems()).isEmpty();
    }

    @Test
    void severalWrongValuesInARowAreAllNamedButTheRowCountsOnce() {
        ReadTable read = read(HEADING + GOOD + "2025M05;Slagelse;x;200\r\n");
        assertThat(read.problems()).extracting(ImportProblem::column).containsExactly(3, 4);
        assertThat(read.rejected()).isEqualTo(1);
    }

    @Test
    void aFileOfUnusableRowsHoldsNothing() {
        ReadTable read = read(HEADING + "2025M05;Nowhere;1;1\r\n");
        assertThat(read.isStructurallyWrong()).isTrue();
        assertThat(read.problems()).extracting(ImportProblem::code).containsExactlyInAnyOrder(ProblemCode.AREA, ProblemCode.EMPTY);
    }

    @Test
    void anUnknownAreaComesWithNamesThatMayBeMeant() {
        assertThat(problem(read(HEADING + GOOD + "2025M05;Slagelsse;1;1\r\n")).expected(Locale.of("da"))).contains("Slagelse");
    }

    @Test
    void nulBytesAreNoPartOfAName() {
        String heading = String.join(";", UNEMPLOYED.header()) + "\r\n";
        isRejected(read(heading + "2025M05;Slagelse;A;1;1\r\n2025M05;Slagelse;B\u0000;1;1\r\n"), ProblemCode.MEMBER, 3, 3, "B\u0000");
        assertThat(read(HEADING + GOOD + "2025M05;Slagelse;1\u0000;1\r\n").rejected()).isEqualTo(1);
    }

    /** The store keeps names of at most 1000 characters; a longer one must not fail the whole import. */
    @Test
    void aNameThatNoStoreCouldKeepIsRejected() {
        String heading = String.join(";", UNEMPLOYED.header()) + "\r\n";
        String name = "x".repeat(1_000);
        assertThat(read(heading + "2025M05;Slagelse;" + name + ";1;1\r\n").problems()).isEmpty();
        ReadTable read = read(heading + "2025M05;Slagelse;A;1;1\r\n2025M05;Slagelse;" + name + "x;1;1\r\n");
        assertThat(problem(read).code()).isEqualTo(ProblemCode.MEMBER);
        assertThat(problem(read).value()).hasSizeLessThan(200);
    }

    // ------------------------------------------------------------------ the same key twice

    @Test
    void theSameRowTwiceIsRejectedAndTheFirstCounts() {
        ReadTable read = read(HEADING + GOOD + "2025M05;Slagelse;1;1\r\n" + GOOD);
        isRejected(read, ProblemCode.DUPLICATE, 4, 0, "2025M04 · Slagelse");
        assertThat(problem(read).expected()).containsExactly("2");
        assertThat(read.accepted()).isEqualTo(2);
        assertThat(at(read, 0, "2025M04", "Slagelse")).isEqualTo(Observation.of(10));
        assertThat(read.cells()).isEqualTo(Map.of(Status.MEASURED, 4L));
    }

    @Test
    void theSameKeyWithOtherValuesIsRefusedWithBothLinesAndValues() {
        ReadTable read = read(HEADING + GOOD + "2025M05;Slagelse;1;1\r\n2025M04;Slagelse;10;1,5\r\n");
        isStructural(read, ProblemCode.CONFLICT, 4, 4);
        assertThat(problem(read).value()).isEqualTo("2025M04 · Slagelse = 1,5");
        assertThat(problem(read).expected()).containsExactly("2", "1");
        ReadTable withheld = read(HEADING + GOOD + "2025M04;Slagelse;10;\r\n");
        assertThat(problem(withheld).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(read.table()).contains(PERSONS);
    }

    @Test
    void anUnusableRowIsNoSecondValue() {
        for (String rows : List.of(GOOD + "2025M04;Slagelse;x;1\r\n", "2025M04;Slagelse;x;1\r\n" + GOOD)) {
            ReadTable read = read(HEADING + rows);
            assertThat(problem(read).code()).isEqualTo(ProblemCode.NUMBER);
            assertThat(read.accepted()).isEqualTo(1);
            assertThat(at(read, 0, "2025M04", "Slagelse")).isEqualTo(Observation.of(10));
        }
    }

    @Test
    void problemsComeInTheOrderOfTheLines() {
        ReadTable read = read(HEADING + GOOD + GOOD + "2025M05;Nowhere;1;1\r\n" + GOOD + "2025M05;Slagelse;x;1\r\n");
        assertThat(read.problems()).extracting(ImportProblem::line).containsExactly(3L, 4L, 5L, 6L);
    }

    // ------------------------------------------------------------------ what the store knew

    private static Column known(Axes axes) {
        Column known = new Column(axes);
        for (int cell = 0; cell < axes.cells(); cell++) {
            known.set(cell, 77);
        }
        return known;
    }

    /** April is measured, May as given, June is listed for Ærø only: Slagelse's June is no longer listed. */
    private static Observation mayAfter(String rowOfMay) {
        ReadTable read = read(HEADING + GOOD + rowOfMay + "\r\n2025M06;Ærø;5;5\r\n2025M05;Ærø;5;5\r\n");
        assertThat(read.rejected()).isEqualTo(1);
        Column said = read.staged().orElseThrow().columns().getFirst();
        Column after = Overlay.apply(known(said.axes()), said.axes(), Overlay.changes(known(said.axes()), said), 0);
        Area slagelse = AreaRegister.denmark().find("Slagelse").orElseThrow();
        assertThat(after.at(0, slagelse, Period.month(2025, 4))).isEqualTo(Observation.of(10));
        assertThat(after.at(0, slagelse, Period.month(2025, 6))).isEqualTo(NOT_LISTED);
        return after.at(0, slagelse, Period.month(2025, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025M05;Slagelse;x;1", "2025M05;Slagelse;1;200", "2025M05;Slagelse;-1;1", "2025M05;Slagelse;1",
        "2025M05;Slagelse;1;1;1"})
    void anUnusableRowWhoseKeyIsKnownDoesNotDeleteWhatWasKnown(String row) {
        assertThat(mayAfter(row)).isEqualTo(Observation.of(77));
    }

    /** Its area is first named in a row further down. */
    @Test
    void aRowThatFitsNothingBeforeARowThatDoesIsStillUnderstood() {
        ReadTable read = read(HEADING + "2025M05;Slagelse;1\r\n2025M05;Ærø;5;5\r\n2025M04;Slagelse;10;1\r\n");
        Column said = read.staged().orElseThrow().columns().getFirst();
        Column after = Overlay.apply(known(said.axes()), said.axes(), Overlay.changes(known(said.axes()), said), 0);
        assertThat(after.at(0, AreaRegister.denmark().find("Slagelse").orElseThrow(), Period.month(2025, 5)))
                .isEqualTo(Observation.of(77));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025M09;Nowhere;1;1", "2025M09;Slagelse;x;1", "2025M04;Ærø;x;1", "2025M09;Ærø;1", "2025M04;Ærø;1;120"})
    void aRejectedRowDoesNotWidenTheCoverage(String row) {
        Axes axes = read(HEADING + GOOD + row + "\r\n").staged().orElseThrow().axes();
        assertThat(axes.periods()).containsExactly(Period.month(2025, 4));
        assertThat(axes.areas()).extracting(Area::name).containsExactly("Slagelse");
    }

    /** The key of such a row names nothing that no other row names. */
    @Test
    void aRowWithTooFewFieldsAddsNothingToTheCoverage() {
        ReadTable read = read(String.join(";", UNEMPLOYED.header()) + "\r\n2025M05;Slagelse;A;1;1\r\n2025M07;Slagelse;12;1\r\n");
        assertThat(read.staged().orElseThrow().axes().members()).containsExactly(List.of("A"));
        assertThat(read.staged().orElseThrow().axes().periods()).hasSize(1);
    }

    // ------------------------------------------------------------------ many rows

    private static final int GROUPS = 35;

    private static List<String> manyRows(Random random) {
        List<String> rows = new ArrayList<>();
        for (Area area : AreaRegister.denmark().municipalities()) {
            for (int month = 0; month < 60; month++) {
                for (int group = 0; group < GROUPS; group++) {
                    rows.add("%s;%s;Gruppe %d;%s;%s".formatted(Period.month(2021, 1).plus(month), area.name(), group,
                            random.nextInt(20) == 0 ? "" : Integer.toString(random.nextInt(5_000)),
                            random.nextInt(20) == 0 ? "" : (random.nextInt(1000) / 10.0 + "").replace('.', ',').replace(",0", "")));
                }
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    private static Observation naive(String value) {
        return value.isEmpty() ? SUPPRESSED : Observation.of(Double.parseDouble(value.replace(',', '.')));
    }

    @Test
    void twoHundredThousandRowsAreReadAsANaiveParserReadsThem() {
        List<String> rows = manyRows(new Random(200));
        String text = String.join(";", UNEMPLOYED.header()) + "\r\n" + String.join("\r\n", rows) + "\r\n";
        ReadTable read = read(text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.accepted()).isEqualTo(98 * 60 * GROUPS);
        Map<String, String[]> naive = new HashMap<>();
        for (String row : text.split("\r\n")) {
            String[] fields = row.split(";", -1);
            naive.put(fields[0] + ";" + fields[1] + ";" + fields[2], new String[] {fields[3], fields[4]});
        }
        Axes axes = read.staged().orElseThrow().axes();
        assertThat(axes.cells()).isEqualTo(98 * 60 * GROUPS);
        for (int measure = 0; measure < 2; measure++) {
            Column column = read.staged().orElseThrow().columns().get(measure);
            int cell = 0;
            for (int combination = 0; combination < axes.combinations(); combination++) {
                for (Area area : axes.areas()) {
                    for (Period period : axes.periods()) {
                        String key = period + ";" + area.name() + ";" + axes.membersOf(combination).getFirst();
                        Observation expected = naive(naive.get(key)[measure]);
                        Observation actual = column.at(cell++);
                        if (!expected.equals(actual)) {
                            assertThat(actual).as(key).isEqualTo(expected);
                        }
                    }
                }
            }
        }
    }

    @Test
    void manyDifferentMembersDoNotTakeForever() {
        StringBuilder text = new StringBuilder(String.join(";", UNEMPLOYED.header())).append("\r\n");
        for (int i = 0; i < 150_000; i++) {
            text.append("2025M05;Slagelse;member ").append(i).append(";1;1\r\n");
        }
        Assertions.assertTimeout(Duration.ofSeconds(8), () -> assertThat(read(text.toString()).accepted()).isEqualTo(150_000));
    }

    @Test
    void manyUnknownAreasDoNotTakeForeverAndAreNotAllListed() {
        String text = HEADING + GOOD + "2025M05;RAR Hovedstaden;1;1\r\n".repeat(300_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            ReadTable read = read(text);
            assertThat(read.rejected()).isEqualTo(300_000);
            assertThat(read.problems().size()).isLessThanOrEqualTo(10_001);
        });
    }

    @Test
    void manyDuplicatesAreNotAllListed() {
        ReadTable read = read(HEADING + GOOD.repeat(50_000));
        assertThat(read.rejected()).isEqualTo(49_999);
        assertThat(read.problems().size()).isLessThanOrEqualTo(10_001);
    }

    @Test
    void aConflictIsFoundBehindAnyNumberOfOtherProblems() {
        ReadTable read = read(HEADING + GOOD.repeat(20_000) + "2025M04;Slagelse;11;1\r\n");
        assertThat(read.isStructurallyWrong()).isTrue();
        assertThat(read.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.CONFLICT)).isTrue();
    }

    @Test
    void bytesMayComeFromAnywhere() {
        byte[] bytes = (HEADING + GOOD).getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile("x", DAY, () -> new ByteArrayInputStream(bytes));
        assertThat(new FactFile(TABLES).read(file, Optional.empty()).staged().orElseThrow().contentHash())
                .isEqualTo(new FactFile(TABLES).read(file, Optional.of(PERSONS)).staged().orElseThrow().contentHash());
    }
}

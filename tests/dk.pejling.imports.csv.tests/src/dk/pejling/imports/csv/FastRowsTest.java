package dk.pejling.imports.csv;

import static dk.pejling.imports.csv.FactFiles.UNEMPLOYED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.ImportProblem;
import dk.pejling.imports.ReadTable;
import dk.pejling.model.Status;
import dk.pejling.store.StagingGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way beside the general one, which is tested against slow readers elsewhere. */
class FastRowsTest {
    private static final String HEADING = String.join(";", UNEMPLOYED.header()) + "\r\n";

    private static List<String> fastRows(String text) throws IOException, CsvException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), ';')) {
            reader.next();
            FactLayout layout = new FactLayout(UNEMPLOYED, Arrays.asList(HEADING.strip().split(";")));
            FactTerms terms = new FactTerms(UNEMPLOYED);
            StagingGrid.Row row = new StagingGrid.Row(3, 2);
            FastRows fast = new FastRows(layout, terms, row);
            RowParser parser = new RowParser(layout, terms, FactProblems.ignored(FactFiles.file(bytes)));
            List<String> rows = new ArrayList<>();
            do {
                for (fast.begin(reader); fast.next();) {
                    rows.add(fast.line() + ": " + terms.text(row.keys()) + " = " + shown(row, 0) + ", " + shown(row, 1));
                }
                fast.end(reader);
            } while (reader.next() && parser.read(reader, row) != null);
            return rows;
        }
    }

    private static String shown(StagingGrid.Row row, int measure) {
        return row.status(measure) == Status.MEASURED ? Double.toString(row.value(measure)) : row.status(measure).id();
    }

    /** Enough rows behind the one that matters for it not to be the last in the buffer, which is always left. */
    private static final String BEHIND = "2025M05;Slagelse;A;1;1\r\n".repeat(4);

    @Test
    void ordinaryRowsAreReadOnceTheirTermsAreKnown() throws Exception {
        assertThat(fastRows(HEADING + "2025M05;Slagelse;A;1;1\r\n2025M06;\"Ærø\";\"B; og C\";12;3,5\r\n2025M06;Slagelse;\"B; og C\";\"7\";\r\n"
                + "2025M05;\"Ærø\";A;\"\";0,1\r\n" + BEHIND))
                .startsWith("4: 2025M06 · Slagelse · B; og C = 7.0, suppressed", "5: 2025M05 · Ærø · A = suppressed, 0.1",
                        "6: 2025M05 · Slagelse · A = 1.0, 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025M05;Slagelse;A;1", "2025M05;Slagelse;A;1;1;", "2025M05;Slagelse;A;x;1", "2025M05;Slagelse;A;-1;1",
        "2025M05;Slagelse;A;1;100,1", "2025M05;Slagelse;A;1;1,", "2025M05;Slagelse;A;1;,1", "2025M05;Slagelse;A; 1;1",
        "2025M05;Slagelse;A;1234567890123456;1", "2025M05;Slagelse;A;1,1234567890;1", "2025M05;Slagelse;A;1;1\r",
        "2025M05;Slagelse;A;\"1;1", "2025M05;Slagelse;A;1\";1", "2025M05;Slagelse;\"A\"\"\";1;1", "2025M05;Slagelse;\"A\nB\";1;1",
        "2025M05;Nowhere;A;1;1", "2025M05;Slagelse;AB;1;1", "2025M05;Slagelse;;1;1", "", "2025M05;Slagelse;A;1;1,2,3",
        "2025M05;Slagelse;\"A\" ;1;1", "2025M05;Slagelse;A\r;1;1"})
    void everythingElseIsLeftToTheGeneralWay(String row) {
        List<String> rows = new ArrayList<>();
        try {
            rows = fastRows(HEADING + "2025M05;Slagelse;A;1;1\r\n" + row + "\r\n" + BEHIND);
        } catch (IOException | CsvException e) {
            assertThat(e).isInstanceOf(CsvException.class);
        }
        assertThat(rows).noneMatch(read -> read.startsWith("3:"));
    }

    private static String field(Random random, List<String> ordinary) {
        return switch (random.nextInt(60)) {
            case 0 -> "";
            case 1 -> "\"" + ordinary.get(random.nextInt(ordinary.size())) + '"';
            case 2 -> " " + ordinary.get(random.nextInt(ordinary.size()));
            case 3 -> "\"x\"\"y\"";
            case 4 -> "-1";
            case 5 -> "1;2";
            case 6 -> "12345678901234567";
            case 7 -> random.nextInt(20) == 0 ? "\"z\r\nz\"" : "z";
            default -> ordinary.get(random.nextInt(ordinary.size()));
        };
    }

    private static String file(Random random) {
        StringBuilder text = new StringBuilder(HEADING);
        List<String> periods = List.of("2025M05", "2025M06", "2025m7", "2024M12", "1999M01");
        List<String> areas = List.of("Slagelse", "Ærø", "Høje-Taastrup", "Uoplyst område", "Lyngby-Taarbæk Kommune", "330");
        List<String> groups = new ArrayList<>(List.of("A", "A-dagpenge", "Sygedagpenge (før jobafklaring)", "A-dagpenge m.v."));
        for (int i = 0; i < 400; i++) {
            groups.add("Gruppe nummer " + i);
        }
        List<String> values = List.of("0", "1", "12", "3,5", "99,9", "100", "0,05", "7,0", "", "123456");
        String end = random.nextBoolean() ? "\r\n" : "\n";
        int rows = random.nextInt(12_000);
        int same = 0;
        String group = "A";
        for (int i = 0; i < rows; i++) {
            if (same-- == 0) {
                group = field(random, groups);
                same = random.nextInt(40);
            }
            text.append(field(random, periods)).append(';').append(field(random, areas)).append(';').append(group).append(';')
                    .append(field(random, values)).append(';').append(field(random, values)).append(end);
        }
        return text.toString();
    }

    /** The same rows read through a heading with one more column, which the fast way does not take. */
    private static String withColumn(String text) {
        StringBuilder wider = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startOfLine = i == 0 || text.charAt(i - 1) == '\n';
            if (startOfLine && !quoted && c != '\r' && c != '\n') {
                wider.append(i == 0 ? "Kilde;" : "k;");
            }
            quoted ^= c == '"';
            wider.append(c);
        }
        return wider.toString();
    }

    /** Random files with every kind of row: both ways must accept, reject and stage the same. */
    @Test
    void bothWaysReadTheSame() {
        Random random = new Random(77);
        int staged = 0;
        for (int round = 0; round < 60; round++) {
            String text = file(random);
            ReadTable fast = FactFiles.read(text.getBytes(StandardCharsets.UTF_8), Optional.of(UNEMPLOYED));
            ReadTable general = FactFiles.read(withColumn(text).getBytes(StandardCharsets.UTF_8), Optional.of(UNEMPLOYED));
            assertThat(fast.rows()).isEqualTo(general.rows());
            assertThat(fast.accepted()).isEqualTo(general.accepted());
            assertThat(fast.cells()).isEqualTo(general.cells());
            assertThat(places(fast, 0)).isEqualTo(places(general, 1));
            assertThat(fast.staged().map(table -> table.contentHash())).isEqualTo(general.staged().map(table -> table.contentHash()));
            staged += fast.staged().isPresent() ? 1 : 0;
        }
        assertThat(staged).isBetween(0, 60);
    }

    private static List<String> places(ReadTable read, int shift) {
        return read.problems().stream().filter(problem -> problem.column() > 0 || shift == 0 || problem.column() == 0)
                .map(problem -> place(problem, shift)).toList();
    }

    private static String place(ImportProblem problem, int shift) {
        int column = problem.column() == 0 ? 0 : problem.column() - shift;
        boolean countsFields = problem.code() == dk.pejling.imports.ProblemCode.FIELDS;
        return problem.line() + ":" + column + " " + problem.code() + (countsFields ? "" : " " + problem.value());
    }
}

package dk.pejling.imports.jobindsats;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The real figures that ship with the product, beside what stands in the lines of their files. */
class SampleFilesTest {
    private static final JobindsatsSource SOURCE = new JobindsatsSource();

    static Stream<SourceFile> samples() {
        return SOURCE.samples().stream();
    }

    private static byte[] bytes(SourceFile sample) throws IOException {
        try (InputStream in = sample.bytes().open()) {
            return in.readAllBytes();
        }
    }

    private static SourceFile file(byte[] bytes) {
        return new SourceFile("changed.csv", LocalDate.of(2026, 8, 22), () -> new ByteArrayInputStream(bytes));
    }

    private static ReadTable read(SourceFile file) {
        return SOURCE.read(file, Optional.empty());
    }

    private static ReadTable read(String table) {
        return read(samples().filter(sample -> sample.name().startsWith(table + "@")).findFirst().orElseThrow());
    }

    /** Rows of text as they stand, without heading, split at every semicolon: the real files have no quotes. */
    private static List<String[]> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\"");
        return Stream.of(text.split("\r\n")).skip(1).map(line -> line.split(";", -1)).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfEverySampleIsAccepted(SourceFile sample) throws IOException {
        ReadTable read = read(sample);
        TableDefinition table = read.table().orElseThrow();
        assertThat(sample.name()).startsWith(table.id() + "@").endsWith(sample.retrieved() + ".csv");
        List<String[]> lines = lines(bytes(sample));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(lines.size());
        assertThat(read.accepted()).isEqualTo(lines.size());
        Map<Status, Long> counted = new EnumMap<>(Status.class);
        int firstValue = 2 + table.dimensions().size();
        for (String[] line : lines) {
            for (int i = firstValue; i < line.length; i++) {
                boolean rate = table.measures().get(i - firstValue).kind() == MeasureKind.RATE;
                Status status = !line[i].isEmpty() ? Status.MEASURED
                        : rate && line[1].equals("Uoplyst område") ? Status.NOT_APPLICABLE : Status.SUPPRESSED;
                counted.merge(status, 1L, Long::sum);
            }
        }
        assertThat(read.cells()).isEqualTo(counted);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCellHoldsWhatItsLineSays(SourceFile sample) throws IOException {
        ReadTable read = read(sample);
        TableDefinition table = read.table().orElseThrow();
        List<Column> columns = read.staged().orElseThrow().columns();
        Axes axes = columns.getFirst().axes();
        int firstValue = 2 + table.dimensions().size();
        long[] listed = new long[columns.size()];
        for (String[] line : lines(bytes(sample))) {
            Area area = AreaRegister.denmark().all().stream().filter(known -> known.name().equals(line[1])).findFirst().orElseThrow();
            long combination = axes.combinationOf(List.of(line).subList(2, firstValue));
            for (int i = 0; i < columns.size(); i++) {
                String text = line[firstValue + i];
                Observation shown = columns.get(i).at(combination, area, Period.parse(line[0]).orElseThrow());
                listed[i]++;
                if (text.isEmpty()) {
                    assertThat(shown.status()).isIn(Status.SUPPRESSED, Status.NOT_APPLICABLE);
                } else {
                    assertThat(shown).isEqualTo(Observation.of(Double.parseDouble(text.replace(',', '.'))));
                }
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            long notListed = java.util.stream.LongStream.range(0, axes.cells()).filter(cell -> column.status(cell) == Status.NOT_LISTED).count();
            assertThat(axes.cells() - notListed).isEqualTo(listed[i]);
        }
    }

    private static Observation at(ReadTable read, int measure, String area, String period, String... members) {
        Column column = read.staged().orElseThrow().columns().get(measure);
        return column.at(column.axes().combinationOf(List.of(members)), AreaRegister.denmark().find(area).orElseThrow(),
                Period.parse(period).orElseThrow());
    }

    /** Published figures, known from elsewhere. */
    @ParameterizedTest
    @CsvSource({"Hele landet, 2024M06, 86914", "Hele landet, 2025M06, 84524", "Slagelse, 2024M06, 1812", "Slagelse, 2025M06, 1805",
        "Randers, 2024M06, 2466", "Randers, 2025M06, 2331", "Ringkøbing-Skjern, 2024M06, 557", "Ringkøbing-Skjern, 2025M06, 515"})
    void knownFiguresAreThere(String area, String period, double fullTimePersons) {
        assertThat(at(read("y60a02"), 1, area, period)).isEqualTo(Observation.of(fullTimePersons));
    }

    @Test
    void theCountryIsPublishedAndNoSum() {
        Column persons = read("y60a02").staged().orElseThrow().columns().get(1);
        double sum = AreaRegister.denmark().municipalities().stream()
                .mapToDouble(area -> persons.at(0, area, Period.month(2025, 6)).number().orElse(0)).sum();
        assertThat(sum).isEqualTo(84_526);
    }

    /** Three groups over 36 months would be 108 rows. */
    @Test
    void laesoeHasSixRowsOfLongTermUnemployed() {
        Column column = read("y25i09").staged().orElseThrow().columns().getFirst();
        Area laesoe = AreaRegister.denmark().find("Læsø").orElseThrow();
        int listed = 0;
        for (int combination = 0; combination < column.axes().combinations(); combination++) {
            for (Period period : column.axes().periods()) {
                listed += column.at(combination, laesoe, period).status() == Status.NOT_LISTED ? 0 : 1;
            }
        }
        assertThat(listed).isEqualTo(6);
        assertThat(column.axes().combinations() * column.axes().periods().size()).isEqualTo(108);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theContentIsTheSameInWhateverOrderItsRowsCome(SourceFile sample) throws IOException {
        String text = new String(bytes(sample), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n")));
        String heading = lines.removeFirst();
        Collections.shuffle(lines, new Random(3));
        String shuffled = heading + "\n" + String.join("\n", lines) + "\n";
        assertThat(read(file(shuffled.getBytes(StandardCharsets.UTF_8))).staged().orElseThrow().contentHash())
                .isEqualTo(read(sample).staged().orElseThrow().contentHash());
    }

    /** Every byte of the last two rows of each real file. */
    @ParameterizedTest
    @MethodSource("samples")
    void aRealFileCutAnywhereIsRefusedOrLacksWholeRows(SourceFile sample) throws IOException {
        byte[] whole = bytes(sample);
        int start = whole.length;
        for (int rows = 0; rows < 3; rows++) {
            do {
                start--;
            } while (whole[start - 1] != '\n');
        }
        byte[] heading = Arrays.copyOf(whole, new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1);
        for (int length = start + 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(heading, heading.length + length - start);
            System.arraycopy(whole, start, cut, heading.length, length - start);
            ReadTable read = read(file(cut));
            assertThat(read.isStructurallyWrong()).as("%s cut after %d bytes", sample.name(), length)
                    .isEqualTo(whole[length - 1] != '\n');
        }
    }

    @Test
    void allMunicipalitiesStandInTheTablesWithoutDimensions() {
        for (String table : List.of("y60a02", "y60c07", "y60j01")) {
            List<Area> areas = read(table).staged().orElseThrow().axes().areas();
            assertThat(areas.stream().filter(area -> area.kind() == AreaKind.MUNICIPALITY)).hasSize(98);
            assertThat(areas).contains(AreaRegister.denmark().country());
        }
    }
}

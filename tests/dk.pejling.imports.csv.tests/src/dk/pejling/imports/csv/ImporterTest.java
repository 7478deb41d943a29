package dk.pejling.imports.csv;

import static dk.pejling.imports.csv.FactFiles.DAY;
import static dk.pejling.imports.csv.FactFiles.HEADING;
import static dk.pejling.imports.csv.FactFiles.PERSONS;
import static dk.pejling.imports.csv.FactFiles.TABLES;
import static dk.pejling.imports.csv.FactFiles.UNEMPLOYED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.imports.ImportResult;
import dk.pejling.imports.ImportResult.Outcome;
import dk.pejling.imports.Importer;
import dk.pejling.imports.ProblemCode;
import dk.pejling.imports.ReadTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.TableSource;
import dk.pejling.model.Measure;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreText;
import dk.pejling.store.Vintage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImporterTest {
    private static final String GOOD = HEADING + "2025M05;Slagelse;1;1\r\n";
    private static final String WITH_REJECTED = HEADING + "2025M05;Slagelse;1;1\r\n2025M05;Nowhere;1;1\r\n";
    private static final String CUT = HEADING + "2025M05;Slagelse;1;1\r\n2025M05;Rand";
    private static final Importer.Options PLAIN = new Importer.Options(Optional.empty(), false, false);

    /** Remembers what it was told to publish, call by call. */
    private static final class Notebook implements ObservationStore {
        private final List<List<StagedTable>> calls = new ArrayList<>();
        private boolean broken;

        @Override
        public List<Vintage> vintages() {
            return List.of();
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) throws StoreException {
            if (broken) {
                throw new StoreException(StoreException.Code.PUBLISH, StoreText.of("full", "store"), null);
            }
            calls.add(tables);
            return tables.stream().map(table -> new Published(new Vintage(table.table().id(), table.table().id(), LocalDate.EPOCH,
                    Instant.EPOCH, 1, 0, ""), true)).toList();
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            calls.clear();
        }
    }

    private final Notebook store = new Notebook();

    private static TableSource source(List<TableDefinition> tables) {
        return new TableSource() {
            @Override
            public List<TableDefinition> tables() {
                return tables;
            }

            @Override
            public ReadTable read(SourceFile file, Optional<TableDefinition> table) {
                return new FactFile(tables).read(file, table);
            }

            @Override
            public List<SourceFile> samples() {
                return List.of();
            }
        };
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, DAY, () -> new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportResult run(Importer.Options options, String... texts) throws StoreException {
        List<SourceFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(file("f" + (files.size() + 1), text));
        }
        return new Importer(List.of(source(TABLES))).run(files, options, store);
    }

    @Test
    void goodFilesArePublishedTogether() throws StoreException {
        ImportResult result = run(PLAIN, GOOD, String.join(";", UNEMPLOYED.header()) + "\r\n2025M05;Slagelse;A;1;1\r\n");
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(store.calls).hasSize(1);
        assertThat(store.calls.getFirst()).extracting(staged -> staged.table().id()).containsExactly("y2", "y1");
        assertThat(result.files()).extracting(entry -> entry.published().orElseThrow().vintage().id()).containsExactly("y2", "y1");
        assertThat(result.files()).extracting(entry -> entry.read().file()).containsExactly("f1", "f2");
    }

    @Test
    void oneStructurallyWrongFileRefusesAll() throws StoreException {
        for (String[] texts : new String[][] {{GOOD, CUT}, {CUT, GOOD}, {GOOD, "no table\r\n", WITH_REJECTED}}) {
            ImportResult result = run(PLAIN, texts);
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.files()).hasSize(texts.length).allMatch(entry -> entry.published().isEmpty());
        }
        assertThat(store.calls).isEmpty();
    }

    @Test
    void aConflictingDuplicateRefusesAll() throws StoreException {
        assertThat(run(PLAIN, GOOD + "2025M05;Slagelse;2;1\r\n", GOOD).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(store.calls).isEmpty();
    }

    @Test
    void rejectedRowsAreLeftOutAndTheRestIsStored() throws StoreException {
        ImportResult result = run(PLAIN, WITH_REJECTED, GOOD);
        assertThat(result.outcome()).isEqualTo(Outcome.WITH_REJECTED_ROWS);
        assertThat(store.calls).hasSize(1);
        assertThat(result.files().getFirst().read().rejected()).isEqualTo(1);
        assertThat(result.files()).allMatch(entry -> entry.published().isPresent());
    }

    @Test
    void strictMeansThatOneRejectedRowRefusesAll() throws StoreException {
        ImportResult result = run(new Importer.Options(Optional.empty(), true, false), GOOD, WITH_REJECTED);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(store.calls).isEmpty();
        assertThat(run(new Importer.Options(Optional.empty(), true, false), GOOD).outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aWarningIsNoRejectedRow() throws StoreException {
        String open = GOOD.replace("\r\n", "\n").stripTrailing();
        ImportResult result = run(new Importer.Options(Optional.empty(), true, false), open);
        assertThat(result.files().getFirst().read().problems()).extracting(problem -> problem.code()).containsExactly(ProblemCode.OPEN_END);
        assertThat(result.outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndStoresNothing() throws StoreException {
        Importer.Options dry = new Importer.Options(Optional.empty(), false, true);
        assertThat(run(dry, GOOD).outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(run(dry, WITH_REJECTED).outcome()).isEqualTo(Outcome.WITH_REJECTED_ROWS);
        assertThat(run(dry, CUT).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(run(dry, GOOD).files()).allMatch(entry -> entry.published().isEmpty() && entry.read().accepted() == 1);
        assertThat(store.calls).isEmpty();
    }

    @Test
    void aForcedTableIsForcedOnEveryFile() throws StoreException {
        Importer.Options forced = new Importer.Options(Optional.of(PERSONS), false, false);
        assertThat(run(forced, GOOD).outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(run(forced, GOOD, String.join(";", UNEMPLOYED.header()) + "\r\n2025M05;Slagelse;A;1;1\r\n").outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void theSourceThatKnowsTheTableReadsIt() throws StoreException {
        Importer importer = new Importer(List.of(source(List.of(UNEMPLOYED)), source(List.of(PERSONS))));
        assertThat(importer.run(List.of(file("a", GOOD)), PLAIN, store).outcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(importer.run(List.of(file("a", GOOD)), new Importer.Options(Optional.of(PERSONS), false, false), store).outcome())
                .isEqualTo(Outcome.COMPLETE);
        ImportResult unknown = importer.run(List.of(file("a", "x;y\r\n")), PLAIN, store);
        assertThat(unknown.files().getFirst().read().problems()).extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NO_SUCH_TABLE);
    }

    @Test
    void aTableThatNoSourceKnowsIsAMistakeOfTheCaller() {
        Importer importer = new Importer(List.of(source(List.of(UNEMPLOYED))));
        assertThatThrownBy(() -> importer.run(List.of(file("a", GOOD)), new Importer.Options(Optional.of(PERSONS), false, false), store))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("y2");
    }

    @Test
    void aFailureOfTheStoreIsPassedOn() {
        store.broken = true;
        assertThatThrownBy(() -> run(PLAIN, GOOD)).isInstanceOf(StoreException.class);
    }
}

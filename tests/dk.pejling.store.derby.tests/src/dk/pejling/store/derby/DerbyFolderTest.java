package dk.pejling.store.derby;

import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static dk.pejling.store.contract.SmallTables.measure;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.pejling.model.Observation;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.contract.SmallTables;
import dk.pejling.store.StoreException;
import dk.pejling.store.sql.Migrations;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store as a folder: closed and opened again, damaged, newer, not to be written. */
class DerbyFolderTest {
    private final DerbyStoreProvider provider = new DerbyStoreProvider();

    @TempDir
    private static Path template;

    @TempDir
    private Path home;

    DerbyFolderTest() {
        Databases.newName();
    }

    private ObservationStore open() throws StoreException {
        System.setProperty("derby.stream.error.file", home.resolve("log/derby.log").toString());
        return provider.open(home);
    }

    private StoreException refusal(Path folder) {
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> provider.open(folder).close());
        assertThat(refusal).as("opening must fail").isNotNull();
        assertThat(refusal.getMessage()).isNotBlank().doesNotEndWith(": null");
        return refusal;
    }

    /** Makes a store with figures: the same for each test, made once and copied, since Derby takes a second for it. */
    private void publish() throws Exception {
        Path made = template.resolve("store");
        if (Files.notExists(made)) {
            try (ObservationStore store = provider.open(template)) {
                store.publish(List.of(small("t", AUGUST_22, 1812, 1805, 3, 4)));
            }
        }
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve("store").resolve(made.relativize(file).toString()));
            }
        }
    }

    /** Derby holds what begins like its own folder for something inside it, and cannot open it again. */
    @Test
    void noOtherHomeBeginsLikeTheFolderOfDerbyItself() throws Exception {
        open().close();
        Path other = Files.createDirectory(home.resolveSibling(home.getFileName() + "3"));
        assertThat(other.resolve("store").toString()).doesNotStartWith(System.getProperty("derby.system.home"));
        for (int i = 0; i < 2; i++) {
            try (ObservationStore store = provider.open(other)) {
                assertThat(store.vintages()).isEmpty();
            }
        }
    }

    @Test
    void figuresAreThereAfterReopening() throws Exception {
        publish();
        for (int i = 0; i < 2; i++) {
            try (ObservationStore store = open()) {
                assertThat(store.vintages()).hasSize(1);
                assertThat(store.known(measure("t"), Optional.empty()).column().at(0, SLAGELSE, SmallTables.JUNE))
                        .isEqualTo(Observation.of(1805));
                assertThat(store.publish(List.of(small("t", AUGUST_22, 1812, 1805, 3, 4))).getFirst().isNew()).isFalse();
            }
        }
        assertThat(home.resolve("store")).isDirectory();
        assertThat(home.resolve("store/db.lck")).doesNotExist();
    }

    @Test
    void aRelativeHomeIsTheSamePlace() throws Exception {
        publish();
        Databases.shutDownEngine();
        Path relative = Path.of("").toAbsolutePath().relativize(home);
        try (ObservationStore store = provider.open(relative)) {
            assertThat(store.vintages()).hasSize(1);
        }
    }

    /** Derby asks for the password before it makes anything, and again before it opens what was made. */
    @Test
    void aNewStoreHasItsNameOnlyWhenItIsWhole() throws Exception {
        List<Boolean> there = new ArrayList<>();
        StorePlace place = new StorePlace(home, Optional.empty(), () -> {
            there.add(Files.exists(home.resolve("store/service.properties")));
            assertThat(home.resolve("store").toFile().exists()).isEqualTo(there.getLast());
            return Optional.of("et-hemmeligt-ord");
        });
        provider.open(place).close();
        assertThat(there).containsExactly(false, true);
    }

    @Test
    void whatAKilledProcessBeganToMakeIsMadeAnew() throws Exception {
        publish();
        Path half = Files.move(home.resolve("store"), home.resolve("store.half"));
        Files.delete(half.resolve("service.properties"));
        try (ObservationStore store = open()) {
            assertThat(store.vintages()).isEmpty();
        }
        assertThat(home.resolve("store")).isDirectory();
        assertThat(half).doesNotExist();
    }

    /** No system gives out so high a number of a process. */
    @Test
    void aCopyThatAKilledProcessLookedAtDoesNotStay() throws Exception {
        publish();
        Path left = Files.createDirectories(home.resolve(".verify-99999999999-1/store"));
        Files.writeString(left.resolve("c10.dat"), "figures");
        Path inUse = Files.createDirectory(home.resolve(".verify-%d-1".formatted(ProcessHandle.current().pid())));
        open().close();
        assertThat(left.getParent()).doesNotExist();
        assertThat(inUse).exists();
    }

    @Test
    void homesMayHaveAnyName() throws Exception {
        Path odd = Files.createDirectory(home.resolve("med mellemrum, æøå; create=false 50%"));
        try (ObservationStore store = provider.open(odd)) {
            store.publish(List.of(small("t", AUGUST_22, 1)));
        }
        assertThat(odd.resolve("store/service.properties")).exists();
    }

    @Test
    void aStoreOfANewerVersionIsRefusedAndUntouched() throws Exception {
        publish();
        String folder = home.resolve("store").toString();
        Databases.execute(folder, "INSERT INTO SCHEMA_VERSION VALUES (1000)", "CREATE TABLE LATER (A INTEGER)");
        Databases.shutDown(folder);
        StoreException refusal = refusal(home);
        assertThat(refusal.code()).isEqualTo(Code.TOO_NEW);
        assertThat(refusal).hasMessageContaining("1000").hasMessageContaining("up to " + Migrations.NEWEST);
        assertThat(home.resolve("store/db.lck")).as("the database is let go").doesNotExist();
        Databases.execute(folder, "INSERT INTO LATER SELECT VERSION FROM SCHEMA_VERSION WHERE VERSION = 1000",
                "INSERT INTO VINTAGE SELECT 'x', TABLE_ID, RETRIEVED, PUBLISHED, SEQUENCE + 1, CELLS, CONTENT_HASH, STATE, OPEN_CELLS FROM VINTAGE");
        Databases.shutDown(folder);
    }

    private void wipe(Path file, int bytes) throws IOException {
        Files.write(file, new byte[bytes]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"service.properties gone", "service.properties empty", "log control zeroed", "log gone", "segments gone",
        "segments zeroed", "nothing but a stranger's file"})
    void aDamagedFolderIsReported(String damage) throws Exception {
        publish();
        Path store = home.resolve("store");
        switch (damage) {
            case "service.properties gone" -> Files.delete(store.resolve("service.properties"));
            case "service.properties empty" -> wipe(store.resolve("service.properties"), 0);
            case "log control zeroed" -> {
                wipe(store.resolve("log/log.ctrl"), 48);
                wipe(store.resolve("log/logmirror.ctrl"), 48);
            }
            case "log gone" -> delete(store.resolve("log"));
            case "segments gone" -> delete(store.resolve("seg0"));
            case "segments zeroed" -> {
                try (Stream<Path> files = Files.list(store.resolve("seg0"))) {
                    for (Path file : files.toList()) {
                        wipe(file, (int) Files.size(file));
                    }
                }
            }
            default -> {
                delete(store);
                Files.createDirectory(store);
                Files.writeString(store.resolve("notes.txt"), "not a database");
            }
        }
        StoreException refusal = refusal(home);
        assertThat(refusal.code()).isEqualTo(Code.UNUSABLE);
        assertThat(refusal).hasMessageContaining(store.toString());
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void aFileInThePlaceOfTheFolderIsReported() throws IOException {
        Files.writeString(home.resolve("store"), "a file");
        assertThat(refusal(home).code()).isEqualTo(Code.UNUSABLE);
        assertThat(home.resolve("store")).hasContent("a file");
    }

    @Test
    void aHomeThatIsNotThereIsReportedAndNoneIsMadeElsewhere() throws IOException {
        Files.writeString(home.resolve("file"), "");
        for (Path nowhere : List.of(home.resolve("missing"), home.resolve("file"), Path.of("/proc/nowhere"))) {
            StoreException refusal = refusal(nowhere);
            assertThat(refusal.code()).isEqualTo(Code.UNUSABLE);
            assertThat(refusal).hasMessage(nowhere + " is no folder that can be written");
        }
        assertThat(Path.of("null")).doesNotExist();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsReported() throws IOException {
        Path closed = Files.createDirectory(home.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "the administrator may write everywhere");
        assertThat(refusal(closed).code()).isEqualTo(Code.UNUSABLE);
    }

    @Test
    void theStoreOpensAgainAfterAFailedOpening() throws Exception {
        publish();
        Path properties = home.resolve("store/service.properties");
        Path aside = home.resolve("aside");
        Files.move(properties, aside);
        refusal(home);
        Files.move(aside, properties);
        try (ObservationStore store = open()) {
            assertThat(store.vintages()).hasSize(1);
        }
    }
}

package dk.pejling.store.derby;

import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.JUNE;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static dk.pejling.store.contract.SmallTables.measure;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Erasure;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.Password;
import dk.pejling.store.Redaction;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import dk.pejling.store.contract.SmallTables;
import dk.pejling.store.sql.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of a store, encrypted stores, and stores of earlier versions. */
class DerbyBackupTest {
    private static final String SECRET = "hemmeligt-æøå-1";

    private final DerbyStoreProvider provider = new DerbyStoreProvider();

    @TempDir
    private Path folder;

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static StorePlace locked(Path home, String password) {
        return new StorePlace(home, Optional.empty(), () -> Optional.ofNullable(password));
    }

    /** Makes a store with one figure and a copy of it, which is returned. */
    private Path backup(StorePlace place) throws Exception {
        Path copy = folder.resolve("copy");
        try (ObservationStore store = provider.open(place)) {
            store.publish(List.of(small("t", AUGUST_22, 1, 2)));
            store.upkeep().backup(copy);
            // In use meanwhile, and afterwards.
            store.publish(List.of(small("u", AUGUST_22, 7)));
            assertThat(store.vintages()).hasSize(2);
        }
        return copy;
    }

    private static void assertRestored(ObservationStore store) throws StoreException {
        assertThat(store.vintages()).hasSize(1);
        assertThat(store.known(measure("t"), Optional.empty()).column().at(0, SLAGELSE, JUNE)).isEqualTo(Observation.of(2));
        assertThat(store.upkeep().check(List.of())).isEmpty();
        assertThat(store.upkeep().journal()).extracting(StoreEvent::action)
                .containsExactly(Action.PUBLISH, Action.BACKUP, Action.RESTORE);
    }

    private StoreException refusal(Path copy, StorePlace place) {
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> provider.restore(copy, place));
        assertThat(refusal).isNotNull();
        assertThat(place.home().resolve("store")).doesNotExist();
        return refusal;
    }

    @Test
    void aCopyMakesTheStoreAgain() throws Exception {
        Path copy = backup(StorePlace.in(home("one")));
        assertThat(provider.verify(copy, StorePlace.in(home("two")))).isEmpty();
        assertThat(home("two").toFile().list()).containsOnly("log");
        provider.restore(copy, StorePlace.in(home("two")));
        try (ObservationStore store = provider.open(home("two"))) {
            assertRestored(store);
        }
        Path others = Files.createDirectory(home("two").resolve("store.half"));
        assertThat(provider.verify(copy, StorePlace.in(home("two")))).as("the copy is untouched").isEmpty();
        assertThat(others).as("what another process is making").exists();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws Exception {
        Files.writeString(home("copy").resolve("letter.txt"), "");
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> backup(StorePlace.in(home("one"))));
        assertThat(refusal.code()).isEqualTo(Code.REFUSED);
        assertThat(folder.resolve("copy").toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void aStoreThatIsThereIsNeverOverwritten() throws Exception {
        Path copy = backup(StorePlace.in(home("one")));
        StoreException refusal = catchThrowableOfType(StoreException.class, () -> provider.restore(copy, StorePlace.in(home("one"))));
        assertThat(refusal.code()).isEqualTo(Code.REFUSED);
        try (ObservationStore store = provider.open(home("one"))) {
            assertThat(store.vintages()).hasSize(2);
        }
    }

    @Test
    void aCutCopyIsNone() throws Exception {
        Path copy = backup(StorePlace.in(home("one")));
        Files.delete(copy.resolve("SHA256SUMS"));
        StorePlace two = StorePlace.in(home("two"));
        assertThat(refusal(copy, two)).hasMessageContaining("no whole backup");
        assertThat(catchThrowableOfType(StoreException.class, () -> provider.verify(copy, two)).code()).isEqualTo(Code.REFUSED);
    }

    @Test
    void aChangedMissingOrForeignFileIsNamed() throws Exception {
        Path copy = backup(StorePlace.in(home("one")));
        Path seg = copy.resolve("data/store/seg0");
        Path changed;
        try (Stream<Path> files = Files.list(seg)) {
            changed = files.filter(file -> file.toFile().length() > 0).findFirst().orElseThrow();
        }
        Files.write(changed, new byte[] {1}, StandardOpenOption.APPEND);
        Files.delete(copy.resolve("data/store/service.properties"));
        Files.writeString(seg.resolve("extra"), "x");
        List<String> damage = provider.verify(copy, StorePlace.in(home("two"))).stream().map(LocalText::en).toList();
        assertThat(damage).hasSize(3).anyMatch(one -> one.contains("service.properties"))
                .anyMatch(one -> one.contains(changed.getFileName().toString())).anyMatch(one -> one.contains("extra is not of the backup"));
        assertThat(refusal(copy, StorePlace.in(home("two")))).hasMessageContaining("damaged");
    }

    @Test
    void whatAKilledRestoreLeftIsNoObstacle() throws Exception {
        Path copy = backup(StorePlace.in(home("one")));
        Files.writeString(Files.createDirectories(home("two").resolve("store.half/seg0")).resolve("c10.dat"), "half");
        provider.restore(copy, StorePlace.in(home("two")));
        try (ObservationStore store = provider.open(home("two"))) {
            assertRestored(store);
        }
        assertThat(home("two").resolve("store.half")).doesNotExist();
    }

    private StoreException closed(StorePlace place) {
        return catchThrowableOfType(StoreException.class, () -> provider.open(place).close());
    }

    @Test
    void anEncryptedStoreOpensWithItsPasswordAlone() throws Exception {
        Path one = home("one");
        Path copy = backup(locked(one, SECRET));
        for (String wrong : new String[] {null, "another-password"}) {
            assertThat(closed(locked(one, wrong)).code()).isEqualTo(Code.PASSWORD);
        }
        try (ObservationStore store = provider.open(locked(one, SECRET))) {
            assertThat(store.upkeep().info().encrypted()).isTrue();
            assertThat(store.vintages()).hasSize(2);
        }
        assertThat(provider.verify(copy, locked(home("two"), SECRET))).isEmpty();
        provider.restore(copy, locked(home("two"), SECRET));
        assertThat(closed(locked(home("two"), null)).code()).isEqualTo(Code.PASSWORD);
        try (ObservationStore store = provider.open(locked(home("two"), SECRET))) {
            assertRestored(store);
        }
        assertNowhere(SECRET);
        assertNowhere("antal-personer");
    }

    /** In no file: store, copy, logs. */
    private void assertNowhere(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void aPasswordForAnOpenStoreIsNotTakenForEncryption() throws Exception {
        backup(StorePlace.in(home("one")));
        assertThat(closed(locked(home("one"), SECRET)).code()).isEqualTo(Code.PASSWORD);
        assertThat(closed(locked(home("new"), "short"))).hasMessageContaining("at least 8").hasMessageNotContaining("short");
    }

    /** The name of a person as a member: in no file of the store and no later copy; the earlier copy is named. */
    @Test
    void whatIsErasedIsInNoFileAndInNoLaterCopy() throws Exception {
        String person = "Gudrun Ottilie Æbelholm";
        Path home = home("one");
        try (ObservationStore store = provider.open(home)) {
            Axes axes = new Axes(Set.of(JUNE), Set.of(SLAGELSE), List.of(new LinkedHashSet<>(List.of("I alt", person))));
            Column column = new Column(axes);
            column.set(0, 7);
            column.set(1, 1);
            store.publish(List.of(new StagedTable(SmallTables.table("p", 1, 1), AUGUST_22, List.of(column))));
            for (String name : List.of("a", "b", "c")) {
                store.definitions().keepNamed(KeptDefinition.of("frozen", "frozen/" + name, name + ", " + (name.equals("c") ? "I alt" : person)));
            }
            store.upkeep().backup(folder.resolve("before"));
            assertThat(holders(home.resolve("store"), person)).isNotEmpty();
            Redaction redaction = new Redaction(Set.of("frozen"), one -> one.name().endsWith("a") ? Optional.empty()
                    : Optional.of(KeptDefinition.of(one.kind(), one.name(), one.text().replace(person, ""))));
            List<String> copies = store.upkeep().erase(new Erasure("p", Optional.empty(), Set.of(person), Set.of()), redaction, "asked for");
            assertThat(store.definitions().ofKind("frozen")).extracting(KeptDefinition::text).containsExactly("b, ", "c, I alt");
            assertThat(store.upkeep().journal().getLast().reason()).isEqualTo("asked for (1 vintages, 2 documents)");
            assertThat(copies).containsExactly(folder.resolve("before").toString());
            store.upkeep().backup(folder.resolve("after"));
            assertThat(store.known(SmallTables.table("p", 1, 1).measures().getFirst(), Optional.empty()).column().axes().members())
                    .containsExactly(List.of("I alt"));
        }
        assertThat(holders(home, person)).isEmpty();
        assertThat(holders(folder.resolve("after"), person)).isEmpty();
        assertThat(holders(folder.resolve("before"), person)).isNotEmpty();
    }

    /** As a whole vintage, with what a plug-in computed from it. */
    @Test
    void anErasedVintageIsInNoFile() throws Exception {
        String person = "Gudrun Ottilie Æbelholm";
        Path home = home("one");
        try (ObservationStore store = provider.open(home)) {
            Column column = new Column(new Axes(Set.of(JUNE), Set.of(SLAGELSE), List.of(Set.of(person))));
            column.set(0, 7);
            store.publish(List.of(new StagedTable(SmallTables.table("p", 1, 1), AUGUST_22, List.of(column)), small("t", AUGUST_22, 1, 2)));
            store.definitions().keep(List.of(KeptDefinition.of(KeptDefinition.FIGURES, "p", person + " 7.0")));
            assertThat(holders(home.resolve("store"), person)).isNotEmpty();
            store.upkeep().eraseVintages(Set.of("p@2026-08-22"), Redaction.NONE, "asked for");
        }
        assertThat(holders(home, person)).isEmpty();
        try (ObservationStore store = provider.open(home)) {
            assertThat(store.vintages()).extracting(vintage -> vintage.id()).containsExactly("t@2026-08-22");
        }
    }

    /** A name that stood in the files as it is written stands in none of them afterwards; copies of before are named. */
    @Test
    void aStoreIsEncryptedLaterOnAndGetsAnotherPassword() throws Exception {
        Path home = home("one");
        Path copy = backup(StorePlace.in(home));
        assertThat(holders(home, "antal-personer")).isNotEmpty();
        assertThat(provider.encrypt(locked(home, null), SECRET)).containsExactly(copy.toString());
        assertThat(holders(home, "antal-personer")).isEmpty();
        assertThat(closed(locked(home, null)).code()).isEqualTo(Code.PASSWORD);
        assertWhole(locked(home, SECRET));
        String other = "et-andet-ord-2";
        StoreException wrong = catchThrowableOfType(StoreException.class, () -> provider.encrypt(locked(home, other), other));
        assertThat(wrong.code()).isEqualTo(Code.PASSWORD);
        StoreException none = catchThrowableOfType(StoreException.class, () -> provider.encrypt(locked(home, null), other));
        assertThat(none.code()).isEqualTo(Code.PASSWORD);
        StoreException brief = catchThrowableOfType(StoreException.class, () -> provider.encrypt(locked(home, SECRET), "short"));
        assertThat(brief).hasMessageContaining("at least 8");
        assertWhole(locked(home, SECRET));
        provider.encrypt(locked(home, SECRET), other);
        assertThat(closed(locked(home, SECRET)).code()).isEqualTo(Code.PASSWORD);
        assertWhole(locked(home, other));
        for (String secret : List.of(SECRET, other)) {
            assertThat(holders(home, secret)).isEmpty();
        }
        StoreException nothing = catchThrowableOfType(StoreException.class, () -> provider.encrypt(locked(home("two"), null), SECRET));
        assertThat(nothing.code()).isEqualTo(Code.REFUSED);
        assertThat(home("two").resolve("store")).doesNotExist();
    }

    private void assertWhole(StorePlace place) throws StoreException {
        try (ObservationStore store = provider.open(place)) {
            assertThat(store.upkeep().info().encrypted()).isTrue();
            assertThat(store.vintages()).hasSize(2);
            assertThat(store.known(measure("t"), Optional.empty()).column().at(0, SLAGELSE, JUNE)).isEqualTo(Observation.of(2));
            assertThat(store.upkeep().check(List.of(SmallTables.table("t", 0, 1)))).isEmpty();
            assertThat(store.upkeep().journal()).extracting(StoreEvent::action).contains(Action.ENCRYPT);
        }
    }

    private static List<Path> holders(Path where, String text) throws IOException {
        // Derby writes texts in the modified UTF-8 of Java.
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(where)) {
            List<Path> holders = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                    holders.add(file);
                }
            }
            return holders;
        }
    }

    /** Made by the first version of the product from figures of Jobindsats.dk: the 22nd, then the 19th behind it, then the 25th. */
    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDate() throws Exception {
        Path home = home("one");
        try (InputStream in = DerbyBackupTest.class.getResourceAsStream("store-1.zip"); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            try (ObservationStore store = provider.open(home)) {
                assertThat(store.vintages()).extracting(vintage -> vintage.id()).containsExactly("y60a02_visitation@2026-08-19",
                        "y60a02_visitation@2026-08-22", "y60a02_visitation@2026-08-25");
                assertThat(store.upkeep().journal()).extracting(StoreEvent::action).containsOnly(Action.PUBLISH).hasSize(3);
                assertThat(store.upkeep().journal()).allMatch(event -> event.who().isEmpty());
                assertThat(store.upkeep().check(List.of())).isEmpty();
                assertThat(store.upkeep().info().version()).isEqualTo(Migrations.NEWEST);
            }
        }
    }

    /** As every earlier version left its tables, empty, and with a vintage as it was kept then. */
    @Test
    void tablesOfEveryEarlierVersionAreBroughtUpToDate() throws Exception {
        for (int version = 1; version < Migrations.NEWEST; version++) {
            String place = home("version" + version).resolve("store").toString();
            DerbyDialect dialect = DerbyDialect.creating(place, Password.none());
            try (Connection connection = dialect.connect()) {
                new Migrations(connection, dialect).runTo(version);
                connection.createStatement().execute("INSERT INTO VINTAGE (ID, TABLE_ID, RETRIEVED, PUBLISHED, SEQUENCE, CELLS, CONTENT_HASH)"
                        + " VALUES ('t@2026-08-19', 't', '2026-08-19', '2026-08-20 10:00:00', 1, 0, '" + "0".repeat(64) + "')");
                connection.commit();
            }
            dialect.forget();
            try (ObservationStore store = provider.open(home("version" + version))) {
                assertThat(store.vintages()).hasSize(1);
                assertThat(store.upkeep().info().version()).isEqualTo(Migrations.NEWEST);
                store.publish(List.of(small("t", AUGUST_22, 1, 2)));
                assertThat(store.upkeep().check(List.of())).isEmpty();
            }
        }
    }
}

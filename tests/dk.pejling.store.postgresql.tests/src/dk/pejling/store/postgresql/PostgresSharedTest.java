package dk.pejling.store.postgresql;

import static dk.pejling.store.contract.SmallTables.AUGUST_19;
import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.JUNE;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static dk.pejling.store.contract.SmallTables.measure;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.model.Observation;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.Erasure;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.Redaction;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import dk.pejling.store.StoreUpkeep.Right;
import dk.pejling.store.Vintage;
import dk.pejling.store.contract.PostgresServer;
import dk.pejling.store.contract.SmallTables;
import dk.pejling.store.sql.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shared database is for: several users at once, each with a right of their own, over a wire that nobody reads. */
class PostgresSharedTest {
    private static final List<String> USERS = List.of("reader", "publisher", "manager", "stranger");

    private PostgresDatabase database;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        database = PostgresDatabase.make();
        for (String user : USERS) {
            database.server().execute("postgres", "DROP ROLE IF EXISTS " + user,
                    "CREATE ROLE " + user + " LOGIN PASSWORD '" + PostgresServer.SECRET + "'");
        }
    }

    @AfterEach
    void drop() throws Exception {
        database.drop();
    }

    private static Observation june(ObservationStore store) throws StoreException {
        return store.known(measure("t"), Optional.empty()).column().at(0, SLAGELSE, JUNE);
    }

    @Test
    void anotherUserHearsOfAPublishAndSeesItWithoutARestart() throws Exception {
        List<List<Vintage>> heard = new CopyOnWriteArrayList<>();
        CountDownLatch four = new CountDownLatch(4);
        try (ObservationStore one = database.open(); ObservationStore other = database.open()) {
            other.onChangeElsewhere(vintages -> {
                heard.add(vintages);
                four.countDown();
            });
            // Until it listens nothing is heard, but all is seen.
            awaitListener();
            other.publish(List.of(small("own", AUGUST_22, 1)));
            Vintage vintage = one.publish(List.of(small("t", AUGUST_22, 1, 2))).getFirst().vintage();
            assertThat(june(other)).isEqualTo(Observation.of(2));
            one.upkeep().withdraw(vintage.id(), "");
            one.upkeep().reinstate(vintage.id(), "");
            one.definitions().keepNamed(KeptDefinition.of("comments", "comments/a.json", "a"));
            one.definitions().keepNamed(KeptDefinition.of("comments", "comments/a.json", "refused, and so no news"));
            assertThat(four.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(heard).containsExactly(List.of(vintage), List.of(), List.of(), List.of());
            assertThat(other.definitions().ofKind("comments")).extracting(KeptDefinition::text).containsExactly("a");
        }
    }

    private void awaitListener() throws Exception {
        try (Connection connection = database.server().connect(database.name())) {
            for (int i = 0; i < 200; i++) {
                try (ResultSet rows = connection.createStatement().executeQuery(
                        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN pejling'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new AssertionError("Nobody listens");
    }

    @Test
    void aReaderSeesTheStoreAsItWasWhenItBegan() throws Exception {
        try (ObservationStore one = database.open(); ObservationStore other = database.open()) {
            one.publish(List.of(small("t", AUGUST_19, 1, 2)));
            ObservationStore reading = other.snapshot();
            one.publish(List.of(small("t", AUGUST_22, 1, 3)));
            one.publish(List.of(small("t", AUGUST_19.minusDays(1), 8, 9)));
            assertThat(june(reading)).isEqualTo(Observation.of(2));
            assertThat(reading.vintages()).hasSize(1);
            assertThat(june(other)).isEqualTo(Observation.of(3));
        }
    }

    @Test
    void conflictingPublishesTakeTurns() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double value = i;
            threads.add(Thread.ofPlatform().uncaughtExceptionHandler((thread, e) -> failures.add(e)).start(() -> {
                try (ObservationStore store = database.open()) {
                    for (int round = 0; round < 5; round++) {
                        store.publish(List.of(small("t", AUGUST_22, round, value)));
                    }
                } catch (StoreException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        try (ObservationStore store = database.open()) {
            List<Vintage> vintages = store.vintages();
            assertThat(vintages).hasSize(20);
            assertThat(vintages).extracting(Vintage::sequence).doesNotHaveDuplicates();
            assertThat(june(store)).isEqualTo(Observation.of(Double.parseDouble(lastValue(store))));
            assertThat(store.upkeep().check(List.of(dk.pejling.store.contract.SmallTables.table("t", 0, 1)))).isEmpty();
        }
    }

    /** What the last one said, asked for alone. */
    private static String lastValue(ObservationStore store) throws StoreException {
        String last = store.vintages().getLast().id();
        return Double.toString(store.knownFrom(measure("t"), java.util.Set.of(last)).column().at(0, SLAGELSE, JUNE).number().getAsDouble());
    }

    private static Code refusal(Work work) {
        StoreException refusal = catchThrowableOfType(StoreException.class, work::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).doesNotContain(PostgresServer.SECRET);
        return refusal.code();
    }

    private interface Work {
        void run() throws StoreException;
    }

    @Test
    void everyRightIsWhatItIsCalledAndTheServerWritesWhoDidIt() throws Exception {
        try (ObservationStore boss = database.open()) {
            boss.publish(List.of(small("t", AUGUST_19, 1, 2)));
            boss.upkeep().grant("reader", Right.READ);
            boss.upkeep().grant("publisher", Right.PUBLISH);
            boss.upkeep().grant("manager", Right.ADMIN);
        }
        assertThat(refusal(() -> database.openAs("stranger").close())).isEqualTo(Code.NO_RIGHT);
        try (ObservationStore reader = database.openAs("reader")) {
            assertThat(june(reader)).isEqualTo(Observation.of(2));
            KeptDefinition stamp = KeptDefinition.of("stamp", "scorecard", "x");
            reader.definitions().keep(List.of(stamp));
            assertThat(reader.definitions().find(stamp.hash())).isPresent();
            assertThat(reader.definitions().keepNamed(KeptDefinition.of("comments", "comments/r.json", "who reads may remark"))).isTrue();
            assertThat(refusal(() -> reader.publish(List.of(small("t", AUGUST_22, 1, 3))))).isEqualTo(Code.NO_RIGHT);
            assertThat(refusal(() -> reader.upkeep().withdraw("t@2026-08-19", ""))).isEqualTo(Code.NO_RIGHT);
            assertThat(june(reader)).as("nothing half done, and it goes on").isEqualTo(Observation.of(2));
        }
        try (ObservationStore publisher = database.openAs("publisher")) {
            publisher.publish(List.of(small("t", AUGUST_22, 1, 3)));
            publisher.publish(List.of(small("t", AUGUST_19.minusDays(2), 4, 4)));
            publisher.upkeep().withdraw("t@2026-08-22", "");
            assertThat(refusal(() -> publisher.upkeep().delete("t@2026-08-22", ""))).isEqualTo(Code.NO_RIGHT);
            assertThat(refusal(() -> publisher.upkeep().grant("stranger", Right.READ))).isEqualTo(Code.NO_RIGHT);
        }
        assertThatThrownBy(() -> forged("publisher")).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        try (ObservationStore manager = database.openAs("manager")) {
            manager.upkeep().delete("t@2026-08-22", "no longer wanted");
            assertThat(manager.upkeep().check(List.of())).isEmpty();
            assertThat(manager.upkeep().journal()).extracting(event -> event.action() + " " + event.subject() + " " + event.who().orElse(""))
                    .containsExactly("PUBLISH t@2026-08-19 boss", "GRANT reader boss", "GRANT publisher boss", "GRANT manager boss",
                            "PUBLISH t@2026-08-22 publisher", "PUBLISH t@2026-08-17 publisher", "WITHDRAW t@2026-08-22 publisher",
                            "DELETE t@2026-08-22 manager");
        }
        try (ObservationStore boss = database.open()) {
            boss.upkeep().grant("publisher", Right.READ);
        }
        try (ObservationStore publisher = database.openAs("publisher")) {
            assertThat(refusal(() -> publisher.publish(List.of(small("t", AUGUST_22, 1, 3))))).as("revoked").isEqualTo(Code.NO_RIGHT);
        }
    }

    private void forged(String user) throws SQLException {
        try (Connection connection = java.sql.DriverManager.getConnection(database.url(), user, PostgresServer.SECRET)) {
            connection.createStatement().execute("INSERT INTO pejling.journal (event_number, happened, action, subject, reason, who)"
                    + " VALUES (99, now(), 'PUBLISH', 't', '', 'boss')");
        }
    }

    @Test
    void whoMayNotEnterIsToldSoWithoutTheSecret() {
        PostgresDialect wrong = new PostgresDialect(database.url(), () -> Optional.of("wrong"), Map.of("PGUSER", "boss"));
        assertThat(refusal(() -> new PostgresStore(wrong).close())).isEqualTo(Code.PASSWORD);
        PostgresDialect nowhere = new PostgresDialect("jdbc:postgresql://localhost:1/pejling", () -> Optional.of(PostgresServer.SECRET), Map.of());
        assertThat(refusal(() -> new PostgresStore(nowhere).close())).isEqualTo(Code.UNREACHABLE);
        PostgresDialect noDatabase = new PostgresDialect(database.server().url("nothing"), () -> Optional.of(PostgresServer.SECRET),
                Map.of("PGUSER", "boss"));
        assertThat(refusal(() -> new PostgresStore(noDatabase).close())).isEqualTo(Code.UNREACHABLE);
    }

    @Test
    void thePasswordMayComeFromTheServersOwnPasswordFile() throws Exception {
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "localhost:*:*:boss:" + PostgresServer.SECRET + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try (ObservationStore store = new PostgresStore(new PostgresDialect(database.url(), () -> Optional.empty(), Map.of("PGUSER", "boss")))) {
            assertThat(store.vintages()).isEmpty();
        } finally {
            System.clearProperty("org.postgresql.pgpassfile");
        }
    }

    private String tls(String options) throws Exception {
        PostgresDialect dialect = new PostgresDialect(database.url() + options, () -> Optional.of(PostgresServer.SECRET), Map.of("PGUSER", "boss"));
        try (Connection connection = dialect.open(); ResultSet rows = connection.createStatement().executeQuery(
                "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void theWireIsEncryptedAndTheServerKnown() throws Exception {
        // The server's folder is its own; a copy is what an administrator hands out.
        Path certificate = Files.copy(database.server().certificate(), folder.resolve("server.crt"));
        assertThat(tls("?sslmode=verify-full&sslrootcert=" + certificate)).isEqualTo("t");
        assertThat(tls("?sslmode=disable")).isEqualTo("f");
        Path stranger = Files.writeString(folder.resolve("stranger.crt"), "no certificate");
        assertThatThrownBy(() -> tls("?sslmode=verify-full&sslrootcert=" + stranger)).isInstanceOf(SQLException.class);
    }

    @Test
    void aServerThatWasStartedAgainIsFoundAgain() throws Exception {
        try (ObservationStore store = database.open()) {
            store.publish(List.of(small("t", AUGUST_22, 1, 2)));
            database.server().restart();
            assertThat(june(store)).isEqualTo(Observation.of(2));
            database.server().restart();
            // The first is told that the connection is gone, since nobody knows what became of its work; the next goes on.
            assertThat(refusal(() -> store.publish(List.of(small("t", AUGUST_22, 1, 3))))).isEqualTo(Code.UNREACHABLE);
            store.publish(List.of(small("t", AUGUST_22, 1, 3)));
            assertThat(june(store)).isEqualTo(Observation.of(3));
        }
    }

    @Test
    void aCopyMakesTheStoreAgainInAnEmptyDatabaseAlone() throws Exception {
        Path copy = folder.resolve("copy");
        try (ObservationStore store = database.open()) {
            store.publish(List.of(small("t", AUGUST_22, 1, 2, 3)));
            store.definitions().keep(List.of(new KeptDefinition("layout", "æ,\"ø\"\nå", new byte[] {0, -1, '\n', ','})));
            store.upkeep().backup(copy);
        }
        PostgresDatabase other = PostgresDatabase.make();
        PostgresBackup.restore(copy, other.dialect("boss"));
        try (ObservationStore store = other.open()) {
            assertThat(june(store)).isEqualTo(Observation.of(2));
            assertThat(store.upkeep().check(List.of(dk.pejling.store.contract.SmallTables.table("t", 0, 1)))).isEmpty();
            assertThat(store.upkeep().info().definitions()).isEqualTo(1);
            assertThat(store.upkeep().journal()).extracting(StoreEvent::action).containsExactly(Action.PUBLISH, Action.BACKUP, Action.RESTORE);
            assertThat(java.time.Duration.between(store.upkeep().journal().getLast().at(), java.time.Instant.now()).abs())
                    .isLessThan(java.time.Duration.ofMinutes(5));
        }
        assertThat(refusal(() -> PostgresBackup.restore(copy, other.dialect("boss")))).isEqualTo(Code.REFUSED);
        PostgresStoreProvider provider = new PostgresStoreProvider();
        StorePlace place = new StorePlace(folder, Optional.of(other.url()), () -> Optional.of(PostgresServer.SECRET));
        assertThat(provider.verify(copy, place)).isEmpty();
        Files.writeString(copy.resolve("data/vintage.csv"), "x");
        assertThat(provider.verify(copy, place)).hasSize(1);
        other.drop();
        assertNowhere();
    }

    private void assertNowhere() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("hemmeligt-");
            }
        }
    }

    /** The tables' own files; the server's log and archives are its administrator's. */
    @Test
    void whatIsErasedIsInNoFileOfTheTables() throws Exception {
        String person = "Gudrun Ottilie Æbelholm";
        TableDefinition table = SmallTables.table("p", 1, 1);
        try (ObservationStore store = database.open()) {
            Column column = new Column(new Axes(Set.of(JUNE), Set.of(SLAGELSE), List.of(Set.of("I alt", person))));
            column.set(0, 7);
            column.set(1, 1);
            store.publish(List.of(new StagedTable(table, AUGUST_22, List.of(column))));
            // As the server does by itself now and then: it keeps samples of what it saw.
            database.execute("ANALYZE coverage", "CHECKPOINT");
            assertThat(database.server().holders(person)).isNotEmpty();
            store.upkeep().grant("manager", Right.ADMIN);
            try (ObservationStore other = database.openAs("manager")) {
                StoreException refusal = catchThrowableOfType(StoreException.class,
                        () -> other.upkeep().erase(new Erasure("p", Optional.empty(), Set.of(person), Set.of()), Redaction.NONE, "asked for"));
                assertThat(refusal.code()).isEqualTo(Code.NO_RIGHT);
            }
            assertThat(store.known(table.measures().getFirst(), Optional.empty()).column().axes().members()).hasSize(1);
            store.upkeep().erase(new Erasure("p", Optional.empty(), Set.of(person), Set.of()), Redaction.NONE, "asked for");
            database.execute("VACUUM FULL pg_statistic", "CHECKPOINT");
        }
        assertThat(database.server().holders(person)).isEmpty();
    }

    @Test
    void tablesOfEveryEarlierVersionAreBroughtUpToDate() throws Exception {
        for (int version = 1; version < Migrations.NEWEST; version++) {
            PostgresDatabase old = PostgresDatabase.make();
            PostgresDialect dialect = old.dialect("boss");
            try (Connection connection = dialect.connect()) {
                new Migrations(connection, dialect).runTo(version);
            }
            old.execute("INSERT INTO vintage (id, table_id, retrieved, published, sequence, cells, content_hash)"
                    + " VALUES ('t@2026-08-19', 't', '2026-08-19', '2026-08-20 10:00:00', 1, 0, '" + "0".repeat(64) + "')");
            try (ObservationStore store = old.open()) {
                assertThat(store.vintages()).hasSize(1);
                assertThat(store.upkeep().info().version()).isEqualTo(Migrations.NEWEST);
                assertThat(store.upkeep().check(List.of())).isEmpty();
            }
            old.drop();
        }
    }

    @Test
    void tablesOfANewerVersionAreRefused() throws Exception {
        database.open().close();
        database.execute("INSERT INTO schema_version VALUES (1000)");
        assertThat(refusal(() -> database.open().close())).isEqualTo(Code.TOO_NEW);
    }
}

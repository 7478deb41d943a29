package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looking after the store of a home: copies, checks, passwords. Most ask one process that holds it; what erases figures comes
 * last, and what needs many processes of their own is long.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseTest {
    private static final Path SAMPLES = PejlingProcess.ROOT.resolve(
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample");
    private static final String SECRET = "hemmeligt-ord-1";

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path copy;
    private static Holder holder;

    @BeforeAll
    static void imports() throws Exception {
        home = folder.resolve("home");
        copy = folder.resolve("copy");
        Files.writeString(Files.createDirectories(home).resolve("retention.yaml"),
                "rules:\n  - {table: y60a02, months: 24, why: slettefrist}\n");
        holder = Holder.start(home);
        assertThat(holder.ask("import", SAMPLES.resolve("y60a02@2026-08-22.csv").toString(), "--retrieved", "2026-08-22").exitCode()).isZero();
        Result backup = holder.ask("db", "backup", copy.toString());
        assertThat(backup.exitCode()).as(backup.err()).isZero();
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    @Test
    void aCopyIsMadeWhileTheHomeIsOpen() throws Exception {
        Result check = holder.ask("db", "check", "--lang", "en");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.err()).contains("is well");
        assertThat(holder.ask("db", "restore", copy.toString()).exitCode()).as("the home is open").isEqualTo(3);
        assertThat(holder.ask("db", "verify", copy.toString()).exitCode()).isZero();
        assertThat(holder.ask("db", "backup", copy.toString()).exitCode()).as("not empty").isEqualTo(3);
        assertThat(PejlingProcess.tool("sh", "-c", "cd '" + copy + "' && sha256sum --check --quiet SHA256SUMS 2>/dev/null")).isEmpty();
        JsonNode info = holder.ask("db", "info", "--format", "json").json();
        assertThat(info.get("kind").asText()).isEqualTo("derby");
        assertThat(info.get("vintages").asInt()).isEqualTo(1);
        assertThat(info.get("encrypted").asBoolean()).isFalse();
        assertThat(Path.of(info.get("log").asText())).isDirectoryContaining("glob:**derby.log");
    }

    @Test
    void aDamagedCopyIsNotUsed() throws Exception {
        Path damaged = folder.resolve("damaged");
        PejlingProcess.tool("cp", "-r", copy.toString(), damaged.toString());
        Files.delete(damaged.resolve("data/store/service.properties"));
        Result verify = holder.ask("db", "verify", damaged.toString(), "--lang", "en");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.out()).contains("service.properties");
        Path other = folder.resolve("other");
        Result restore = PejlingProcess.run(other, "db", "restore", damaged.toString());
        assertThat(restore.exitCode()).isEqualTo(3);
        assertThat(restore.err()).contains("service.properties");
        assertThat(other.resolve("store")).doesNotExist();
    }

    /** A copy makes the store again, which is encrypted later on; the password stands nowhere. */
    @Test
    @Tag("long")
    void aCopyMakesTheStoreAgainAndAPasswordEncryptsIt() throws Exception {
        Path again = folder.resolve("again");
        Result restored = PejlingProcess.run(again, "db", "restore", copy.toString(), "--lang", "en");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        try (Holder second = Holder.start(again)) {
            assertThat(second.ask("vintages", "--format", "json").json()).isEqualTo(holder.ask("vintages", "--format", "json").json()).hasSize(1);
            assertThat(second.ask("db", "check").exitCode()).isZero();
            assertThat(second.ask("db", "encrypt").exitCode()).as("no password").isEqualTo(2);
        }
        Result encrypted = withPassword(again, SECRET, "db", "encrypt");
        assertThat(encrypted.exitCode()).as(encrypted.err()).isZero();
        for (String wrong : new String[] {null, "another-word-2"}) {
            Result refused = withPassword(again, wrong, "vintages", "--verbose");
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err()).contains("PEJLING_STORE_PASSWORD").doesNotContain("another-word-2");
        }
        assertThat(withPassword(again, SECRET, "vintages", "--format", "json").json()).hasSize(1);
        try (Stream<Path> files = Files.walk(again)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(SECRET, "another-word-2");
            }
        }
    }

    private Result withPassword(Path home, String password, String... arguments) throws Exception {
        ProcessBuilder command = PejlingProcess.command(home, java.util.List.of(), arguments);
        if (password != null) {
            command.environment().put("PEJLING_STORE_PASSWORD", password);
        }
        return PejlingProcess.finish(command.start());
    }

    @Test
    @Tag("long")
    void aUrlWithASecretIsRefused() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        for (String url : new String[] {"jdbc:postgresql://boss:secret@localhost/pejling", "jdbc:postgresql://localhost/pejling?password=secret"}) {
            Result refused = PejlingProcess.run(elsewhere, "vintages", "--store", url);
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err()).contains("PGPASSFILE").doesNotContain("secret");
        }
        Result nowhere = PejlingProcess.run(elsewhere, "vintages", "--store", "jdbc:postgresql://localhost:1/pejling", "--lang", "en");
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).contains("localhost:1");
        assertThat(PejlingProcess.run(elsewhere, "vintages", "--store", "jdbc:odd:thing").exitCode()).isEqualTo(3);
    }

    /** Half of what is said is asked for in Danish: what a store says is not English inside Danish sentences. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatMustGoGoesAndCopiesThatHoldItAreListed() throws Exception {
        Result due = holder.ask("db", "retention", "--on", "2026-09-01", "--format", "json");
        assertThat(due.exitCode()).as("something is due").isEqualTo(1);
        assertThat(due.json().at("/0/before").asText()).isEqualTo("2024-09-01");
        assertThat(due.json().at("/0/vintages").asInt()).isEqualTo(1);
        String[] july = {"value", "--indicator", "flere-i-job", "--area", "Slagelse", "--period", "2024M07", "--format", "json"};
        assertThat(holder.ask(july).out()).contains("measured");
        Result applied = holder.ask("db", "retention", "--on", "2026-09-01", "--apply", "--lang", "en");
        assertThat(applied.exitCode()).as(applied.err()).isZero();
        assertThat(applied.err()).contains(copy.toString());
        assertThat(holder.ask(july).out()).doesNotContain("measured");
        assertThat(holder.ask("db", "retention", "--on", "2026-09-01").exitCode()).isZero();
        assertThat(holder.ask("freeze", "Juni", "--target-group", "kontanthjaelp", "--period", "2026M06", "--by", "Å", "--areas", "Læsø,Slagelse").exitCode()).isZero();
        assertThat(holder.ask("freeze", "Læsø", "--target-group", "kontanthjaelp", "--period", "2026M06", "--by", "Å", "--areas", "Læsø").exitCode()).isZero();
        Result erased = holder.ask("db", "erase", "--table", "y60a02", "--area", "Læsø", "--why", "på anmodning", "--format", "json");
        assertThat(erased.exitCode()).as(erased.err()).isZero();
        assertThat(erased.json().at("/0/backup").asText()).isEqualTo(copy.toString());
        assertThat(holder.ask("frozen", "--format", "csv").out()).contains("juni").doesNotContain("laesoe");
        assertThat(holder.ask("frozen", "Juni", "--format", "json").out()).doesNotContain("Læsø");
        Result again = holder.ask("db", "erase", "--table", "y60a02", "--area", "Læsø", "--why", "igen");
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("Ingen årgang af y60a02 siger noget om det");
        JsonNode copies = holder.ask("db", "backups", "--format", "json").json();
        assertThat(copies).hasSize(1);
        assertThat(copies.at("/0/there").asBoolean()).isTrue();
        assertThat(copies.at("/0/erasedSince/0").asText()).isEqualTo("y60a02");
        assertThat(holder.ask("vintages", "log").out()).contains("slettet i", "på anmodning (1 vintages, 2 documents)").doesNotContain("Læsø");
        Result whole = holder.ask("db", "erase", "--vintage", "y60a02@2026-08-22", "--why", "forkert fil");
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(holder.ask("vintages", "--format", "json").json()).isEmpty();
        assertThat(holder.ask("db", "check").exitCode()).isZero();
        for (String[] wrong : new String[][] {{"--table", "y60a02"}, {"--vintage", "x"}, {"--table", "y60", "--area", "Læsø"},
            {"--vintage", "x", "--area", "Læsø"}}) {
            String[] arguments = java.util.stream.Stream.concat(java.util.stream.Stream.of("db", "erase", "--why", "w"),
                    java.util.stream.Stream.of(wrong)).toArray(String[]::new);
            assertThat(holder.ask(arguments).exitCode()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        Result nothing = holder.ask("db", "restore", folder.resolve("nowhere").toString());
        assertThat(nothing.err()).doesNotContain("no whole backup", "there is");
    }
}

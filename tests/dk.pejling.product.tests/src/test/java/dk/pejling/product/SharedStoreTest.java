package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two homes share a database on a real server, which Debian's {@code pg_virtualenv} starts and throws away. */
@Tag("long")
class SharedStoreTest {
    private static final Path FILE = PejlingProcess.ROOT.resolve(
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample/y60a02@2026-08-22.csv");

    @TempDir
    private Path folder;

    private Result run(String home, String[] server, String... arguments) throws Exception {
        ProcessBuilder command = PejlingProcess.command(folder.resolve(home), List.of(), arguments);
        command.environment().putAll(Map.of("PGUSER", server[2], "PGPASSWORD", server[3],
                "PEJLING_STORE", "jdbc:postgresql://%s:%s/%s".formatted(server[0], server[1], server[4])));
        return PejlingProcess.finish(command.start());
    }

    @Test
    void whatOneHomePublishesAnotherSees() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/pg_virtualenv")), "Debian's postgresql-common is not installed");
        Process process = new ProcessBuilder("pg_virtualenv", "-t", "sh", "-c",
                "echo \"server $PGHOST $PGPORT $PGUSER $PGPASSWORD $PGDATABASE\"; cat >/dev/null").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.lines().filter(one -> one.startsWith("server ")).findFirst().orElseThrow();
            String[] server = line.substring("server ".length()).split(" ");
            Result imported = run("one", server, "import", FILE.toString(), "--retrieved", "2026-08-22");
            assertThat(imported.exitCode()).as(imported.err()).isZero();
            JsonNode vintages = run("two", server, "vintages", "--format", "json").json();
            assertThat(vintages).hasSize(1);
            assertThat(vintages.at("/0/id").asText()).isEqualTo("y60a02@2026-08-22");
            assertThat(run("two", server, "db", "info", "--format", "json").json().get("kind").asText()).isEqualTo("postgresql");
            assertThat(folder.resolve("one/store")).doesNotExist();
        } finally {
            process.getOutputStream().close();
            process.waitFor();
        }
    }
}

package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.product.PejlingProcess.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product says when it is asked for the impossible: a message, an exit code, nothing on stdout. */
class WrongUsageTest {
    private static final String HEADING = "\uFEFFPeriode;Område;Aktiveringsgrad (pct.);Andel aktiveringsberørte (pct.)\r\n";

    @TempDir
    private Path folder;

    private Result run(String... arguments) throws Exception {
        return PejlingProcess.run(folder.resolve("home"), arguments);
    }

    private static void wrong(Holder holder, String message, String... arguments) throws Exception {
        Result result = holder.ask(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(message);
    }

    @Test
    void whatIsUnknownOrComesLaterIsSaidSo() throws Exception {
        try (Holder holder = Holder.start(folder.resolve("home"))) {
            unknownNames(holder);
            whatIsNotWrittenRight(holder);
            whatComesLater(holder);
        }
    }

    private static void unknownNames(Holder holder) throws Exception {
        wrong(holder, "Slagelse", "value", "--measure", "y60a02.antal-personer", "--area", "Slagelsee", "--period", "2025M06");
        wrong(holder, "y60a02.antal-personer", "value", "--measure", "y60a02.antal-person", "--area", "Slagelse", "--period", "2025M06");
        wrong(holder, "2025-06", "value", "--measure", "y60a02.antal-personer", "--area", "Slagelse", "--period", "2025-06");
        wrong(holder, "flere-i-job", "value", "--indicator", "flere-i-jobs", "--area", "Slagelse", "--period", "2025M06");
        wrong(holder, "kontanthjaelp", "scorecard", "--area", "Slagelse", "--target-group", "kontanthjelp", "--period", "2025M06");
        // The code of Grenaa is Norddjurs' today: what is asked of the one must not be done to the other.
        wrong(holder, "Norddjurs", "value", "--measure", "y60a02.antal-personer", "--area", "Grenaa", "--period", "2025M06");
        wrong(holder, "Norddjurs", "db", "erase", "--table", "y60a02", "--area", "Grenaa", "--why", "x");
        wrong(holder, "--no-such kendes ikke her", "areas", "--no-such");
        wrong(holder, "clusterr is not known here. Did you mean cluster", "--lang", "en", "clusterr");
    }

    private static void whatIsNotWrittenRight(Holder holder) throws Exception {
        wrong(holder, "--target-group G mangler", "scorecard");
        wrong(holder, "--area A is missing", "--lang", "en", "peers");
        wrong(holder, "--k N|N..M mangler", "cluster", "--k");
        wrong(holder, "--k x: forventede N", "peers", "--area", "Slagelse", "--k", "x");
        wrong(holder, "--format xml: forventede et af table, json, csv", "areas", "--format", "xml");
        wrong(holder, "--area står to gange", "peers", "--area", "Slagelse", "--area", "Fanø");
        wrong(holder, "kun et af --area, --all kan angives", "scorecard", "--area", "Slagelse", "--all", "--target-group", "alle");
        wrong(holder, "et af disse mangler: --measure ID, --indicator ID", "forecast", "--area", "Slagelse");
    }

    private static void whatComesLater(Holder holder) throws Exception {
        wrong(holder, "not yet", "unsafe", "--table", "y25i01");
        wrong(holder, "not yet", "report", "data", "--out", "x");
        wrong(holder, "db info", "db");
        wrong(holder, "y60a02.antal-personer", "revisions", "--measure", "y60a02.antal-personner");
    }

    @Test
    void withoutArgumentsThereIsHelp() throws Exception {
        Result result = run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("scorecard", "Kommandoer");
        assertThat(run("import", "--help", "--lang", "en").out()).contains("Read files of figures");
    }

    @Test
    void filesThatCannotBeTrustedStoreNothing() throws Exception {
        try (Holder holder = Holder.start(folder.resolve("home"))) {
            Path good = file("good.csv", HEADING + "2025M06;Slagelse;10,7;40\r\n");
            for (Path bad : List.of(file("other.csv", "a;b\r\n1;2\r\n"), file("cut.csv", HEADING + "2025M06;Slagelse;10,7;40\r\n2025M06;Rand"),
                    file("conflict.csv", HEADING + "2025M06;Slagelse;10,7;40\r\n2025M06;Slagelse;10,8;40\r\n"),
                    Files.write(folder.resolve("latin.csv"), (HEADING.substring(1) + "2025M06;Læsø;1;2\r\n").getBytes(StandardCharsets.ISO_8859_1)),
                    folder.resolve("missing.csv"))) {
                Result result = holder.ask("import", good.toString(), bad.toString(), "--format", "json");
                assertThat(result.exitCode()).as(bad + result.err()).isEqualTo(3);
                assertThat(result.json().get(1).get("problems").get(0).get("message").asText()).isNotBlank();
                assertThat(result.json().get(1).get("problems").get(0).get("file").asText()).isEqualTo(bad.toString());
                assertThat(holder.ask("vintages", "--format", "json").json()).isEmpty();
            }
        }
    }

    @Test
    void unusableRowsAreListedAndTheRestIsStored() throws Exception {
        Path file = file("rows.csv", HEADING + "2025M06;Slagelse;10,7;40\r\n2025M06;Slagels;10,7;40\r\n2025M06;Randers;mange;40\r\n");
        assertThat(run("import", file.toString(), "--strict").exitCode()).isEqualTo(3);
        assertThat(run("vintages", "--format", "json").json()).isEmpty();
        Result result = run("import", file.toString(), "--retrieved", "2026-08-22", "--format", "json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().at("/0/accepted").asInt()).isEqualTo(1);
        assertThat(result.json().at("/0/rejected").asInt()).isEqualTo(2);
        assertThat(result.json().at("/0/problems/0/line").asInt()).isEqualTo(3);
        assertThat(result.json().at("/0/problems/0/column").asInt()).isEqualTo(2);
        assertThat(result.json().at("/0/problems/0/expected").asText()).contains("Slagelse");
        assertThat(result.json().at("/0/problems/1/value").asText()).isEqualTo("mange");
        assertThat(result.json().at("/0/vintage").asText()).isEqualTo("y60c07@2026-08-22");
    }

    @Test
    void aSecondProcessOnTheSameHomeIsToldWhoHoldsIt() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home);
        try (var channel = java.nio.channels.FileChannel.open(home.resolve(".lock"), java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE); var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Files.writeString(home.resolve(".holder"), "pejling demo (4711)");
            Result result = run("vintages");
            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("pejling demo (4711)");
        }
        assertThat(run("vintages").exitCode()).isZero();
    }

    @Test
    void aWrongCatalogueFileIsNamedWithItsLine() throws Exception {
        Result result = run("indicators", "--check", file("points.yaml", "targetGroups: []\npoints:\n  - id: p\n").toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("points.yaml", "linje 3, kolonne 5");
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}

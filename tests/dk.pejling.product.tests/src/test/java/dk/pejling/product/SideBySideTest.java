package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a home that another process has open: they answer as if they had it for themselves. */
class SideBySideTest {
    private static final List<String[]> QUESTIONS = List.of(
            new String[] {"scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06", "--format", "json"},
            new String[] {"scorecard", "--all", "--target-group", "dagpenge", "--lang", "en"},
            new String[] {"value", "--measure", "y60a02.antal-personer", "--area", "Læsø", "--period", "latest"},
            new String[] {"value", "--measure", "y60a02.antal-person", "--area", "Læsø", "--period", "latest"},
            new String[] {"vintages", "--format", "csv"}, new String[] {"import", "--help", "--lang", "en"},
            new String[] {"cluster", "--k", "0", "--method", "ward"},
            new String[] {"areas", "@file"});

    @TempDir
    private static Path folder;
    private static Path home;
    private static final List<Result> ALONE = new ArrayList<>();
    private static Holder holder;

    @BeforeAll
    static void open() throws Exception {
        home = folder.resolve("hjem på Læsø");
        assertThat(PejlingProcess.run(home, "demo", "--out", folder.resolve("out").toString()).exitCode()).isZero();
        for (String[] question : QUESTIONS) {
            ALONE.add(PejlingProcess.run(home, question));
        }
        holder = Holder.start(home);
    }

    @AfterAll
    static void close() throws Exception {
        holder.close();
        assertThat(holder.process().exitValue()).isZero();
        assertThat(home.resolve(".socket")).doesNotExist();
    }

    @Test
    void everyCommandAnswersAsInAProcessOfItsOwn() throws Exception {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Result forwarded = holder.ask(QUESTIONS.get(i));
            assertThat(forwarded).as(String.join(" ", QUESTIONS.get(i))).isEqualTo(ALONE.get(i));
        }
        assertThat(ALONE).extracting(Result::exitCode).contains(0, 2);
    }

    @Test
    void theProductItselfAsksTheHolderToo() throws Exception {
        for (int i : List.of(0, 3, 4)) {
            assertThat(PejlingProcess.run(home, QUESTIONS.get(i))).isEqualTo(ALONE.get(i));
        }
    }

    private Result askIn(Path directory, String... arguments) throws Exception {
        return PejlingProcess.finish(PejlingProcess.forward(home, arguments).directory(directory.toFile()).start());
    }

    @Test
    void relativePathsAreTheCallers() throws Exception {
        Path caller = Files.createDirectories(folder.resolve("callers mappe"));
        Result rendered = askIn(caller, "report", "render", "scorecard", "--param", "area=Randers", "--out", "sub/r.pdf", "--format", "json");
        assertThat(rendered.exitCode()).as(rendered.err()).isZero();
        assertThat(rendered.json().at("/0/file").asText()).isEqualTo("sub/r.pdf");
        assertThat(caller.resolve("sub/r.pdf")).isRegularFile();
        assertThat(askIn(caller, "demo", "--out", "demo").exitCode()).isZero();
        assertThat(caller.resolve("demo/scorecard-slagelse.pdf")).isRegularFile();
        Files.writeString(caller.resolve("points.yaml"), "targetGroups: []\npoints:\n  - id: p\n");
        assertThat(askIn(caller, "indicators", "--check", "points.yaml").err()).contains("points.yaml", "3");
        Files.writeString(caller.resolve("m.csv"), "id;x\na;1\nb;2\nc;3\nd;5\n");
        assertThat(askIn(caller, "peers", "--area", "a", "--input", "m.csv", "--k", "2", "--format", "json").json().at("/peers/0/id").asText())
                .isEqualTo("b");
        assertThat(askIn(home.getParent(), "vintages", "--home", home.getFileName().toString()).exitCode()).isZero();
        try (Stream<Path> written = Files.list(Path.of(""))) {
            assertThat(written.map(Path::toString)).doesNotContain("sub", "demo");
        }
    }

    @Test
    void importsOfOthersAreStoredInTheSharedStore() throws Exception {
        Files.writeString(folder.resolve("y60c07.csv"),
                "\uFEFFPeriode;Område;Aktiveringsgrad (pct.);Andel aktiveringsberørte (pct.)\r\n2026M01;Samsø;11,5;40\r\n", StandardCharsets.UTF_8);
        Path other = folder.resolve("imported");
        try (Holder open = Holder.start(other)) {
            Result imported = PejlingProcess.finish(PejlingProcess.forward(other, "import", "y60c07.csv", "--retrieved", "2026-10-01",
                    "--format", "json").directory(folder.toFile()).start());
            assertThat(imported.exitCode()).as(imported.err()).isZero();
            assertThat(imported.json().at("/0/file").asText()).isEqualTo("y60c07.csv");
            assertThat(imported.json().at("/0/vintage").asText()).isEqualTo("y60c07@2026-10-01");
            Result value = open.ask("value", "--measure", "y60c07.aktiveringsgrad-pct", "--area", "Samsø", "--period", "2026M01",
                    "--format", "json");
            assertThat(value.json().at("/0/value").asDouble()).as(value.err()).isEqualTo(11.5);
            Result wrong = open.ask("import", "missing.csv");
            assertThat(wrong.exitCode()).isEqualTo(3);
            assertThat(wrong.err()).contains("missing.csv");
        }
        assertThat(PejlingProcess.run(other, "vintages", "--format", "json").json()).hasSize(1);
    }

    @Test
    void aReportWhoseCallerGoesAwayIsNotFinished() throws Exception {
        Path whole = folder.resolve("whole.pdf");
        Path half = folder.resolve("half.pdf");
        String[] render = {"report", "render", "followup", "--param", "period=2025M06", "--out", whole.toString()};
        assertThat(holder.ask(render).exitCode()).isZero();
        long begun = System.nanoTime();
        assertThat(holder.ask(render).exitCode()).isZero();
        long took = System.nanoTime() - begun;
        render[6] = half.toString();
        // More than half of the time goes into drawing; where the machine got quicker meanwhile, the caller goes earlier.
        for (int tenths = 6; tenths >= 3; tenths--) {
            Process caller = PejlingProcess.forward(home, render).start();
            TimeUnit.NANOSECONDS.sleep(took * tenths / 10);
            caller.destroyForcibly().waitFor();
            TimeUnit.NANOSECONDS.sleep(took * 2);
            if (!Files.deleteIfExists(half)) {
                break;
            }
            assertThat(tenths).as("tenths of the time after which it was finished").isGreaterThan(3);
        }
        assertThat(whole).isNotEmptyFile();
        assertThat(holder.ask("vintages").exitCode()).isZero();
    }

    @Test
    void severalAskAtOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            processes.add(PejlingProcess.forward(home, QUESTIONS.get(i % 2)).start());
        }
        for (int i = 0; i < 6; i++) {
            assertThat(PejlingProcess.finish(processes.get(i))).isEqualTo(ALONE.get(i % 2));
        }
    }

    @Test
    void anotherHomeIsNotOpenedThere() throws Exception {
        Path other = folder.resolve("other");
        Result result = holder.ask("vintages", "--home", other.toString(), "--lang", "en");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains(home.toString(), other.toString());
        assertThat(other).doesNotExist();
        assertThat(holder.ask("serve").exitCode()).isEqualTo(3);
    }

    @Test
    void theSocketIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(".socket")))).isEqualTo("rw-------");
    }

    @Test
    void anotherUserGetsNoAnswer() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become another user");
        Path shared = Files.createTempDirectory("pejling-shared");
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path there = shared.resolve("home");
        try (Holder open = Holder.start(there)) {
            Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.setPosixFilePermissions(there.resolve(".socket"), PosixFilePermissions.fromString("rw-rw-rw-"));
            List<String> command = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
            // The jars lie where another user may not look.
            for (String name : List.of("dk.pejling.workspace", "dk.pejling.model")) {
                Files.copy(PejlingProcess.plugin(name), shared.resolve(name + "_1.jar"));
            }
            command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dpejling.home=" + there, "-cp",
                    shared.resolve("dk.pejling.workspace_1.jar") + ":" + shared.resolve("dk.pejling.model_1.jar"),
                    "dk.pejling.workspace.remote.Forward", "vintages", "--lang", "en"));
            Result result = PejlingProcess.finish(new ProcessBuilder(command).directory(shared.toFile()).start());
            assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
            assertThat(result.err()).contains("Another user");
            assertThat(open.ask("vintages").exitCode()).isZero();
        } finally {
            delete(shared);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Test
    void aKilledHolderLeavesNothingThatANewStartCannotClear() throws Exception {
        Path other = folder.resolve("killed " + "n".repeat(90));
        Holder first = Holder.start(other);
        assertThat(first.ask("vintages").exitCode()).isZero();
        Path left = other.resolve(".socket").toRealPath();
        first.kill();
        assertThat(left).exists();
        assertThat(first.ask("vintages").exitCode()).isEqualTo(75);
        Result alone = PejlingProcess.run(other, "vintages");
        assertThat(alone.exitCode()).as(alone.err()).isZero();
        try (Holder next = Holder.start(other)) {
            assertThat(left).doesNotExist();
            assertThat(next.ask("vintages").exitCode()).isZero();
        }
    }

    @Test
    void aHolderThatIsAskedToEndClosesItsStore() throws Exception {
        Path other = folder.resolve("terminated");
        Holder asked = Holder.start(other);
        assertThat(other.resolve("store/dbex.lck")).exists();
        asked.process().destroy();
        assertThat(asked.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(other.resolve(".socket")).doesNotExist();
        assertThat(other.resolve("store/dbex.lck")).doesNotExist();
    }
}

package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or may not be written: a message, exit code 3, and nothing half done. */
@Tag("long")
class DiskTest {
    private static final int MEGABYTES = 24;

    @TempDir
    private Path folder;
    private Path disk;
    private Path home;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(system("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString()),
                "a small disk can only be mounted by root");
        home = disk.resolve("home");
    }

    @AfterEach
    void unmount() throws Exception {
        system("umount", disk.toString());
    }

    private static boolean system(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program on this system.
            return false;
        }
    }

    /** Fills the disk up to a rest. */
    private void fill(long kilobytesLeft) throws IOException {
        long free = Files.getFileStore(disk).getUsableSpace() - kilobytesLeft * 1024;
        try (RandomAccessFile file = new RandomAccessFile(disk.resolve("filler").toFile(), "rw")) {
            byte[] block = new byte[4096];
            for (long written = 0; written + block.length <= free; written += block.length) {
                file.write(block);
            }
        }
    }

    private void makeRoom() throws IOException {
        Files.delete(disk.resolve("filler"));
    }

    private static String[] importAll() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("import", "--lang", "en", "--retrieved", "2026-08-22"));
        try (Stream<Path> files = Files.list(PejlingProcess.ROOT.resolve(
                "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".csv")).sorted().forEach(arguments::add);
        }
        return arguments.toArray(String[]::new);
    }

    private static void assertFull(Result result) {
        assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("is full").doesNotContain("Exception");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anImportThatDoesNotFitStoresNothing() throws Exception {
        assertThat(run("vintages").exitCode()).isZero();
        for (int left : List.of(0, 60, 300)) {
            fill(left);
            assertFull(run(importAll()));
            makeRoom();
            assertThat(run("vintages", "--format", "json").json()).isEmpty();
        }
        assertThat(run(importAll()).exitCode()).isZero();
        assertThat(run("vintages", "--format", "json").json()).hasSize(8);
    }

    /** Runs the product with the platform's own files elsewhere: what it saves when it ends is not our store. */
    private Result run(String... arguments) throws Exception {
        return PejlingProcess.finish(PejlingProcess.command(folder.resolve("configuration"), home, List.of(), arguments).start());
    }

    @Test
    void aProcessThatHoldsTheHomeGoesOnWhenThereIsRoomAgain() throws Exception {
        try (Holder holder = Holder.start(home)) {
            fill(60);
            assertFull(holder.ask(importAll()));
            makeRoom();
            assertThat(holder.ask("vintages", "--format", "json").json()).isEmpty();
            Result imported = holder.ask(importAll());
            assertThat(imported.exitCode()).as(imported.err()).isZero();
        }
        assertThat(PejlingProcess.run(home, "vintages", "--format", "json").json()).hasSize(8);
    }

    @Test
    void aReportThatDoesNotFitLeavesTheOldOneAndNothingBeside() throws Exception {
        Path elsewhere = folder.resolve("home");
        Path out = disk.resolve("out");
        assertThat(PejlingProcess.run(elsewhere, "demo", "--out", out.toString()).exitCode()).isZero();
        byte[] before = Files.readAllBytes(out.resolve("scorecard-slagelse.pdf"));
        List<Path> documents = list(out);
        fill(8);
        Result result = PejlingProcess.run(elsewhere, "report", "render", "scorecard", "--param", "area=Slagelse", "--param",
                "period=2025M06", "--out", out.resolve("scorecard-slagelse.pdf").toString(), "--lang", "en");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains("scorecard-slagelse.pdf");
        assertThat(out.resolve("scorecard-slagelse.pdf")).hasBinaryContent(before);
        assertThat(list(out)).isEqualTo(documents);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aCopyThatDoesNotFitIsNoneAndHarmsNothing() throws Exception {
        Path elsewhere = folder.resolve("home");
        assertThat(PejlingProcess.run(elsewhere, importAll()).exitCode()).isZero();
        for (int left : List.of(0, 500)) {
            fill(left);
            Result result = PejlingProcess.run(elsewhere, "db", "backup", disk.resolve("copy" + left).toString(), "--lang", "en");
            assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
            assertThat(result.err()).contains("full").doesNotContain("Exception");
            assertThat(disk.resolve("copy" + left + "/SHA256SUMS")).doesNotExist();
            makeRoom();
        }
        assertThat(PejlingProcess.run(elsewhere, "db", "check").exitCode()).isZero();
        assertThat(PejlingProcess.run(elsewhere, "vintages", "--format", "json").json()).hasSize(8);
        Path copy = disk.resolve("whole");
        assertThat(PejlingProcess.run(elsewhere, "db", "backup", copy.toString()).exitCode()).isZero();
        fill(500);
        Result restore = PejlingProcess.finish(PejlingProcess.command(folder.resolve("configuration"), home, List.of(), "db", "restore",
                copy.toString(), "--lang", "en").start());
        assertThat(restore.exitCode()).as(restore.err()).isEqualTo(3);
        assertThat(restore.err()).contains("full");
        assertThat(home.resolve("store")).doesNotExist();
        makeRoom();
        assertThat(run("db", "restore", copy.toString()).exitCode()).isZero();
        assertThat(run("db", "check").exitCode()).isZero();
    }

    @Test
    void aHomeThatMayNotBeWrittenIsNamed() throws Exception {
        assertThat(PejlingProcess.run(home, importAll()).exitCode()).isZero();
        // The platform's own folder lies elsewhere, as the launcher would refuse before it starts.
        Path configuration = folder.resolve("configuration");
        assertThat(system("mount", "-o", "remount,ro", disk.toString())).isTrue();
        Result result = PejlingProcess.finish(PejlingProcess.command(configuration, home, List.of(), "vintages", "--lang", "en").start());
        assertThat(result.exitCode()).as(result.err()).isEqualTo(3);
        assertThat(result.err()).contains(home.toString()).contains("Read-only");
        assertThat(result.out()).isEmpty();
        assertThat(system("mount", "-o", "remount,rw", disk.toString())).isTrue();
        assertThat(PejlingProcess.run(home, "vintages", "--format", "json").json()).hasSize(8);
    }
}

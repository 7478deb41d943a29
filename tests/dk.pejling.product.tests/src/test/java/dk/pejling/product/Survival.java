package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills the product again and again in the middle of its work, and looks each time whether the next start finds either what
 * was there before or what the work would have made, and nothing between.
 *
 * <p>Every import is of two tables that must come together. It is done by a process of its own or by the one that holds the
 * home; its day lies now after, now before those of earlier ones, since a vintage below others changes their segments too.
 */
final class Survival {
    private static final Path SAMPLES = PejlingProcess.ROOT.resolve(
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample");
    private static final Path OLD_STORE = PejlingProcess.ROOT.resolve(
            "tests/dk.pejling.store.derby.tests/src/dk/pejling/store/derby/store-1.zip");
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 22);
    private static final String PERSONS = "y60a02.antal-fuldtidspersoner";
    private static final String BENEFITS = "y25i01.antal-ledige-fuldtidspersoner";

    private final Path folder;
    private final Path home;
    private final Path out;
    private final Random random;
    /** What Slagelse's figure of 2025M06 is, by the day it was retrieved; the same number in both tables. */
    private final TreeMap<LocalDate, Integer> published = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private Holder holder;

    /** What a round does before it is killed; the first is done every other time. */
    private enum Work {
        FORWARDED_IMPORT, OWN_IMPORT, FORWARDED_BACKUP, RESTORE, MIGRATION, OWN_REPORT, OWN_BACKUP, FORWARDED_REPORT;

        boolean isImport() {
            return this == FORWARDED_IMPORT || this == OWN_IMPORT;
        }

        boolean isBackup() {
            return this == FORWARDED_BACKUP || this == OWN_BACKUP;
        }

        /** Done by a process of its own, while nobody else has the home. */
        boolean isOwn() {
            return this == OWN_IMPORT || this == OWN_REPORT || this == OWN_BACKUP;
        }
    }

    Survival(Path folder, long seed) {
        this.folder = folder;
        home = folder.resolve("home");
        out = folder.resolve("out");
        random = new Random(seed);
    }

    /** Kills that many times; returns how often it found what. */
    Map<String, Integer> run(int kills) throws Exception {
        Files.createDirectories(out);
        holder = Holder.start(home);
        LocalDate day = FIRST;
        assertThat(holder.ask(importOf(day, 1000)).exitCode()).isZero();
        published.put(day, 1000);
        assertThat(holder.ask("db", "backup", firstCopy().toString()).exitCode()).isZero();
        for (int i = 0; i < kills; i++) {
            Work work = Work.values()[i % 2 == 0 ? 0 : (i / 2 + 1) % Work.values().length];
            switch (work) {
                case RESTORE -> restore();
                case MIGRATION -> migrate();
                default -> round(work, i);
            }
        }
        holder.close();
        assertThat(PejlingProcess.run(home, render("last.pdf")).exitCode()).isZero();
        assertDocuments();
        return outcomes;
    }

    private Path firstCopy() {
        return folder.resolve("first-copy");
    }

    /** Kills a process of its own somewhere in its work and returns what it said. */
    private Result killed(Path where, long least, int spread, String... arguments) throws Exception {
        Process command = PejlingProcess.start(where, List.of(), arguments);
        command.waitFor(least + random.nextInt(spread), TimeUnit.MILLISECONDS);
        command.toHandle().destroyForcibly();
        return PejlingProcess.finish(command);
    }

    /** A restore that was killed has made nothing, or everything; done again it is there. */
    private void restore() throws Exception {
        Path where = folder.resolve("restored");
        Result result = killed(where, 600, 1500, "db", "restore", firstCopy().toString());
        boolean there = Files.exists(where.resolve("store"));
        if (result.exitCode() == 0) {
            assertThat(there).isTrue();
        }
        if (!there) {
            assertThat(PejlingProcess.run(where, "db", "restore", firstCopy().toString()).exitCode()).isZero();
        }
        assertWhole(where, 2);
        remove(where);
        outcomes.merge("RESTORE" + (there ? " done" : " not done"), 1, Integer::sum);
    }

    /** A store of the first version, brought up to date by a process that is killed, is of the old version or the new one. */
    private void migrate() throws Exception {
        Path where = Files.createDirectories(folder.resolve("old"));
        PejlingProcess.tool("unzip", "-q", OLD_STORE.toString(), "-d", where.toString());
        Result result = killed(where, 600, 1500, "vintages");
        assertWhole(where, 3);
        remove(where);
        outcomes.merge("MIGRATION" + (result.exitCode() == 0 ? " done" : " not done"), 1, Integer::sum);
    }

    private static void assertWhole(Path where, int vintages) throws Exception {
        assertThat(PejlingProcess.run(where, "vintages", "--format", "json").json()).hasSize(vintages);
        Result check = PejlingProcess.run(where, "db", "check");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
    }

    private static void remove(Path where) throws Exception {
        PejlingProcess.tool("rm", "-rf", where.toString());
    }

    /** A copy that was killed is none, and says so, or a whole one of what was published. */
    private boolean lookAt(Path copy, Result result) throws Exception {
        boolean whole = Files.exists(copy.resolve("SHA256SUMS"));
        if (result.exitCode() == 0) {
            assertThat(whole).as("It said that it was done").isTrue();
        }
        Result verify = holder.ask("db", "verify", copy.toString());
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(whole ? 0 : 3);
        remove(copy);
        return whole;
    }

    private void round(Work work, int number) throws Exception {
        LocalDate day = number % 3 == 2 ? FIRST.plusDays(number * 2L - 5) : FIRST.plusDays(number * 2L + 2);
        Path copy = folder.resolve("copy" + number);
        boolean isImport = work.isImport();
        boolean isOwn = work.isOwn();
        String[] arguments = isImport ? importOf(day, 2000 + number)
                : work.isBackup() ? new String[] {"db", "backup", copy.toString()} : render("scorecard.pdf");
        if (isOwn) {
            holder.close();
        }
        Process command = isOwn ? PejlingProcess.start(home, List.of(), arguments) : PejlingProcess.forward(home, arguments).start();
        long moment = moment(work);
        command.waitFor(moment, TimeUnit.MILLISECONDS);
        Process victim = isOwn ? command : holder.process();
        // Through the handle: Process.destroyForcibly closes the streams, and what was said last is wanted.
        victim.toHandle().destroyForcibly();
        victim.waitFor();
        Result result = PejlingProcess.finish(command);
        boolean unclean = Files.exists(home.resolve("store/dbex.lck"));
        holder = Holder.start(home);
        boolean done = isImport ? look(day, 2000 + number, result) : look(null, 0, result);
        Result check = holder.ask("db", "check");
        assertThat(check.exitCode()).as(check.out() + check.err()).isZero();
        if (work.isBackup()) {
            done = lookAt(copy, result);
        }
        assertDocuments();
        outcomes.merge(work + (isImport || work.isBackup() ? done ? " stored" : " not stored" : result.exitCode() == 0 ? " done" : " not done"), 1, Integer::sum);
        outcomes.merge(unclean ? "recoveries" : "clean", 1, Integer::sum);
    }

    /** Most of the time of a process of its own is its start; of the rest no moment is likelier than another. */
    private long moment(Work work) {
        return switch (work) {
            case FORWARDED_IMPORT -> 100 + random.nextInt(1300);
            case OWN_IMPORT -> 600 + random.nextInt(2400);
            case FORWARDED_REPORT -> 200 + random.nextInt(5000);
            case OWN_REPORT -> 1500 + random.nextInt(6000);
            case FORWARDED_BACKUP -> 50 + random.nextInt(700);
            case OWN_BACKUP -> 600 + random.nextInt(2400);
            case RESTORE, MIGRATION -> throw new AssertionError("These have homes of their own");
        };
    }

    /** Compares what the store says with the only two answers allowed; returns whether the work was stored. */
    private boolean look(LocalDate day, int figure, Result result) throws Exception {
        TreeSet<String> vintages = new TreeSet<>();
        for (JsonNode vintage : holder.ask("vintages", "--format", "json").json()) {
            vintages.add(vintage.get("id").asText());
        }
        TreeMap<LocalDate, Integer> after = new TreeMap<>(published);
        if (day != null) {
            after.put(day, figure);
        }
        boolean stored = day != null && vintages.equals(ids(after));
        assertThat(vintages).isEqualTo(ids(stored ? after : published));
        if (day != null && result.exitCode() == 0) {
            assertThat(stored).as("It said that it was done").isTrue();
        }
        if (stored) {
            published.put(day, figure);
        }
        assertFigures(published.lastKey());
        if (day != null && !day.isBefore(published.firstKey())) {
            assertFigures(day);
        }
        return stored;
    }

    private static TreeSet<String> ids(TreeMap<LocalDate, Integer> published) {
        TreeSet<String> ids = new TreeSet<>();
        published.keySet().forEach(day -> ids.addAll(List.of("y60a02@" + day, "y25i01@" + day)));
        return ids;
    }

    private void assertFigures(LocalDate asOf) throws Exception {
        int expected = published.floorEntry(asOf).getValue();
        assertThat(figure(PERSONS, asOf)).isEqualTo(expected);
        assertThat(figure(BENEFITS, asOf, "--where", "Ydelsesgrupper=Kontanthjælp")).isEqualTo(expected);
    }

    private int figure(String measure, LocalDate asOf, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("value", "--measure", measure, "--area", "Slagelse", "--period", "2025M06",
                "--as-of", asOf.toString(), "--format", "json"));
        arguments.addAll(List.of(more));
        Result result = holder.ask(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.json().at("/0/value").asInt();
    }

    /** A document under its final name is whole, and at most one killed just now has left something beside it. */
    private void assertDocuments() throws Exception {
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".pdf")) {
                    assertThat(PejlingProcess.tool("pdfinfo", file.toString())).containsPattern("Pages: +1\n");
                    assertThat(PejlingProcess.tool("pdftotext", file.toString(), "-")).contains("Slagelse");
                } else {
                    assertThat(name).endsWith(".half");
                }
            }
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.filter(file -> file.getFileName().toString().endsWith(".half"))).hasSizeLessThan(2);
        }
    }

    private String[] render(String name) {
        return new String[] {"report", "render", "scorecard", "--param", "area=Slagelse", "--param", "period=2025M06", "--out",
            out.resolve(name).toString()};
    }

    private String[] importOf(LocalDate day, int figure) throws IOException {
        Path persons = changed("y60a02", "(?m)^(2025M06;Slagelse;[^;]*;)1805;", figure);
        Path benefits = changed("y25i01", "(?im)^(2025M06;Slagelse;Kontanthjælp;)[^;]*;", figure);
        return new String[] {"import", persons.toString(), benefits.toString(), "--retrieved", day.toString()};
    }

    private Path changed(String table, String cell, int figure) throws IOException {
        String text = Files.readString(SAMPLES.resolve(table + "@2026-08-22.csv"), StandardCharsets.UTF_8);
        String changed = text.replaceFirst("(?u)" + cell, "$1" + figure + ";");
        assertThat(changed).as("the cell is in " + table).isNotEqualTo(text);
        return Files.writeString(folder.resolve(table + ".csv"), changed, StandardCharsets.UTF_8);
    }
}

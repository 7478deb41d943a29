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

    /** What a round does before it is killed. */
    private enum Work {
        FORWARDED_IMPORT, OWN_IMPORT, FORWARDED_REPORT, OWN_REPORT
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
        for (int i = 0; i < kills; i++) {
            round(Work.values()[i % 2 == 0 ? 0 : (i / 2 + 1) % Work.values().length], i);
        }
        holder.close();
        assertThat(PejlingProcess.run(home, render("last.pdf")).exitCode()).isZero();
        assertDocuments();
        return outcomes;
    }

    private void round(Work work, int number) throws Exception {
        LocalDate day = number % 3 == 2 ? FIRST.plusDays(number * 2L - 5) : FIRST.plusDays(number * 2L + 2);
        boolean isImport = work == Work.FORWARDED_IMPORT || work == Work.OWN_IMPORT;
        boolean isOwn = work == Work.OWN_IMPORT || work == Work.OWN_REPORT;
        String[] arguments = isImport ? importOf(day, 2000 + number) : render("scorecard.pdf");
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
        assertDocuments();
        outcomes.merge(work + (isImport ? done ? " stored" : " not stored" : result.exitCode() == 0 ? " done" : " not done"), 1, Integer::sum);
        outcomes.merge(unclean ? "recoveries" : "clean", 1, Integer::sum);
    }

    /** Most of the time of a process of its own is its start; of the rest no moment is likelier than another. */
    private long moment(Work work) {
        return switch (work) {
            case FORWARDED_IMPORT -> 100 + random.nextInt(1300);
            case OWN_IMPORT -> 600 + random.nextInt(2400);
            case FORWARDED_REPORT -> 200 + random.nextInt(5000);
            case OWN_REPORT -> 1500 + random.nextInt(6000);
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

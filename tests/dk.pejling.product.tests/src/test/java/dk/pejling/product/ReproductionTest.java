package dk.pejling.product;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.product.PejlingProcess.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents made again from their stamps, although the figures and definitions have moved on. */
class ReproductionTest {
    private static final Path SAMPLES = PejlingProcess.ROOT.resolve(
            "bundles/dk.pejling.imports.jobindsats/src/dk/pejling/imports/jobindsats/sample");
    private static final String[] QUESTION = {"scorecard", "--area", "Slagelse", "--target-group", "kontanthjaelp", "--period", "2025M06",
        "--format", "json", "--lang", "en"};

    private static final String OWN = """
            points:
              - id: egen-andel
                targetGroup: kontanthjaelp
                name: {da: Egen andel, en: Own share}
                definition: {da: en definition herfra, en: a definition of our own}
                unit: pct
                polarity: low
                average: unweighted
                decimals: {level: 1, development: 1}
                formula: 100 * y25i09.antal-langtidsledige-fuldtidspersoner[Kontanthjælp] / y25i01.antal-ledige-fuldtidspersoner[Kontanthjælp]
            """;

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path card;
    private static Holder holder;

    @BeforeAll
    static void makeDocumentsAndMoveOn() throws Exception {
        home = folder.resolve("home");
        Path own = Files.createDirectories(home.resolve("workspace/catalogue")).resolve("egne.yaml");
        Files.writeString(own, OWN);
        holder = Holder.start(home);
        assertThat(holder.ask("demo", "--out", folder.toString(), "--period", "2025M06").exitCode()).isZero();
        card = Files.writeString(folder.resolve("card.json"), holder.ask(QUESTION).out());
        for (String format : List.of("html", "xlsx")) {
            assertThat(holder.ask("report", "render", "scorecard", "--param", "area=Slagelse", "--param", "period=2025M06",
                    "--out", folder.resolve("old." + format).toString()).exitCode()).isZero();
        }
        assertThat(holder.ask("report", "render", "followup", "--param", "targetGroup=kontanthjaelp,dagpenge", "--param", "period=2025M06",
                "--param", "area=Slagelse,Faxe,Greve", "--param", "name=de tre", "--param", "basis=level", "--out",
                folder.resolve("followup.html").toString()).exitCode()).isZero();
        Files.move(folder.resolve("scorecard-slagelse.pdf"), folder.resolve("old.pdf"));
        // Newer figures, older ones that come in late, one undone, and a break that nobody knew of.
        imports("y60a02", "(?m)^(2025M06;Slagelse;[^;]*;)1805;", "2026-09-22");
        imports("y25i01", "(?m)^(2025M06;Slagelse;A-dagpenge;)[^;]*;", "2026-08-01");
        assertThat(holder.ask("vintages", "undo", "y60c07@2026-08-22").exitCode()).isZero();
        Files.writeString(home.resolve("breaks.yaml"), """
                breaks:
                  - {measure: y60a02.antal-fuldtidspersoner, from: 2025M01, note: {da: brud, en: break}}
                """);
        // The municipality thinks again: another factor, another name.
        Files.writeString(own, OWN.replace("100 *", "50 *").replace("Own share", "Half a share"));
        holder.close();
        holder = Holder.start(home);
    }

    @AfterAll
    static void end() throws Exception {
        holder.close();
    }

    private static void imports(String table, String cell, String day) throws Exception {
        String text = Files.readString(SAMPLES.resolve(table + "@2026-08-22.csv"), StandardCharsets.UTF_8);
        String changed = text.replaceFirst(cell, "$11999;");
        assertThat(changed).isNotEqualTo(text);
        Path file = Files.writeString(folder.resolve(table + ".csv"), changed, StandardCharsets.UTF_8);
        assertThat(holder.ask("import", file.toString(), "--retrieved", day).exitCode()).isZero();
    }

    @Test
    void aScorecardComesOutByteForByte() throws Exception {
        assertThat(Files.readString(card)).contains("egen-andel").contains("Own share");
        assertThat(holder.ask(QUESTION).out()).as("figures and definitions have moved on")
                .isNotEqualTo(Files.readString(card)).contains("Half a share");
        Result again = holder.ask("report", "reproduce", card.toString(), "--lang", "en");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(Files.readString(card));
        assertThat(again.err()).contains("identical");
    }

    @Test
    void documentsComeOutWithEqualData() throws Exception {
        for (String format : List.of("html", "xlsx", "pdf")) {
            Path old = folder.resolve("old." + format);
            Path again = folder.resolve("again." + format);
            Result result = holder.ask("report", "reproduce", old.toString(), "--out", again.toString(), "--lang", "en");
            assertThat(result.exitCode()).as(format + result.err()).isZero();
            if (format.equals("pdf")) {
                assertThat(pages(again)).isEqualTo(pages(old)).contains("−0,39");
            } else {
                assertThat(again).hasSameBinaryContentAs(old);
            }
        }
    }

    @Test
    void aFollowUpComesOutWithItsTargetGroupsBasisAndName() throws Exception {
        Path old = folder.resolve("followup.html");
        assertThat(Files.readString(old)).contains("Helt overordnet ligger de tre ", "i niveau dårligere", "Dagpenge i Slagelse, Faxe og Greve, juni 2025",
                "area=Slagelse,Faxe,Greve", "name=de tre", "basis=level");
        Path again = folder.resolve("followup-again.html");
        Result result = holder.ask("report", "reproduce", old.toString(), "--out", again.toString(), "--lang", "en");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(again).hasSameBinaryContentAs(old);
    }

    private static String pages(Path pdf) throws Exception {
        return PejlingProcess.tool("pdftotext", "-layout", pdf.toString(), "-");
    }

    /** The product with other measurement points and layouts, as a later version brings them. */
    @Test
    void changedDefinitionsDoNotChangeWhatWas() throws Exception {
        Path product = folder.resolve("product");
        PejlingProcess.tool("cp", "-r", PejlingProcess.PRODUCT.toString(), product.toString());
        change(plugin(product, "dk.pejling.indicators"), "dk/pejling/indicators/catalogue.yaml", "en: More in work}",
                "en: Now differently named}");
        change(plugin(product, "dk.pejling.report.birt"), "layouts/scorecard.rptdesign", "#16202A", "#FF0000");
        holder.close();
        String now = PejlingProcess.finish(other(product, QUESTION).start()).out();
        assertThat(now).contains("Now differently named");
        Result again = PejlingProcess.finish(other(product, "report", "reproduce", card.toString()).start());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).isEqualTo(Files.readString(card));
        Path html = folder.resolve("other.html");
        Result page = PejlingProcess.finish(other(product, "report", "reproduce", folder.resolve("old.html").toString(),
                "--out", html.toString()).start());
        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(html).as("drawn by the layout of then").hasSameBinaryContentAs(folder.resolve("old.html"));
        holder = Holder.start(home);
    }

    private static Path plugin(Path product, String name) throws IOException {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(path -> path.getFileName().toString().startsWith(name + "_")).findFirst().orElseThrow();
        }
    }

    private static void change(Path plugin, String file, String from, String to) throws IOException {
        if (Files.isDirectory(plugin)) {
            changeText(plugin.resolve(file), from, to);
            return;
        }
        try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(plugin)) {
            changeText(zip.getPath(file), from, to);
        }
    }

    private static void changeText(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static ProcessBuilder other(Path product, String... arguments) throws IOException {
        ProcessBuilder command = PejlingProcess.command(folder.resolve("configuration"), home, List.of(), arguments);
        command.command().replaceAll(word -> word.replace(PejlingProcess.PRODUCT.toString(), product.toString()));
        return command;
    }

    @Test
    void whatCannotBeMadeAgainIsSaid() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.json"), "{}");
        Result none = holder.ask("report", "reproduce", plain.toString(), "--lang", "en");
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains("no stamp");
        Result elsewhere = PejlingProcess.run(folder.resolve("elsewhere"), "report", "reproduce", card.toString(), "--lang", "en");
        assertThat(elsewhere.exitCode()).isEqualTo(3);
        assertThat(elsewhere.err()).contains("kept nothing");
        assertThat(holder.ask("report", "reproduce", folder.resolve("missing.pdf").toString()).exitCode()).isEqualTo(3);
    }
}

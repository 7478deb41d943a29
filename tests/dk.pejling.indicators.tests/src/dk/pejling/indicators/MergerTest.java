package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.imports.SourceFile;
import dk.pejling.imports.jobindsats.JobindsatsSource;
import dk.pejling.indicators.change.ChangeSeries;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Developments over the municipal reform of 1 January 2007, on synthetic figures worked out by hand. */
class MergerTest {
    private static final String HEADING = "Periode;Område;Antal personer;Antal fuldtidspersoner;"
            + "Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år;Fuldtidspersoner i pct. af befolkningen 16-66 år\r\n";
    private static final Period BEFORE = Period.month(2006, 6);
    private static final Period AFTER = Period.month(2007, 6);

    /** Count and share; the labour force is 100 × count ÷ share. */
    private static final Map<String, String> OLD = Map.ofEntries(
            // 2000 + 500 + 2500 + 2500 + 2500 = 10000 people in the labour force, 500 of them on benefit: 5.0 %.
            Map.entry("Egvad", "100;5,0"), Map.entry("Holmsland", "20;4,0"), Map.entry("Ringkøbing", "150;6,0"),
            Map.entry("Skjern", "120;4,8"), Map.entry("Videbæk", "110;4,4"),
            // Slagelse was one of those that became Slagelse: 500 + 2500 + 2500 + 5000 = 10500, 600 of them.
            Map.entry("Hashøj", "10;2,0"), Map.entry("Korsør", "200;8,0"), Map.entry("Skælskør", "90;3,6"), Map.entry("Slagelse", "300;6,0"),
            // One part of Sorø is withheld, one of Holbæk is not there, and Brædstrup went to Horsens and to Skanderborg.
            Map.entry("Dianalund", ";"), Map.entry("Sorø", "50;4,0"), Map.entry("Stenlille", "40;4,0"),
            Map.entry("Holbæk", "200;4,0"), Map.entry("Svinninge", "20;4,0"), Map.entry("Tornved", "20;4,0"), Map.entry("Tølløse", "20;4,0"),
            Map.entry("Horsens", "500;4,0"), Map.entry("Gedved", "50;4,0"), Map.entry("Brædstrup", "50;4,0"),
            // A share of 0 does not tell of how many it is.
            Map.entry("Aabenraa", "300;4,0"), Map.entry("Bov", "0;0,0"), Map.entry("Lundtoft", "20;4,0"), Map.entry("Rødekro", "20;4,0"),
            Map.entry("Tinglev", "20;4,0"),
            // Not merged; and one that the source has put on today's borders.
            Map.entry("Odense", "1000;5,0"), Map.entry("Aalborg", "800;4,0"), Map.entry("Hele landet", "10000;4,0"));
    private static final Map<String, String> NEW = Map.of("Ringkøbing-Skjern", "450;4,5", "Slagelse", "660;6,0", "Sorø", "130;4,0",
            "Holbæk", "260;4,0", "Aabenraa", "360;4,0", "Horsens", "600;4,0", "Odense", "900;4,5", "Aalborg", "720;3,6", "Hele landet", "9500;3,8");

    @TempDir
    private static Path home;
    private static ObservationStore store;
    private static Scorecards scorecards;

    @BeforeAll
    static void open() throws Exception {
        StringBuilder text = new StringBuilder(HEADING);
        OLD.forEach((area, figures) -> text.append(line(BEFORE, area, figures)));
        NEW.forEach((area, figures) -> text.append(line(AFTER, area, figures)));
        StringBuilder rates = new StringBuilder(String.join(";", SampleStore.TABLES.table("y60c07").orElseThrow().header()) + "\r\n");
        List.of("Egvad", "Holmsland", "Ringkøbing", "Skjern", "Videbæk", "Odense").forEach(area -> rates.append(BEFORE + ";" + area + ";20,0;20,0\r\n"));
        List.of("Ringkøbing-Skjern", "Odense").forEach(area -> rates.append(AFTER + ";" + area + ";21,0;21,0\r\n"));
        store = SampleStore.empty(home);
        store.publish(List.of(staged("y60a02", text.toString()), staged("y60c07", rates.toString())));
        scorecards = SampleStore.scorecards(store);
    }

    private static StagedTable staged(String name, String text) {
        return new JobindsatsSource().read(new SourceFile(name + ".csv", LocalDate.of(2007, 9, 1),
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), Optional.empty()).staged().orElseThrow();
    }

    private static String line(Period period, String area, String figures) {
        String count = figures.substring(0, figures.indexOf(';'));
        String share = figures.substring(count.length() + 1);
        return String.join(";", period.toString(), area, count, count, share, share) + "\r\n";
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static ScorecardRow row(String area) throws Exception {
        return scorecards.scorecard(SampleStore.area(area), scorecards.catalogue().targetGroup("kontanthjaelp").orElseThrow(), AFTER,
                SampleStore.group(Average.WEIGHTED, false, "Ringkøbing-Skjern", "Slagelse", "Odense")).rows().getFirst();
    }

    private static double level(String area) throws Exception {
        MeasurementPoint point = scorecards.catalogue().point("flere-i-job").orElseThrow();
        return scorecards.values(point, List.of(SampleStore.area(area)), BEFORE, false).getFirst().value().number().getAsDouble();
    }

    @Test
    void countsOfTheOldMunicipalitiesAreSummed() throws Exception {
        // 100 + 20 + 150 + 120 + 110 = 500; 100 × (450 − 500) ÷ 500
        assertThat(row("Ringkøbing-Skjern").fromValue()).isEqualTo(Observation.of(500));
        assertThat(row("Ringkøbing-Skjern").development().own().value()).isEqualTo(Observation.of(-10));
        // 10 + 200 + 90 + 300 = 600; 100 × (660 − 600) ÷ 600
        assertThat(row("Slagelse").fromValue()).isEqualTo(Observation.of(600));
        assertThat(row("Slagelse").development().own().value()).isEqualTo(Observation.of(10));
    }

    @Test
    void sharesAreWeighted() throws Exception {
        assertThat(level("Ringkøbing-Skjern")).isCloseTo(5, within(1e-9));
        assertThat(level("Slagelse")).isCloseTo(100 * 600 / 10500.0, within(1e-9));
    }

    @Test
    void aShareThatCannotBeWeightedIsBroken() throws Exception {
        assertThat(before("flere-i-job", "Aabenraa")).as("one share is 0").isEqualTo(Status.BREAK);
        assertThat(row("Aabenraa").development().own().value()).as("counts are summed").isEqualTo(Observation.of(0));
        assertThat(before("aktiveringsgrad", "Ringkøbing-Skjern")).as("no counts are published").isEqualTo(Status.BREAK);
        assertThat(before("aktiveringsgrad", "Odense")).isEqualTo(Status.MEASURED);
    }

    private static Status before(String point, String area) throws Exception {
        return scorecards.values(scorecards.catalogue().point(point).orElseThrow(), List.of(SampleStore.area(area)), BEFORE, false)
                .getFirst().value().status();
    }

    @Test
    void aGroupIsMadeOfTheSameFigures() throws Exception {
        // 100 × (450 + 660 + 900 − (500 + 600 + 1000)) ÷ 2100
        assertThat(row("Sorø").development().comparison().value().number().getAsDouble()).isCloseTo(-90 / 21.0, within(1e-9));
    }

    @Test
    void theRowSaysOfWhatItsFiguresWereMade() throws Exception {
        assertThat(row("Slagelse").borders()).hasSize(2).allMatch(EarlierBorders::made);
        assertThat(row("Slagelse").borders().getFirst().text().in(Locale.of("da")))
                .isEqualTo("Ændret kommunegrænse: Slagelse, juni 2006 er Hashøj, Korsør, Skælskør, Slagelse (dengang) tilsammen");
        assertThat(row("Odense").borders()).extracting(borders -> borders.merger().into().name()).containsExactly("Ringkøbing-Skjern", "Slagelse");
    }

    @Test
    void whatCannotBeSummedHasNoDevelopmentAndSaysSo() throws Exception {
        assertThat(row("Sorø").development().own().value().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(row("Holbæk").development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("Holbæk").borders().getFirst().text().in(Locale.ENGLISH)).isEqualTo(
                "Changed borders: Holbæk in June 2006 cannot be computed, since there are not figures of all of Jernløse, Svinninge, Tornved, Tølløse, Holbæk (then)");
        assertThat(row("Horsens").development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("Horsens").borders().getFirst().text().in(Locale.of("da"))).isEqualTo(
                "Ændret kommunegrænse: Horsens, juni 2006 kan ikke beregnes, fordi Brædstrup blev delt mellem flere kommuner");
    }

    @Test
    void figuresThatTheSourceHasPutOnTodaysBordersStayAsTheyAre() throws Exception {
        assertThat(row("Aalborg").development().own().value()).isEqualTo(Observation.of(-10));
        assertThat(row("Aalborg").borders()).extracting(borders -> borders.merger().into().name()).doesNotContain("Aalborg");
        assertThat(row("Odense").development().own().value()).isEqualTo(Observation.of(-10));
    }

    @Test
    void contributionsToAChangeAreMadeOfThemToo() throws Exception {
        var change = new ChangeSeries(scorecards, SampleStore.TABLES, BEFORE, AFTER).part("", new MeasureReference(
                "y60a02.antal-fuldtidspersoner", Map.of()), SampleStore.area("Slagelse"));
        assertThat(change.from()).isEqualTo(Observation.of(600));
    }

    /** A measure is printed as it was published. */
    @Test
    void valuesOfAMeasureStayOnTheBordersOfTheirSource() throws Exception {
        MeasureValues values = new MeasureValues(scorecards.known(SampleStore.TABLES.measure("y60a02.antal-fuldtidspersoner").orElseThrow()));
        assertThat(values.rows(SampleStore.area("Slagelse"), BEFORE, Map.of(), false).getFirst().value()).isEqualTo(Observation.of(300));
        assertThat(values.allAreas().stream().filter(area -> area.name().equals("Korsør")).flatMap(
                area -> values.rows(area, BEFORE, Map.of(), false).stream())).singleElement().matches(row -> row.value().equals(Observation.of(200)));
        assertThat(values.allAreas().stream().filter(area -> area.name().equals("Korsør")).flatMap(
                area -> values.rows(area, AFTER, Map.of(), false).stream())).isEmpty();
    }
}

package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.LocalText;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.store.ObservationStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A break of the counts in January 2025, in all that is taken together over it. */
class BreaksTest {
    private static final String FULL = "y60a02.antal-fuldtidspersoner";
    private static final TableRegister TABLES = new TableRegister(SampleStore.TABLES.tables(),
            List.of(new SeriesBreak(FULL, Period.month(2025, 1), new LocalText("brud", "break"))));
    private static final String POINTS = """
            points:
              - {id: aar, targetGroup: kontanthjaelp, name: {da: a, en: a}, definition: {da: a, en: a}, unit: fullTimePersons, polarity: low,
                 average: unweighted, decimals: {level: 1}, formula: 'rolling(y60a02.antal-fuldtidspersoner, 3)'}
              - {id: foer, targetGroup: kontanthjaelp, name: {da: a, en: a}, definition: {da: a, en: a}, unit: fullTimePersons, polarity: low,
                 average: unweighted, decimals: {level: 1}, formula: 'lag(y60a02.antal-fuldtidspersoner, 3)'}
            """;

    @TempDir
    private static Path home;
    private static ObservationStore store;
    private static Scorecards scorecards;

    @BeforeAll
    static void open() throws Exception {
        store = SampleStore.withSamples(home);
        Catalogue below = CatalogueFile.shipped(TABLES);
        CatalogueFile.Content own = CatalogueFile.check("p.yaml", new ByteArrayInputStream(POINTS.getBytes(StandardCharsets.UTF_8)), TABLES,
                "test", below);
        assertThat(own.problems()).isEmpty();
        scorecards = new Scorecards(new Linker(below.overlaidBy(own.catalogue()), TABLES).linked(), TABLES, store, Optional.empty());
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static Status value(String point, int year, int month, boolean rolling) throws Exception {
        return scorecards.values(scorecards.catalogue().point(point).orElseThrow(), List.of(SampleStore.area("Slagelse")),
                Period.month(year, month), rolling).getFirst().value().status();
    }

    private static ScorecardRow row(String point, int year, int month, Average average) throws Exception {
        return scorecards.scorecard(SampleStore.area("Slagelse"), scorecards.catalogue().targetGroup("kontanthjaelp").orElseThrow(),
                Period.month(year, month), SampleStore.group(average, false, "Odense", "Aalborg", "Aarhus", "Randers")).rows().stream()
                .filter(row -> row.point().id().equals(point)).findFirst().orElseThrow();
    }

    @Test
    void aWindowOverTheBreakIsNoNumberForOneAreaNorForAGroup() throws Exception {
        assertThat(value("aar", 2024, 12, false)).isEqualTo(Status.MEASURED);
        assertThat(value("aar", 2025, 1, false)).isEqualTo(Status.BREAK);
        assertThat(value("aar", 2025, 2, false)).isEqualTo(Status.BREAK);
        assertThat(value("aar", 2025, 3, false)).isEqualTo(Status.MEASURED);
        Reading level = row("aar", 2025, 2, null).level();
        assertThat(level.comparison().value().status()).isEqualTo(Status.BREAK);
        assertThat(level.country().value().status()).isEqualTo(Status.BREAK);
        assertThat(level.rank()).isEmpty();
        assertThat(level.verdict()).isEqualTo(Verdict.NONE);
    }

    /** The window of March 2026 begins in January 2026, the one a year before in January 2025: both lie after the break. */
    @Test
    void aDevelopmentIsNoneAsLongAsAnyOfItsFiguresLiesBeforeTheBreak() throws Exception {
        assertThat(row("aar", 2025, 3, null).development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("aar", 2026, 2, null).development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("aar", 2026, 2, null).development().comparison().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("aar", 2026, 3, null).development().own().value().isMeasured()).isTrue();
        // What lies three months back meets the break three months later.
        assertThat(row("foer", 2025, 3, null).development().own().value().isMeasured()).isTrue();
        assertThat(row("foer", 2025, 4, null).development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("foer", 2026, 3, null).development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("foer", 2026, 4, null).development().own().value().isMeasured()).isTrue();
    }

    @Test
    void aChangeOfACountOverTheBreakIsNoneForOneAreaNorForAGroup() throws Exception {
        assertThat(row("flere-i-job", 2024, 12, null).development().own().value().isMeasured()).isTrue();
        Reading first = row("flere-i-job", 2025, 1, null).development();
        assertThat(first.own().value().status()).isEqualTo(Status.BREAK);
        assertThat(first.country().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("flere-i-job", 2025, 1, Average.WEIGHTED).development().comparison().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("flere-i-job", 2025, 1, Average.UNWEIGHTED).development().comparison().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("flere-i-job", 2025, 12, null).development().own().value().status()).isEqualTo(Status.BREAK);
        assertThat(row("flere-i-job", 2026, 1, null).development().own().value().isMeasured()).isTrue();
    }

    @Test
    void twelveMonthsOverTheBreakAreNoNumber() throws Exception {
        assertThat(value("flere-i-job", 2024, 12, true)).isEqualTo(Status.MEASURED);
        assertThat(value("flere-i-job", 2025, 1, true)).isEqualTo(Status.BREAK);
        assertThat(value("flere-i-job", 2025, 11, true)).isEqualTo(Status.BREAK);
        assertThat(value("flere-i-job", 2025, 12, true)).isEqualTo(Status.MEASURED);
        assertThat(value("flere-i-job-12-mdr", 2025, 11, false)).isEqualTo(Status.BREAK);
        assertThat(value("flere-i-job-12-mdr", 2025, 12, false)).isEqualTo(Status.MEASURED);
        var measure = TABLES.measure(FULL).orElseThrow();
        MeasureValues values = new MeasureValues(scorecards.known(measure), TABLES.breaksOf(measure));
        Area slagelse = SampleStore.area("Slagelse");
        assertThat(values.rows(slagelse, Period.month(2025, 11), Map.of(), true).getFirst().value().status()).isEqualTo(Status.BREAK);
        assertThat(values.rows(slagelse, Period.month(2025, 12), Map.of(), true).getFirst().value().isMeasured()).isTrue();
        assertThat(values.rows(slagelse, Period.month(2025, 11), Map.of(), false).getFirst().value().isMeasured()).isTrue();
    }

    @Test
    void aFormulaNamesItsPartsAndVintages() throws Exception {
        MeasurementPoint point = scorecards.catalogue().point("flere-i-job-12-mdr").orElseThrow();
        assertThat(scorecards.partsOf(point)).extracting(PointPart::measure).contains(FULL);
        assertThat(scorecards.values(point, List.of(SampleStore.area("Slagelse")), Period.month(2025, 12), false).getFirst().vintages())
                .isNotEmpty();
    }
}

package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.Vintage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the scorecard on the real figures, worked out by hand. */
class ScorecardsTest {
    private static final Period JUNE_2025 = Period.month(2025, 6);
    private static final String[] PEERS = {"Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg"};

    @TempDir
    private Path home;
    private ObservationStore store;
    private Scorecards scorecards;

    @BeforeEach
    void open() throws Exception {
        store = SampleStore.withSamples(home);
        scorecards = SampleStore.scorecards(store);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private ScorecardRow row(String area, String point, Period period, Comparison comparison) throws Exception {
        return scorecards.scorecard(SampleStore.area(area), SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(),
                period, comparison).rows().stream().filter(row -> row.point().id().equals(point)).findFirst().orElseThrow();
    }

    @Test
    void weightedDeviationOfSlagelseIsWorseButDoesNotStandOut() throws Exception {
        // 1812 → 1805 is −0.39 %; peers 9017 → 8861 is −1.73 %: +1.34 points, low is good.
        Reading development = row("Slagelse", "flere-i-job", JUNE_2025, SampleStore.group(null, false, PEERS)).development();
        assertThat(development.deviation().number().orElseThrow()).isCloseTo(1.34375, within(1e-5));
        assertThat(development.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(development.limit().orElseThrow()).isCloseTo(5.4, within(0.05));
        assertThat(development.notable()).contains(false);
        assertThat(development.average()).isEqualTo(Average.WEIGHTED);
    }

    @Test
    void aPointThatWaitsForItsTableSaysSo() throws Exception {
        ScorecardRow row = row("Slagelse", "hurtigere-i-job", JUNE_2025, SampleStore.group(null, false, PEERS));
        assertThat(row.awaits()).contains("y60a27");
        assertThat(row.level().own().value().status()).isEqualTo(Status.NOT_LISTED);
        assertThat(row.level().comparison().value().status()).isEqualTo(Status.NOT_LISTED);
        assertThat(row.level().verdict()).isEqualTo(Verdict.NONE);
        assertThat(row.level().rank()).isEmpty();
    }

    @Test
    void aQuarterThatEndsLaterThanTheMonthIsNotUsed() throws Exception {
        Comparison peers = SampleStore.group(null, false, PEERS);
        assertThat(row("Slagelse", "fastholdt-i-job", Period.month(2025, 3), peers).level().own().period()).hasToString("2025Q01");
        assertThat(row("Slagelse", "fastholdt-i-job", Period.month(2025, 2), peers).level().own().value().status())
                .isEqualTo(Status.NOT_LISTED);
    }

    @Test
    void aTableThatLagsAnswersWithItsNewestMonth() throws Exception {
        ScorecardRow row = row("Slagelse", "ordinaere-timer", Period.month(2026, 7), SampleStore.group(null, false, PEERS));
        assertThat(row.level().own().period()).hasToString("2026M06");
        assertThat(row.level().own().provisional()).isTrue();
        assertThat(row("Slagelse", "ordinaere-timer", Period.month(2026, 5), SampleStore.group(null, false, PEERS)).level().own().provisional())
                .as("the month before the newest is final").isFalse();
        assertThat(row.from()).hasToString("2025M06");
    }

    @Test
    void weightedAverageOfASharePublishedWithoutCountsHasNoWeights() throws Exception {
        Reading level = row("Slagelse", "aktiveringsgrad", JUNE_2025, SampleStore.group(Average.WEIGHTED, false, PEERS)).level();
        assertThat(level.comparison().value().status()).isEqualTo(Status.NO_WEIGHTS);
        assertThat(level.average()).isEqualTo(Average.WEIGHTED);
        assertThat(level.verdict()).isEqualTo(Verdict.NONE);
    }

    /** A change of counts needs no denominators; a change of the share itself needs those that count ÷ share makes. */
    @Test
    void aWeightedChangeOfAShareSaysThatItsWeightsAreDerived() throws Exception {
        LocalText text = new LocalText("egen", "own");
        MeasurementPoint share = new MeasurementPoint("egen", "kontanthjaelp", List.of(), text, text, true, Unit.PERCENT, Polarity.LOW,
                Average.WEIGHTED, 1, 1, 30, new Level.Published(new MeasureReference("y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar",
                        Map.of()), Optional.of(new MeasureReference("y60a02.antal-fuldtidspersoner", Map.of()))), new Development.Points(), "test");
        Scorecard card = scorecards.with(new Catalogue(SampleStore.CATALOGUE.targetGroups(), List.of(share))).scorecard(
                SampleStore.area("Slagelse"), SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE_2025,
                SampleStore.group(null, false, PEERS));
        assertThat(card.rows().getFirst().level().derivedWeights()).isTrue();
        assertThat(card.rows().getFirst().development().derivedWeights()).isTrue();
        ScorecardRow counts = row("Slagelse", "flere-i-job", JUNE_2025, SampleStore.group(null, false, PEERS));
        assertThat(counts.level().derivedWeights()).isTrue();
        assertThat(counts.development().derivedWeights()).isFalse();
    }

    @Test
    void aGroupOfTwoIsNeverShown() throws Exception {
        Reading level = row("Slagelse", "flere-i-job", JUNE_2025, SampleStore.group(null, false, "Randers", "Nyborg")).level();
        assertThat(level.comparison().n()).isEqualTo(2);
        assertThat(level.comparison().value().status()).isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void withheldAndUnlistedMembersAreNamedApart() throws Exception {
        // Long-term unemployed on cash assistance, June 2025: Fanø withheld, Læsø has no such row.
        Figure group = row("Slagelse", "langtidsledige", JUNE_2025,
                SampleStore.group(null, false, "Fanø", "Læsø", "Randers", "Nyborg", "Næstved")).level().comparison();
        assertThat(group.withheld()).containsExactly("Fanø");
        assertThat(group.missing()).containsExactly("Læsø");
        assertThat(group.n()).isEqualTo(3);
        assertThat(group.of()).isEqualTo(5);
    }

    @Test
    void theCountryAsComparisonIsItsPublishedFigure() throws Exception {
        Comparison country = new Comparison(Comparison.Kind.COUNTRY, "Hele landet", List.of(SampleStore.area("Hele landet")),
                Optional.empty(), false);
        Reading development = row("Slagelse", "flere-i-job", JUNE_2025, country).development();
        assertThat(development.comparison().value()).isEqualTo(development.country().value());
        assertThat(development.comparison().value().number().orElseThrow()).isCloseTo(100.0 * (84524 - 86914) / 86914, within(1e-12));
    }

    @Test
    void ownInAddsTheUnitToItsGroup() throws Exception {
        String[] withOwn = {"Slagelse", "Haderslev", "Fredericia", "Sønderborg", "Næstved", "Randers", "Svendborg", "Nyborg"};
        Figure group = row("Slagelse", "flere-i-job", JUNE_2025, SampleStore.group(null, true, withOwn)).development().comparison();
        // (8861 + 1805) / (9017 + 1812) − 1
        assertThat(group.value().number().orElseThrow()).isCloseTo(100.0 * (10666 - 10829) / 10829, within(1e-12));
        assertThat(group.n()).isEqualTo(8);
    }

    @Test
    void onlyMunicipalitiesAreRanked() throws Exception {
        assertThat(row("Slagelse", "flere-i-job", JUNE_2025, SampleStore.group(null, false, PEERS)).level().rank()).isPresent();
        assertThat(row("Hele landet", "flere-i-job", JUNE_2025, SampleStore.group(null, false, PEERS)).level().rank()).isEmpty();
    }

    @Test
    void twelveMonthsOfAPointAreSumOverSum() throws Exception {
        MeasureValues persons = values("y60a02.antal-fuldtidspersoner");
        MeasureValues shares = values("y60a02.fuldtidspersoner-i-pct-af-arbejdsstyrken-16-66-aar");
        double counted = 0;
        double wholes = 0;
        for (int back = 0; back < 12; back++) {
            double count = value(persons, JUNE_2025.plus(-back));
            counted += count;
            wholes += 100 * count / value(shares, JUNE_2025.plus(-back));
        }
        assertThat(rolling(JUNE_2025).number().orElseThrow()).isCloseTo(100 * counted / wholes, within(1e-9));
        assertThat(rolling(Period.month(2022, 6)).status()).as("eleven months are no year").isEqualTo(Status.NOT_LISTED);
        assertThat(rolling(Period.month(2022, 7)).status()).isEqualTo(Status.MEASURED);
        // The size is what the shares are of, over the same twelve months: Σ count ÷ Σ share.
        double sizes = 0;
        for (int back = 0; back < 12; back++) {
            sizes += value(shares, JUNE_2025.plus(-back)) / 100;
        }
        assertThat(scorecards.sizes(SampleStore.CATALOGUE.point("flere-i-job").orElseThrow(), List.of(SampleStore.area("Slagelse")), JUNE_2025)
                .get(SampleStore.area("Slagelse")).number().orElseThrow()).isCloseTo(counted / sizes, within(1e-6));
    }

    private MeasureValues values(String measure) throws Exception {
        return new MeasureValues(scorecards.known(SampleStore.TABLES.measure(measure).orElseThrow()));
    }

    private static double value(MeasureValues values, Period period) {
        return values.rows(SampleStore.area("Slagelse"), period, Map.of(), false).getFirst().value().number().orElseThrow();
    }

    private Observation rolling(Period period) throws Exception {
        return scorecards.values(SampleStore.CATALOGUE.point("flere-i-job").orElseThrow(), List.of(SampleStore.area("Slagelse")), period, true)
                .getFirst().value();
    }

    /** A share of fewer than thirty people tells nothing beside the limits of chance. */
    @Test
    void whoIsTooSmallForAVerdictIsInNoFunnel() throws Exception {
        MeasurementPoint longTerm = SampleStore.CATALOGUE.point("langtidsledige").orElseThrow();
        assertThat(scorecards.funnel(longTerm, JUNE_2025).orElseThrow().units()).isNotEmpty().allMatch(unit -> unit.size() >= 30);
    }

    @Test
    void theNewestFinalMonthLeavesOutTheProvisionalOne() throws Exception {
        TargetGroup group = SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow();
        assertThat(scorecards.newestFinal(group).orElseThrow()).hasToString("2026M06");
        assertThat(scorecards.newest(SampleStore.CATALOGUE.point("flere-i-job").orElseThrow()).orElseThrow()).hasToString("2026M07");
        assertThat(scorecards.newestFinal(SampleStore.CATALOGUE.targetGroup("sygedagpenge").orElseThrow())).isEmpty();
    }

    @Test
    void nothingWasKnownBeforeTheFirstRetrieval() throws Exception {
        Scorecards before = new Scorecards(SampleStore.CATALOGUE, SampleStore.TABLES, store,
                Optional.of(java.time.LocalDate.of(2026, 8, 21)));
        Scorecard card = before.scorecard(SampleStore.area("Slagelse"),
                SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE_2025, SampleStore.group(null, false, PEERS));
        Map<String, Status> statuses = new java.util.HashMap<>();
        card.rows().forEach(row -> statuses.put(row.point().id(), row.level().own().value().status()));
        assertThat(statuses.remove("fastholdt-i-job")).isEqualTo(Status.MEASURED);
        assertThat(statuses.values()).containsOnly(Status.NOT_LISTED);
    }

    @Test
    void aRowNamesTheVintagesItIsMadeOf() throws Exception {
        ScorecardRow row = row("Slagelse", "langtidsledige", JUNE_2025, SampleStore.group(null, false, PEERS));
        assertThat(row.vintages()).extracting(Vintage::id).containsExactlyInAnyOrder("y25i01@2026-08-22", "y25i09@2026-08-22");
    }

    @Test
    void twelveMonthsOfAStockAreTheirMeanAndOfAShareHaveNoWeights() throws Exception {
        MeasureValues persons = new MeasureValues(scorecards.known(SampleStore.TABLES.measure("y60a02.antal-fuldtidspersoner").orElseThrow()));
        double sum = 0;
        for (int back = 0; back < 12; back++) {
            sum += persons.rows(SampleStore.area("Slagelse"), JUNE_2025.plus(-back), Map.of(), false).getFirst().value().number().orElseThrow();
        }
        assertThat(persons.rows(SampleStore.area("Slagelse"), JUNE_2025, Map.of(), true).getFirst().value().number().orElseThrow())
                .isCloseTo(sum / 12, within(1e-9));
        // The first month with twelve behind it is 2022M07.
        assertThat(persons.rows(SampleStore.area("Slagelse"), Period.month(2022, 6), Map.of(), true).getFirst().value().status())
                .isEqualTo(Status.NOT_LISTED);
        MeasureValues share = new MeasureValues(scorecards.known(SampleStore.TABLES.measure("y60c07.aktiveringsgrad-pct").orElseThrow()));
        assertThat(share.rows(SampleStore.area("Slagelse"), JUNE_2025, Map.of(), true).getFirst().value().status())
                .isEqualTo(Status.NO_WEIGHTS);
    }
}

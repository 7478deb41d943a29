package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Polarity;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.Vintage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions that numbers depend on, each on the fewest figures that break when it does: changes of a count, June 2024 to
 * June 2025, typed in per municipality. Own is Slagelse; low is good.
 */
class DefinitionsTest {
    private static final Period JUNE = Period.month(2025, 6);
    private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

    @TempDir
    private Path home;

    /** A municipality's count before and after, and its share of the labour force after; null is withheld. */
    private record Figures(String area, Double before, Double after, Double share) {
    }

    private static Figures figures(String area, double before, double after) {
        return new Figures(area, before, after, 4.0);
    }

    private static StagedTable recipients(LocalDate day, Figures... figures) {
        TableDefinition table = SampleStore.TABLES.table("y60a02").orElseThrow();
        Set<Area> areas = new java.util.LinkedHashSet<>();
        for (Figures one : figures) {
            areas.add(SampleStore.area(one.area));
        }
        Axes axes = new Axes(new TreeSet<>(Set.of(JUNE.aYearBefore(), JUNE)), areas, List.of());
        List<Column> columns = new ArrayList<>();
        for (int measure = 0; measure < table.measures().size(); measure++) {
            columns.add(new Column(axes));
        }
        for (Figures one : figures) {
            int area = axes.indexOf(SampleStore.area(one.area));
            for (Column column : columns.subList(0, 2)) {
                set(column, axes.cell(0, area, 0), one.before);
                set(column, axes.cell(0, area, 1), one.after);
            }
            for (Column column : columns.subList(2, 4)) {
                set(column, axes.cell(0, area, 1), one.share);
            }
        }
        return new StagedTable(table, day, columns);
    }

    private static void set(Column column, long cell, Double value) {
        if (value == null) {
            column.set(cell, Status.SUPPRESSED);
        } else {
            column.set(cell, value);
        }
    }

    private ScorecardRow row(Average average, boolean ownIn, List<String> members, Figures... figures) throws Exception {
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(List.of(recipients(DAY, figures)));
            return row(store, average, ownIn, members);
        }
    }

    private static ScorecardRow row(ObservationStore store, Average average, boolean ownIn, List<String> members) throws Exception {
        Scorecard card = SampleStore.scorecards(store).scorecard(SampleStore.area("Slagelse"),
                SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE,
                SampleStore.group(average, ownIn, members.toArray(String[]::new)));
        return card.rows().getFirst();
    }

    private static double number(Observation observation) {
        return observation.number().orElseThrow();
    }

    private static final List<String> THREE = List.of("Randers", "Nyborg", "Næstved");

    /** Changes of −10 % (own), 0, +10 and +20 %. */
    private static Figures[] four() {
        return new Figures[] {figures("Slagelse", 100, 90), figures("Randers", 300, 300), figures("Nyborg", 100, 110), figures("Næstved", 50, 60)};
    }

    @Test
    void deviationIsOwnMinusComparisonAndAdvantageTurnsItWhereLowIsGood() throws Exception {
        ScorecardRow row = row(Average.UNWEIGHTED, false, THREE, four());
        assertThat(number(row.development().deviation())).isCloseTo(-10 - 10, within(1e-9));
        assertThat(number(row.development().advantage(row.point().polarity()))).isCloseTo(20, within(1e-9));
        assertThat(row.development().verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void averagesAreMeanOfChangesOrChangeOfSumsOwnInOrOut() throws Exception {
        Figures[] figures = four();
        List<String> withOwn = List.of("Slagelse", "Randers", "Nyborg", "Næstved");
        // (0 + 10 + 20) ÷ 3; with own (−10 + 0 + 10 + 20) ÷ 4. 450 → 470; with own 550 → 560.
        assertThat(number(row(Average.UNWEIGHTED, false, THREE, figures).development().comparison().value())).isCloseTo(10, within(1e-9));
        assertThat(number(row(Average.UNWEIGHTED, true, withOwn, figures).development().comparison().value())).isCloseTo(5, within(1e-9));
        assertThat(number(row(Average.WEIGHTED, false, THREE, figures).development().comparison().value()))
                .isCloseTo(100.0 * 20 / 450, within(1e-9));
        assertThat(number(row(Average.WEIGHTED, true, withOwn, figures).development().comparison().value()))
                .isCloseTo(100.0 * 10 / 550, within(1e-9));
    }

    @Test
    void ownInShowsNothingThatOwnOutWithholdsWhereAMemberIsWithheld() throws Exception {
        List<String> withOwn = List.of("Slagelse", "Randers", "Nyborg", "Næstved");
        Figures[] oneHidden = four();
        oneHidden[3] = new Figures("Næstved", 50.0, null, 1.0);
        for (Average average : Average.values()) {
            // Randers and Nyborg are left: two. With own they are three, but who knows the own figure takes it out again.
            assertThat(row(average, false, THREE, oneHidden).development().comparison().value().status()).isEqualTo(Status.SUPPRESSED);
            assertThat(row(average, true, withOwn, oneHidden).development().comparison().value().status()).isEqualTo(Status.SUPPRESSED);
            // With a fourth that is known, three are left, and both may be shown: neither holds the hidden one.
            List<String> four = List.of("Randers", "Nyborg", "Næstved", "Haderslev");
            Figures[] more = Arrays.copyOf(oneHidden, 5);
            more[4] = figures("Haderslev", 200, 210);
            assertThat(row(average, false, four, more).development().comparison().value().isMeasured()).isTrue();
            assertThat(row(average, true, List.of("Slagelse", "Randers", "Nyborg", "Næstved", "Haderslev"), more).development().comparison()
                    .value().isMeasured()).isTrue();
            // Nobody withheld: three with own are enough, since every single figure is published.
            assertThat(row(average, true, withOwn.subList(0, 3), four()).development().comparison().value().isMeasured()).isTrue();
        }
    }

    @Test
    void medianStandsBesideTheMeanOnly() throws Exception {
        Figures[] figures = four();
        figures[3] = figures("Næstved", 50, 100);
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).development().comparison().median().orElseThrow()).isCloseTo(10, within(1e-9));
        List<String> even = List.of("Slagelse", "Randers", "Nyborg", "Næstved");
        assertThat(row(Average.UNWEIGHTED, true, even, figures).development().comparison().median().orElseThrow()).isCloseTo(5, within(1e-9));
        assertThat(row(Average.WEIGHTED, false, THREE, figures).development().comparison().median()).isEmpty();
        assertThat(row(Average.UNWEIGHTED, false, THREE.subList(0, 2), figures).development().comparison().median())
                .as("of two it would give both away").isEmpty();
    }

    @Test
    void aUnitMeasuredAtOneDateOnlyIsInNeitherSum() throws Exception {
        Figures[] figures = {figures("Slagelse", 100, 90), figures("Randers", 300, 300), figures("Nyborg", 100, 110),
            figures("Næstved", 50, 60), new Figures("Vejle", null, 500.0, 4.0), new Figures("Skive", 700.0, null, 4.0)};
        Figure group = row(Average.WEIGHTED, false, List.of("Randers", "Nyborg", "Næstved", "Vejle", "Skive"), figures).development().comparison();
        assertThat(number(group.value())).isCloseTo(100.0 * 20 / 450, within(1e-9));
        assertThat(group.n()).isEqualTo(3);
        assertThat(group.of()).isEqualTo(5);
        assertThat(group.withheld()).containsExactlyInAnyOrder("Vejle", "Skive");
    }

    @Test
    void aShareOfNoughtTellsNoDenominatorAndStaysOut() throws Exception {
        Figures[] figures = {new Figures("Slagelse", 100.0, 90.0, 4.0), new Figures("Randers", 1.0, 300.0, 3.0), new Figures("Nyborg", 1.0, 110.0, 5.0),
            new Figures("Næstved", 1.0, 60.0, 2.0), new Figures("Fanø", 1.0, 3.0, 0.0)};
        Reading level = row(Average.WEIGHTED, false, List.of("Randers", "Nyborg", "Næstved", "Fanø"), figures).level();
        // 470 persons of 10,000 + 2,200 + 3,000.
        assertThat(number(level.comparison().value())).isCloseTo(100.0 * 470 / 15_200, within(1e-9));
        assertThat(level.comparison().missing()).containsExactly("Fanø");
        assertThat(level.derivedWeights()).isTrue();
    }

    @Test
    void underThirtyBeforeTheVerdictIsUnclearAndTheUnitIsInNoMean() throws Exception {
        Figures[] figures = {figures("Slagelse", 29, 40), figures("Randers", 300, 300), figures("Nyborg", 100, 110), figures("Næstved", 50, 60),
            figures("Fanø", 29, 58)};
        Reading small = row(Average.UNWEIGHTED, false, List.of("Randers", "Nyborg", "Næstved", "Fanø"), figures).development();
        assertThat(small.verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(number(small.own().value())).as("the value is kept").isCloseTo(100.0 * 11 / 29, within(1e-9));
        assertThat(small.rank()).as("and the rank").isPresent();
        assertThat(number(small.comparison().value())).as("Fanø's +100 % is not in it").isCloseTo(10, within(1e-9));
        assertThat(small.comparison().missing()).containsExactly("Fanø");
        figures[0] = figures("Slagelse", 30, 40);
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).development().verdict()).as("thirty are enough").isEqualTo(Verdict.WORSE);
    }

    @Test
    void tiesShareTheBetterPlace() throws Exception {
        Figures[] figures = {figures("Slagelse", 300, 270), figures("Randers", 70, 63), figures("Nyborg", 100, 80), figures("Næstved", 100, 100)};
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).development().rank()).contains(new Rank(2, 2, 4, "municipalities"));
        figures[0] = figures("Slagelse", 100, 100);
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).development().rank())
                .as("the last two share the third place").contains(new Rank(3, 2, 4, "municipalities"));
    }

    @Test
    void tiesAreDecidedOnNineDecimals() throws Exception {
        // +0.2 points four times, in binary 0.20000000000000107, 0.1999999999999993, 0.1999999999999993 and 0.2.
        assertThat(10.3 - 10.1).isNotEqualTo(10.2 - 10.0);
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(List.of(activation(new double[][] {{10.1, 10.3}, {10.0, 10.2}, {5.1, 5.3}, {0, 0.2}})));
            Reading reading = SampleStore.scorecards(store).scorecard(SampleStore.area("Slagelse"),
                    SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE,
                    SampleStore.group(null, false, THREE.toArray(String[]::new))).rows().stream()
                    .filter(row -> row.point().id().equals("aktiveringsgrad")).findFirst().orElseThrow().development();
            assertThat(reading.rank()).contains(new Rank(1, 4, 4, "municipalities"));
            assertThat(reading.verdict()).isEqualTo(Verdict.SAME);
        }
    }

    /** Activation rates before and after of Slagelse, Randers, Nyborg and Næstved. */
    private static StagedTable activation(double[][] rates) {
        TableDefinition table = SampleStore.TABLES.table("y60c07").orElseThrow();
        List<Area> areas = java.util.stream.Stream.of("Slagelse", "Randers", "Nyborg", "Næstved").map(SampleStore::area).toList();
        Axes axes = new Axes(new TreeSet<>(Set.of(JUNE.aYearBefore(), JUNE)), new java.util.LinkedHashSet<>(areas), List.of());
        List<Column> columns = table.measures().stream().map(measure -> new Column(axes)).toList();
        for (Column column : columns) {
            for (int i = 0; i < rates.length; i++) {
                column.set(axes.cell(0, axes.indexOf(areas.get(i)), 0), rates[i][0]);
                column.set(axes.cell(0, axes.indexOf(areas.get(i)), 1), rates[i][1]);
            }
        }
        return new StagedTable(table, DAY, columns);
    }

    @Test
    void aDeviationOfNoiseIsTheSame() throws Exception {
        // Changes of 0.1, 0.2 and 0.3 per cent have the mean 0.2, in binary 0.20000000000000004.
        Figures[] figures = {figures("Slagelse", 1000, 1002), figures("Randers", 1000, 1001), figures("Nyborg", 1000, 1002), figures("Næstved", 1000, 1003)};
        Reading reading = row(Average.UNWEIGHTED, false, THREE, figures).development();
        assertThat(number(reading.deviation())).isNotZero();
        assertThat(reading.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void sharesPublishedWithOneDecimalCannotBeToldApartBelowIt() throws Exception {
        Figures[] figures = {new Figures("Slagelse", 1.0, 400.0, 4.0), new Figures("Randers", 1.0, 390.0, 3.9), new Figures("Nyborg", 1.0, 400.0, 4.0),
            new Figures("Næstved", 1.0, 400.0, 4.0)};
        // Mean 3.9667: +0.0333 is less than the last decimal.
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).level().verdict()).isEqualTo(Verdict.UNCLEAR);
        figures[0] = new Figures("Slagelse", 1.0, 400.0, 4.1);
        assertThat(row(Average.UNWEIGHTED, false, THREE, figures).level().verdict()).isEqualTo(Verdict.WORSE);
    }

    /** A share that we compute is not rounded: 100 × 410 ÷ 1000 against 41.04 on average is a difference. */
    @Test
    void sharesThatAreComputedAreToldApartBelowOneDecimal() throws Exception {
        LocalText text = new LocalText("egen", "own");
        MeasurementPoint ratio = new MeasurementPoint("egen", "kontanthjaelp", List.of(), text, text, true, Unit.PERCENT, Polarity.LOW,
                Average.UNWEIGHTED, 1, 1, 30, new Level.Ratio(new MeasureReference("y60a02.antal-fuldtidspersoner", Map.of()),
                        new MeasureReference("y60a02.antal-personer", Map.of()), 100), new Development.Points(), "test");
        try (ObservationStore store = SampleStore.empty(home)) {
            StagedTable table = recipients(DAY, new Figures("Slagelse", 1.0, 410.0, 4.0), new Figures("Randers", 1.0, 4104.0, 4.0),
                    new Figures("Nyborg", 1.0, 4104.0, 4.0), new Figures("Næstved", 1.0, 4104.0, 4.0));
            Column persons = table.columns().getFirst();
            for (String area : List.of("Slagelse", "Randers", "Nyborg", "Næstved")) {
                persons.set(persons.axes().cell(0, persons.axes().indexOf(SampleStore.area(area)), 1), area.equals("Slagelse") ? 1000 : 10_000);
            }
            store.publish(List.of(table));
            Reading level = SampleStore.scorecards(store).with(new Catalogue(SampleStore.CATALOGUE.targetGroups(), List.of(ratio)))
                    .scorecard(SampleStore.area("Slagelse"), SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(), JUNE,
                            SampleStore.group(null, false, THREE.toArray(String[]::new))).rows().getFirst().level();
            assertThat(number(level.deviation())).isCloseTo(-0.04, within(1e-9));
            assertThat(level.verdict()).isEqualTo(Verdict.BETTER);
        }
    }

    @Test
    void whatIsNotMeasuredIsNeverNought() throws Exception {
        Figures[] figures = {new Figures("Slagelse", 100.0, null, null), figures("Randers", 300, 300), figures("Nyborg", 0, 110),
            figures("Næstved", 50, 60)};
        ScorecardRow row = row(Average.UNWEIGHTED, false, THREE, figures);
        assertThat(row.level().own().value().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(row.development().own().value().status()).isEqualTo(Status.SUPPRESSED);
        assertThat(row.development().deviation().isMeasured()).isFalse();
        assertThat(row.development().verdict()).isEqualTo(Verdict.NONE);
        assertThat(row.members().get(1).development().status()).as("from nought there is no per cent").isEqualTo(Status.NOT_APPLICABLE);
        assertThat(row.development().comparison().value().status()).as("two are left").isEqualTo(Status.SUPPRESSED);
        assertThat(row.development().notable()).as("no history").isEmpty();
    }

    @Test
    void aNumberOfTwoVintagesNamesBoth() throws Exception {
        try (ObservationStore store = SampleStore.empty(home)) {
            store.publish(List.of(recipients(DAY, four())));
            Figures[] later = four();
            later[0] = figures("Slagelse", 100, 95);
            store.publish(List.of(recipients(DAY.plusDays(3), later)));
            ScorecardRow row = row(store, Average.UNWEIGHTED, false, THREE);
            assertThat(row.vintages()).extracting(Vintage::id).containsExactlyInAnyOrder("y60a02@2025-08-01", "y60a02@2025-08-04");
            assertThat(number(row.development().own().value())).isCloseTo(-5, within(1e-9));
            Scorecards before = new Scorecards(SampleStore.CATALOGUE, SampleStore.TABLES, store, java.util.Optional.of(DAY));
            Scorecard card = before.scorecard(SampleStore.area("Slagelse"), SampleStore.CATALOGUE.targetGroup("kontanthjaelp").orElseThrow(),
                    JUNE, SampleStore.group(null, false, THREE.toArray(String[]::new)));
            assertThat(number(card.rows().getFirst().development().own().value())).isCloseTo(-10, within(1e-9));
        }
    }
}

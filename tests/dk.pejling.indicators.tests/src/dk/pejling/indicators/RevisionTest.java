package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.pejling.indicators.Revision.Kind;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.Vintage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What became of published values, and what is learnt of it; small enough to work out by hand. */
class RevisionTest {
    private static final List<Area> AREAS = AreaRegister.denmark().municipalities().subList(0, 3);
    private static final Period MAY = Period.month(2026, 5);
    private static final Period JUNE = Period.month(2026, 6);
    private static final Period JULY = Period.month(2026, 7);
    private static final Measure COUNT = new Measure("t", "Antal", Unit.PERSONS, MeasureKind.STOCK, 0, List.of());
    private static final Measure SHARE = new Measure("t", "Andel", Unit.PERCENT, MeasureKind.RATE, 1, List.of());

    /** Answers with a column for each day; the last one up to the asked day. */
    private static final class Days implements ObservationStore {
        private final List<LocalDate> days = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();

        Days with(int day, Column column) {
            days.add(LocalDate.of(2026, 8, day));
            columns.add(column);
            return this;
        }

        @Override
        public List<Vintage> vintages() {
            return days.stream().map(day -> new Vintage("t@" + day, "t", day, Instant.EPOCH, 1, 0, "")).toList();
        }

        @Override
        public Known known(Measure measure, Optional<LocalDate> asOf) {
            int at = days.indexOf(asOf.orElseThrow());
            return new Known(measure, columns.get(at), vintages().subList(0, at + 1));
        }

        @Override
        public List<Published> publish(List<StagedTable> tables) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            days.clear();
        }
    }

    /** Values by area, then period; NaN for one that is withheld. */
    private static Column column(Set<Period> periods, double... values) {
        Column column = new Column(new Axes(periods, Set.copyOf(AREAS), List.of()));
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                column.set(i, Status.SUPPRESSED);
            } else {
                column.set(i, values[i]);
            }
        }
        return column;
    }

    @Test
    void changedNewAndNoLongerListedAreToldApart() throws Exception {
        Column before = column(Set.of(MAY, JUNE), 1, 2, 3, Double.NaN, 5, 6);
        Column after = column(Set.of(MAY, JUNE, JULY), 1, 20, 200, 3, 4, Double.NaN, 5, 6);
        after.set(6, Status.NOT_LISTED);
        Days days = new Days().with(19, before).with(22, after);
        Revision.Comparison comparison = Revision.between(days.known(COUNT, Optional.of(LocalDate.of(2026, 8, 19))),
                days.known(COUNT, Optional.of(LocalDate.of(2026, 8, 22))), Optional.empty());
        // 2 → 20 and withheld → 4 changed; July came with 200 and one withheld; May of the third area went.
        assertThat(comparison.count(Kind.CHANGED)).isEqualTo(2);
        assertThat(comparison.count(Kind.NEW)).isEqualTo(2);
        assertThat(comparison.count(Kind.NOT_LISTED)).isEqualTo(1);
        assertThat(comparison.common()).isEqualTo(5);
    }

    /** May has left a window of two months; a narrower file later would say nothing of May. */
    @Test
    void whatLeftTheWindowIsNoLongerListed() {
        Axes earlier = new Axes(Set.of(MAY, JUNE), Set.copyOf(AREAS), List.of());
        Axes later = new Axes(Set.of(JUNE, JULY), Set.copyOf(AREAS.subList(0, 2)), List.of());
        MovedWindow window = new MovedWindow(earlier, later);
        assertThat(window.hasLeft(List.of(), AREAS.get(0), MAY)).isTrue();
        assertThat(window.hasLeft(List.of(), AREAS.get(0), JUNE)).isFalse();
        assertThat(window.hasLeft(List.of(), AREAS.get(2), MAY)).as("not spoken of").isFalse();
        assertThat(window.hasLeft(List.of(), AREAS.get(0), MAY.plus(-1))).as("gone before").isFalse();
    }

    /** Twelve periods of a flow are their sum, those of a stock their mean; one that is missing leaves no number. */
    @Test
    void aYearOfAFlowIsItsSum() {
        Set<Period> year = new TreeSet<>();
        for (int month = 1; month <= 12; month++) {
            year.add(Period.month(2025, month));
        }
        Column column = new Column(new Axes(year, Set.copyOf(AREAS), List.of()));
        for (int cell = 0; cell < 12; cell++) {
            column.set(cell, cell + 1);
            column.set(12 + cell, cell + 1);
        }
        column.set(12 + 3, Status.SUPPRESSED);
        Measure flow = new Measure("t", "Forløb", Unit.COURSES, MeasureKind.FLOW, 0, List.of());
        // 1 + 2 + … + 12 = 78; 78 ÷ 12 = 6.5
        assertThat(year(new ObservationStore.Known(flow, column, List.of()), 0)).isEqualTo(Observation.of(78));
        assertThat(year(new ObservationStore.Known(COUNT, column, List.of()), 0)).isEqualTo(Observation.of(6.5));
        assertThat(year(new ObservationStore.Known(flow, column, List.of()), 1)).isEqualTo(Observation.absent(Status.SUPPRESSED));
    }

    private static Observation year(ObservationStore.Known known, int area) {
        return new MeasureValues(known).rows(known.column().axes().areas().get(area), Period.month(2025, 12), Map.of(), true).getFirst().value();
    }

    /** June: 100 → 102 (+2 %), 200 → 206 (+3 %), 10 → 20 too small to tell. Mean 2.5, SD √0.5. May is as it was. */
    @Test
    void theFirstRevisionIsLearntFromTheNewestPeriod() throws Exception {
        Days days = new Days().with(1, column(Set.of(MAY, JUNE), 50, 100, 60, 200, 70, 10))
                .with(2, column(Set.of(MAY, JUNE), 50, 100, 60, 200, 70, 10))
                .with(3, column(Set.of(MAY, JUNE, JULY), 50, 102, 7, 60, 206, 8, 70, 20, 9));
        RevisionHabit habit = RevisionHabit.of(COUNT, days);
        assertThat(habit.releases()).as("the second day said the same").isEqualTo(1);
        assertThat(habit.n()).isEqualTo(2);
        assertThat(habit.mean().getAsDouble()).isCloseTo(2.5, within(1e-12));
        assertThat(habit.sd().getAsDouble()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(habit.revisedPeriods()).contains(1);
    }

    /** 30 are enough for a revision in per cent: 30 → 33 is +10 %; 29 → 58 is left out. */
    @Test
    void countsOfAtLeastThirtyTellAFirstRevision() throws Exception {
        RevisionHabit habit = RevisionHabit.of(COUNT, new Days().with(1, column(Set.of(JUNE), 30, 29, 100))
                .with(2, column(Set.of(JUNE), 33, 58, 100)));
        assertThat(habit.n()).isEqualTo(2);
        assertThat(habit.mean().getAsDouble()).isCloseTo(5, within(1e-12));
    }

    /** Of 20 values of May one became another, which is no more than one in twenty; of those of June two did. */
    @Test
    void aPeriodIsRevisedWhenMoreThanOneInTwentyChanges() throws Exception {
        assertThat(RevisionHabit.of(COUNT, twenty(1)).revisedPeriods()).contains(0);
        assertThat(RevisionHabit.of(COUNT, twenty(2)).revisedPeriods()).contains(1);
    }

    /** Twenty municipalities in one period, of which the first so many become other ones on the second day. */
    private static Days twenty(int changed) {
        Axes axes = new Axes(Set.of(JUNE), Set.copyOf(AreaRegister.denmark().municipalities().subList(0, 20)), List.of());
        Column before = new Column(axes);
        Column after = new Column(axes);
        for (int cell = 0; cell < 20; cell++) {
            before.set(cell, 100);
            after.set(cell, cell < changed ? 101 : 100);
        }
        return new Days().with(1, before).with(2, after);
    }

    @Test
    void sharesAreRevisedInPoints() throws Exception {
        Days days = new Days().with(1, column(Set.of(JUNE), 4.0, 5.0, Double.NaN)).with(2, column(Set.of(JUNE), 4.5, 5.0, 1));
        RevisionHabit habit = RevisionHabit.of(SHARE, days);
        assertThat(habit.isRelative()).isFalse();
        assertThat(habit.n()).isEqualTo(2);
        assertThat(habit.mean().getAsDouble()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void oneReleaseTeachesNothing() throws Exception {
        RevisionHabit habit = RevisionHabit.of(COUNT, new Days().with(1, column(Set.of(JUNE), 1, 2, 3)));
        assertThat(habit.releases()).isZero();
        assertThat(habit.revisedPeriods()).isEmpty();
        assertThat(habit.mean()).isEmpty();
        assertThat(habit.sd()).isEmpty();
    }

    @Test
    void partsOfDifferentAgesAreMixed() {
        PointPart one = new PointPart("a.x", Optional.of(LocalDate.of(2026, 8, 19)), Optional.of(JUNE));
        assertThat(PointPart.areMixed(List.of(one, one))).isFalse();
        assertThat(PointPart.areMixed(List.of(one, new PointPart("b.x", one.retrieved(), Optional.of(JULY))))).isTrue();
        assertThat(PointPart.areMixed(List.of(one, new PointPart("b.x", Optional.of(LocalDate.of(2026, 8, 22)), one.newest())))).isTrue();
        assertThat(PointPart.areMixed(List.of(one, new PointPart("b.x", Optional.empty(), Optional.empty())))).isTrue();
    }
}

package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Grids.Key;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final Observation NOT_LISTED = Observation.absent(Status.NOT_LISTED);
    private static final Area ALBERTSLUND = Grids.AREAS.get(0);
    private static final Area ALLEROED = Grids.AREAS.get(1);
    private static final Period JANUARY = Period.month(2025, 1);
    private static final Period FEBRUARY = Period.month(2025, 2);

    private static Column january(double albertslund, double alleroed) {
        Axes axes = new Axes(Set.of(JANUARY), Set.of(ALBERTSLUND, ALLEROED), List.of());
        Column column = new Column(axes);
        column.set(axes.cell(0, axes.indexOf(ALBERTSLUND), 0), albertslund);
        column.set(axes.cell(0, axes.indexOf(ALLEROED), 0), alleroed);
        return column;
    }

    private static Column lay(Column known, Column said, int origin) {
        return Overlay.apply(known, said.axes(), Overlay.changes(known, said), origin);
    }

    @Test
    void onlyRevisedCellsAreChanges() {
        Column known = january(10, 20);
        assertThat(Overlay.changes(known, january(10, 20)).size()).isZero();
        Delta delta = Overlay.changes(known, january(10, 21));
        assertThat(delta.size()).isEqualTo(1);
        delta.cells().forEach((cell, status, value, origin) -> assertThat(value).isEqualTo(21));
    }

    @Test
    void aCoveredCellThatIsNoLongerListedIsNotListedAndOneOutsideIsUntouched() {
        Column known = lay(new Column(Axes.empty(0)), january(10, 20), 0);
        Axes axes = new Axes(Set.of(JANUARY, FEBRUARY), Set.of(ALBERTSLUND), List.of());
        Column said = new Column(axes);
        said.set(axes.cell(0, 0, axes.indexOf(FEBRUARY)), 12);
        Column result = lay(known, said, 1);
        assertThat(result.at(0, ALBERTSLUND, JANUARY)).isEqualTo(NOT_LISTED);
        assertThat(result.at(0, ALBERTSLUND, FEBRUARY)).isEqualTo(Observation.of(12));
        assertThat(result.at(0, ALLEROED, JANUARY)).isEqualTo(Observation.of(20));
        assertThat(result.at(0, ALLEROED, FEBRUARY)).isEqualTo(NOT_LISTED);
    }

    @Test
    void anOpenCellKeepsWhatWasKnown() {
        Column known = january(10, 20);
        Column said = january(11, 21);
        said.leaveOpen(0);
        Column result = lay(known, said, 1);
        assertThat(List.of(result.at(0), result.at(1))).containsExactly(Observation.of(10), Observation.of(21));
    }

    @Test
    void valuesComeAndGo() {
        Column known = january(10, 20);
        Column said = january(10, 20);
        said.set(0, Status.SUPPRESSED);
        Column result = lay(known, said, 1);
        assertThat(result.status(0)).isEqualTo(Status.SUPPRESSED);
        result = lay(result, january(0, 20), 2);
        assertThat(result.at(0)).isEqualTo(Observation.of(0));
    }

    /** Thousands of random vintages over maps from names to observations: no cell numbers anywhere in the reference. */
    @Test
    void overlaysAgreeWithMaps() {
        Random random = new Random(2026);
        for (int round = 0; round < 150; round++) {
            int dimensions = random.nextInt(3);
            Column known = new Column(Axes.empty(dimensions));
            Map<Key, Observation> expected = new HashMap<>();
            Map<Key, Integer> origins = new HashMap<>();
            for (int vintage = 0; vintage < 20; vintage++) {
                Column said = Grids.fill(Grids.axes(dimensions, random), random, true);
                Delta delta = Overlay.changes(known, said);
                int changes = 0;
                for (Map.Entry<Key, Observation> cell : Grids.map(said).entrySet()) {
                    if (!expected.getOrDefault(cell.getKey(), NOT_LISTED).equals(cell.getValue())) {
                        expected.put(cell.getKey(), cell.getValue());
                        origins.put(cell.getKey(), vintage);
                        changes++;
                    }
                }
                assertThat(delta.size()).isEqualTo(changes);
                known = Overlay.apply(known, said.axes(), delta, vintage);
                check(known, expected, origins);
            }
        }
    }

    private static void check(Column known, Map<Key, Observation> expected, Map<Key, Integer> origins) {
        List<Key> keys = Grids.keys(known.axes());
        assertThat(keys).containsAll(expected.keySet());
        for (int cell = 0; cell < keys.size(); cell++) {
            assertThat(known.at(cell)).isEqualTo(expected.getOrDefault(keys.get(cell), NOT_LISTED));
            assertThat(known.origin(cell)).isEqualTo(origins.getOrDefault(keys.get(cell), -1));
        }
    }

    @Test
    void otherAxesKeepTheValuesTheyShare() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            int dimensions = random.nextInt(3);
            Column column = Grids.fill(Grids.axes(dimensions, random), random, false);
            Axes axes = Grids.axes(dimensions, random);
            Map<Key, Observation> before = Grids.map(column);
            Map<Key, Observation> after = Grids.map(Overlay.over(column, axes));
            for (Key key : Grids.keys(axes)) {
                assertThat(after.get(key)).isEqualTo(before.getOrDefault(key, NOT_LISTED));
            }
        }
    }

    @Test
    void askingForAnAreaOrPeriodOffTheGridIsNotListed() {
        Column column = january(10, 20);
        assertThat(column.at(0, Grids.AREAS.get(5), JANUARY)).isEqualTo(NOT_LISTED);
        assertThat(column.at(0, ALBERTSLUND, FEBRUARY)).isEqualTo(NOT_LISTED);
        assertThat(column.at(-1, ALBERTSLUND, JANUARY)).isEqualTo(NOT_LISTED);
        assertThat(column.at(0, ALBERTSLUND, JANUARY)).isEqualTo(Observation.of(10));
    }
}

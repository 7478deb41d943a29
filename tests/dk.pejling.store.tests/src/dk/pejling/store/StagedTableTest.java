package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StagedTableTest {
    private static Axes axes(String... members) {
        return new Axes(Set.copyOf(Grids.PERIODS.subList(0, 2)), Set.copyOf(Grids.AREAS.subList(0, 2)),
                List.of(new LinkedHashSet<>(List.of(members))));
    }

    /** Fills by name, so that the same names have the same value in every grid. */
    private static Column byName(Axes axes) {
        Column column = new Column(axes);
        List<Grids.Key> keys = Grids.keys(axes);
        for (int cell = 0; cell < keys.size(); cell++) {
            column.set(cell, Math.abs(keys.get(cell).toString().hashCode() % 1000));
        }
        return column;
    }

    @Test
    void thereIsOneColumnPerMeasure() {
        assertThatThrownBy(() -> new StagedTable(Grids.table(1, 2), LocalDate.of(2026, 8, 22), List.of(byName(axes("a")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashDoesNotDependOnTheOrderOfRowsOrMembers() {
        String hash = Grids.staged(byName(axes("a", "b", "c"))).contentHash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(Grids.staged(byName(axes("c", "a", "b"))).contentHash()).isEqualTo(hash);
        assertThat(Grids.staged(byName(axes("b", "c", "a"))).contentHash()).isEqualTo(hash);
    }

    @Test
    void everyCellOfEveryColumnCounts() {
        Axes axes = Grids.axes(2, new Random(1));
        Set<String> hashes = new HashSet<>();
        hashes.add(Grids.staged(new Column(axes), new Column(axes)).contentHash());
        int expected = 1;
        for (int measure = 0; measure < 2; measure++) {
            for (int cell = 0; cell < axes.cells(); cell++) {
                for (int kind = 0; kind < 5; kind++) {
                    Column[] columns = {new Column(axes), new Column(axes)};
                    switch (kind) {
                        case 0 -> columns[measure].set(cell, 0);
                        case 1 -> columns[measure].set(cell, 1);
                        case 2 -> columns[measure].set(cell, Status.SUPPRESSED);
                        case 3 -> columns[measure].set(cell, Status.NOT_APPLICABLE);
                        default -> columns[measure].leaveOpen(cell);
                    }
                    hashes.add(Grids.staged(columns).contentHash());
                    expected++;
                }
            }
        }
        assertThat(hashes).hasSize(expected);
    }

    @Test
    void theCoverageCountsEvenWhereNothingIsListed() {
        Set<Period> periods = Set.copyOf(Grids.PERIODS.subList(0, 2));
        Set<Area> areas = Set.copyOf(Grids.AREAS.subList(0, 2));
        List<Axes> all = List.of(new Axes(periods, areas, List.of(Set.of("a"))), new Axes(periods, areas, List.of(Set.of("b"))),
                new Axes(Set.copyOf(Grids.PERIODS.subList(1, 3)), areas, List.of(Set.of("a"))),
                new Axes(periods, Set.copyOf(Grids.AREAS.subList(1, 3)), List.of(Set.of("a"))),
                new Axes(periods, areas, List.of(Set.of("a, b"))), new Axes(periods, areas, List.of(Set.of("a", "b"))));
        assertThat(all.stream().map(axes -> Grids.staged(new Column(axes)).contentHash())).doesNotHaveDuplicates();
    }

    /** Labels hold commas: [a, b] and [c] are other members than [a] and [b, c]. */
    @Test
    void membersWithCommasAreNotConfused() {
        assertThat(Grids.staged(new Column(axes("a, b", "c"))).contentHash())
                .isNotEqualTo(Grids.staged(new Column(axes("a", "b, c"))).contentHash());
    }

    @Test
    void theDayOfRetrievalIsNoContent() {
        Column column = byName(axes("a"));
        assertThat(new StagedTable(Grids.table(1, 1), LocalDate.of(2026, 8, 23), List.of(column)).contentHash())
                .isEqualTo(Grids.staged(column).contentHash());
    }
}

package dk.pejling.store.derby;

import static dk.pejling.store.contract.SmallTables.AUGUST_19;
import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.JUNE;
import static dk.pejling.store.contract.SmallTables.SLAGELSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.contract.SmallTables;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Few cells in grids that no array could hold: what can be published can be read. */
class WideGridTest {
    private static final int MEMBERS = 8_000;
    private static final TableDefinition TABLE = SmallTables.table("wide", 2, 1);

    /** A cell for each member of the first dimension with the same one of the second: a grid of 64 million cells. */
    private static StagedTable diagonal(LocalDate day, String prefix, int left) {
        Set<String> members = new LinkedHashSet<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(prefix + i);
        }
        Axes axes = new Axes(Set.of(JUNE), Set.of(SLAGELSE), List.of(members, members));
        Column column = new Column(axes);
        for (int i = 0; i < MEMBERS; i++) {
            if (i != left) {
                column.set(axes.cell(axes.combination(new int[] {i, i}), 0, 0), i);
            }
        }
        return new StagedTable(TABLE, day, List.of(column));
    }

    private static Observation at(Column column, String first, String second) {
        return column.at(column.axes().combinationOf(List.of(first, second)), SLAGELSE, JUNE);
    }

    /** Together 256 million cells. */
    @Test
    void vintagesWhoseGridsTogetherAreVeryLargeAreReadTogether() throws Exception {
        try (ObservationStore store = Databases.inMemory().open()) {
            store.publish(List.of(diagonal(AUGUST_19, "a", -1)));
            store.publish(List.of(diagonal(AUGUST_19, "b", -1)));
            int changed = store.publish(List.of(diagonal(AUGUST_22, "a", 17))).getFirst().vintage().cells();
            assertThat(changed).isEqualTo(1);
            Column known = store.known(TABLE.measures().getFirst(), Optional.empty()).column();
            assertThat(known.axes().cells()).isEqualTo(4L * MEMBERS * MEMBERS);
            assertThat(known.countListed()).containsEntry(Status.MEASURED, 2L * MEMBERS - 1);
            assertThat(at(known, "a7999", "a7999")).isEqualTo(Observation.of(7999));
            assertThat(at(known, "b3", "b3")).isEqualTo(Observation.of(3));
            assertThat(at(known, "a17", "a17")).isEqualTo(Observation.absent(Status.NOT_LISTED));
            assertThat(at(known, "a3", "b3")).isEqualTo(Observation.absent(Status.NOT_LISTED));
            Column before = store.known(TABLE.measures().getFirst(), Optional.of(AUGUST_19)).column();
            assertThat(at(before, "a17", "a17")).isEqualTo(Observation.of(17));
        }
    }
}

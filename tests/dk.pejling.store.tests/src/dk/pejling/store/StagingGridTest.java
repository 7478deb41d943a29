package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Observation;
import dk.pejling.model.Status;
import dk.pejling.store.Grids.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StagingGridTest {
    /** Terms get their numbers as they come; rows come in any order, some twice, some unusable, some for terms that nobody uses. */
    @Test
    void rowsInAnyOrderLandWhereAMapPutsThem() {
        Random random = new Random(19);
        for (int round = 0; round < 200; round++) {
            int dimensions = random.nextInt(3);
            Axes axes = Grids.axes(dimensions, random);
            List<Key> keys = new ArrayList<>(Grids.keys(axes));
            Collections.shuffle(keys, random);
            StagingGrid grid = new StagingGrid(2, dimensions);
            List<Map<Object, Integer>> terms = new ArrayList<>();
            for (int i = 0; i < 2 + dimensions; i++) {
                terms.add(new HashMap<>());
            }
            Map<Key, Observation> expected = new HashMap<>();
            for (Key key : keys) {
                StagingGrid.Row row = row(key, terms, dimensions);
                int kind = random.nextInt(5);
                if (kind == 0) {
                    continue;
                }
                if (kind == 1) {
                    grid.leaveOpen(row);
                    continue;
                }
                long scaled = random.nextInt(random.nextBoolean() ? 100 : 10_000_000);
                int decimals = random.nextInt(3);
                row.value(0, scaled, decimals);
                row.value(1, Status.SUPPRESSED);
                assertThat(grid.put(row)).isEqualTo(StagingGrid.NEW);
                assertThat(grid.put(row)).isEqualTo(StagingGrid.SAME);
                row.value(1, 3, 0);
                assertThat(grid.put(row)).isEqualTo(1);
                grid.leaveOpen(row);
                expected.put(key, Observation.of(scaled / Math.pow(10, decimals)));
            }
            if (!expected.isEmpty()) {
                check(grid, terms, expected);
            }
        }
    }

    private static StagingGrid.Row row(Key key, List<Map<Object, Integer>> terms, int dimensions) {
        StagingGrid.Row row = new StagingGrid.Row(2 + dimensions, 2);
        row.key(0, terms.get(0).computeIfAbsent(key.period(), term -> terms.get(0).size()));
        row.key(1, terms.get(1).computeIfAbsent(key.area(), term -> terms.get(1).size()));
        for (int i = 0; i < dimensions; i++) {
            Map<Object, Integer> names = terms.get(2 + i);
            row.key(2 + i, names.computeIfAbsent(key.members().get(i), term -> names.size()));
        }
        return row;
    }

    private static void check(StagingGrid grid, List<Map<Object, Integer>> terms, Map<Key, Observation> expected) {
        int dimensions = terms.size() - 2;
        List<LinkedHashSet<String>> members = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            members.add(new LinkedHashSet<>());
        }
        LinkedHashSet<dk.pejling.model.Period> periods = new LinkedHashSet<>();
        LinkedHashSet<dk.pejling.model.Area> areas = new LinkedHashSet<>();
        for (Key key : expected.keySet()) {
            periods.add(key.period());
            areas.add(key.area());
            for (int i = 0; i < dimensions; i++) {
                members.get(i).add(key.members().get(i));
            }
        }
        Axes axes = new Axes(periods, areas, members);
        int[][] positions = new int[terms.size()][];
        for (int i = 0; i < positions.length; i++) {
            int[] of = new int[terms.get(i).size()];
            Arrays.fill(of, -1);
            int key = i;
            terms.get(i).forEach((term, number) -> of[number] = key == 0 ? axes.indexOf((dk.pejling.model.Period) term)
                    : key == 1 ? axes.indexOf((dk.pejling.model.Area) term) : axes.indexOf(key - 2, (String) term));
            for (int number = 0; number < of.length; number++) {
                assertThat(grid.isUsed(i, number)).isEqualTo(of[number] >= 0);
            }
            positions[i] = of;
        }
        Map<Key, Observation> found = Grids.map(grid.columns(axes, positions).getFirst());
        for (Key key : Grids.keys(axes)) {
            Observation wanted = expected.getOrDefault(key, Observation.absent(Status.NOT_LISTED));
            // An open cell is not in the map.
            assertThat(found.getOrDefault(key, Observation.absent(Status.NOT_LISTED))).isEqualTo(wanted);
        }
    }

    @Test
    void manyPeriodsAndAreasGetRoomAsTheyCome() {
        StagingGrid grid = new StagingGrid(1, 1);
        StagingGrid.Row row = new StagingGrid.Row(3, 1);
        for (int i = 0; i < 3_000; i++) {
            row.key(0, i);
            row.key(1, i % 90);
            row.key(2, i % 7);
            row.value(0, i, 0);
            assertThat(grid.put(row)).isEqualTo(StagingGrid.NEW);
        }
        for (int i = 0; i < 3_000; i++) {
            assertThat(grid.value(new int[] {i, i % 90, i % 7}, 0)).isEqualTo(i);
        }
    }
}

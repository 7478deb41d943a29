package dk.pejling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.Grids.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AxesTest {
    private static Area area(String name) {
        return AreaRegister.denmark().find(name).orElseThrow();
    }

    private static Set<String> members(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    /** Periods run fastest, then areas by code, then the last dimension, then the first. */
    @Test
    void cellsAreNumberedFromTheInsideOut() {
        Axes axes = new Axes(Set.of(Period.month(2025, 2), Period.month(2025, 1), Period.month(2024, 12)),
                Set.of(area("Slagelse"), area("København")), List.of(members("b", "a"), members("x", "y")));
        assertThat(axes.periods()).extracting(Period::toString).containsExactly("2024M12", "2025M01", "2025M02");
        assertThat(axes.areas()).extracting(Area::code).containsExactly("101", "330");
        assertThat(axes.members()).containsExactly(List.of("b", "a"), List.of("x", "y"));
        assertThat(axes.combinations()).isEqualTo(4);
        assertThat(axes.cells()).isEqualTo(24);
        assertThat(axes.cell(0, 0, 2)).isEqualTo(2);
        assertThat(axes.cell(0, 1, 0)).isEqualTo(3);
        assertThat(axes.cell(1, 0, 0)).isEqualTo(6);
        assertThat(axes.combinationOf(List.of("a", "x"))).isEqualTo(2);
        assertThat(axes.membersOf(3)).containsExactly("a", "y");
        assertThat(axes.indexOf(area("Slagelse"))).isEqualTo(1);
        assertThat(axes.indexOf(Period.month(2025, 1))).isEqualTo(1);
    }

    @Test
    void whatIsNotOnAnAxisHasNoPosition() {
        Axes axes = new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")), List.of(members("a")));
        assertThat(axes.indexOf(Period.month(2025, 2))).isEqualTo(-1);
        assertThat(axes.indexOf(Period.quarter(2025, 1))).isEqualTo(-1);
        assertThat(axes.indexOf(area("København"))).isEqualTo(-1);
        assertThat(axes.combinationOf(List.of("b"))).isEqualTo(-1);
    }

    @Test
    void withoutDimensionsThereIsOneCombination() {
        Axes axes = new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")), List.of());
        assertThat(axes.combinations()).isEqualTo(1);
        assertThat(axes.cells()).isEqualTo(1);
        assertThat(axes.combinationOf(List.of())).isZero();
        assertThat(axes.membersOf(0)).isEmpty();
    }

    @Test
    void anEmptyGridHasNoCells() {
        assertThat(Axes.empty(0).cells()).isZero();
        assertThat(Axes.empty(2).cells()).isZero();
        assertThat(Axes.empty(2).members()).hasSize(2);
    }

    @Test
    void aGridThatWouldNotFitIsRefused() {
        Set<String> many = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.toSet());
        assertThat(new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")), List.of(many, many, many, many)).cells())
                .isEqualTo(160_000_000_000_000_000L);
        assertThatThrownBy(() -> new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")), List.of(many, many, many, many, many)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too large");
        assertThatThrownBy(() -> new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")),
                List.of(many, many, many, many, many, many))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyMembersAreFoundWithoutLookingThroughAllOfThem() {
        Set<String> many = IntStream.range(0, 200_000).mapToObj(Integer::toString).collect(Collectors.toCollection(LinkedHashSet::new));
        Axes axes = new Axes(Set.of(Period.month(2025, 1)), Set.of(area("Slagelse")), List.of(many));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(LongStream.range(0, 200_000)
                .map(new CellMap(axes, axes)::of).toArray()).startsWith(0, 1).endsWith(199_999));
    }

    @Test
    void everyCellHasTheNamesItWasCountedOutWith() {
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            Axes axes = Grids.axes(random.nextInt(3), random);
            List<Key> keys = Grids.keys(axes);
            assertThat(axes.cells()).isEqualTo(keys.size());
            for (int cell = 0; cell < keys.size(); cell++) {
                Key key = keys.get(cell);
                long combination = axes.combinationOf(key.members());
                assertThat(axes.cell(combination, axes.indexOf(key.area()), axes.indexOf(key.period()))).isEqualTo(cell);
                assertThat(axes.membersOf(combination)).isEqualTo(key.members());
            }
        }
    }

    @Test
    void aUnionHoldsBothAndKeepsTheOrderOfTheFirst() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            int dimensions = random.nextInt(3);
            Axes first = Grids.axes(dimensions, random);
            Axes second = Grids.axes(dimensions, random);
            Axes union = first.union(second);
            assertThat(Grids.keys(union)).containsAll(Grids.keys(first)).containsAll(Grids.keys(second));
            assertThat(union.periods()).hasSameElementsAs(both(first.periods(), second.periods())).isSorted();
            assertThat(union.areas()).hasSameElementsAs(both(first.areas(), second.areas()));
            for (int d = 0; d < dimensions; d++) {
                assertThat(union.members().get(d)).startsWith(first.members().get(d).toArray(String[]::new))
                        .hasSameElementsAs(both(first.members().get(d), second.members().get(d)));
            }
            assertThat(first.union(first)).isEqualTo(first);
        }
    }

    private static <T> Set<T> both(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    @Test
    void cellsAreFoundAgainInAnotherGridOrNotAtAll() {
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            int dimensions = random.nextInt(3);
            Axes first = Grids.axes(dimensions, random);
            Axes second = Grids.axes(dimensions, random);
            List<Key> other = Grids.keys(second);
            List<Long> expected = new ArrayList<>();
            Grids.keys(first).forEach(key -> expected.add((long) other.indexOf(key)));
            CellMap map = new CellMap(first, second);
            assertThat(LongStream.range(0, first.cells()).map(map::of).boxed().toList()).isEqualTo(expected);
            for (int again = 0; again < 20; again++) {
                int cell = random.nextInt((int) first.cells());
                assertThat(map.of(cell)).isEqualTo(expected.get(cell));
            }
        }
    }
}

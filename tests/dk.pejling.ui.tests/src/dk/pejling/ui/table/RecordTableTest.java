package dk.pejling.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordTableTest {
    private record Place(String name, Optional<Integer> persons) {
    }

    private final RecordTable<Place> table = new RecordTable<>("Steder", List.of(new Place("Ærø", Optional.of(90)),
            new Place("Aarhus", Optional.of(1000)), new Place("Vejle", Optional.empty()), new Place("Odense", Optional.of(800))))
            .text("Sted", 10, Place::name).byText()
            .number("Personer", 10, place -> place.persons().map(Object::toString).orElse("–")).byLargest(Place::persons)
            .text("Note", 10, place -> "");

    private List<String> sort(int column) {
        table.sort(column);
        return IntStream.range(0, table.lines()).mapToObj(line -> table.text(line, 0)).toList();
    }

    @Test
    void namesAreOrderedAsInDanishThenTheOtherWayRoundThenAsGiven() {
        assertThat(sort(0)).containsExactly("Odense", "Vejle", "Ærø", "Aarhus");
        assertThat(table.sorted()).isZero();
        assertThat(sort(0)).containsExactly("Aarhus", "Ærø", "Vejle", "Odense");
        assertThat(table.isReversed()).isTrue();
        assertThat(sort(0)).containsExactly("Ærø", "Aarhus", "Vejle", "Odense");
        assertThat(table.sorted()).isEqualTo(-1);
    }

    @Test
    void numbersAreOrderedFromTheLargestAndGapsStayLast() {
        assertThat(sort(1)).containsExactly("Aarhus", "Odense", "Ærø", "Vejle");
        assertThat(sort(1)).containsExactly("Ærø", "Odense", "Aarhus", "Vejle");
        assertThat(table.at(0)).map(Place::name).contains("Ærø");
    }

    @Test
    void aColumnWithoutOrderLeavesTheLinesAlone() {
        List<String> before = sort(1);
        assertThat(sort(2)).isEqualTo(before);
        assertThat(table.sorted()).isEqualTo(1);
    }
}

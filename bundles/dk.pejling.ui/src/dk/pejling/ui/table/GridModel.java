package dk.pejling.ui.table;

import dk.pejling.ui.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What stands in each cell of a table on screen; no widgets. Lines and columns count from 0. */
public interface GridModel {
    /** Returns what the table is called, for readers who cannot see it. */
    String name();

    /** Returns how many columns there are. */
    int columns();

    /** Returns how many lines there are. */
    int lines();

    /** Returns the heading of a column. */
    String heading(int column);

    /** Returns the heading above this column and its neighbours of the same; empty where there is none. */
    default Optional<String> group(int column) {
        return Optional.empty();
    }

    /** Returns the width of a column at the usual size of text. */
    int width(int column);

    /** Returns whether the texts of a column stand to the right. */
    boolean isNumber(int column);

    /** Returns how many columns stay where they are when the others move. */
    default int frozen() {
        return 1;
    }

    /** Returns whether a vertical line stands after a column. */
    default boolean isLast(int column) {
        return column == frozen() - 1;
    }

    /** Returns the text of a cell. */
    String text(int line, int column);

    /** Returns how a cell looks. */
    Look look(int line, int column);

    /** Returns what a screen reader says of a cell. */
    default String spoken(int line, int column) {
        return column == 0 ? text(line, 0) : "%s, %s: %s".formatted(text(line, 0), heading(column), text(line, column));
    }

    /** Returns what stands in a line, each cell with its heading. */
    default List<Fact> facts(int line) {
        return IntStream.range(0, columns()).filter(column -> !text(line, column).isBlank())
                .mapToObj(column -> new Fact(heading(column), text(line, column).strip())).toList();
    }

    /** Returns the column that decides the order of the lines; −1 when none does. */
    default int sorted() {
        return -1;
    }

    /** Returns whether the order is turned round. */
    default boolean isReversed() {
        return false;
    }

    /** Orders the lines by a column, or turns the order round when they are already; leaves a table that has one order alone. */
    default void sort(int column) {
        // Most tables have one order.
    }
}

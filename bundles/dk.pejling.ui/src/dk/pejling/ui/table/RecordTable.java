package dk.pejling.ui.table;

import dk.pejling.model.DanishOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table with a line for each of some things, described column by column.
 *
 * @param <T> what a line is about
 */
public final class RecordTable<T> implements GridModel {
    private final String name;
    private final List<T> asGiven;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Map<Integer, Order<T>> orders = new HashMap<>();
    private List<T> lines;
    private int sorted = -1;
    private boolean reversed;

    /** A column: heading, width at the usual size of text, whether it holds numbers, texts and looks. */
    private record Column<T>(String heading, int width, boolean isNumber, Function<T, String> text, Function<T, Look> look) {
    }

    /** Makes a table without columns yet. */
    public RecordTable(String name, List<T> lines) {
        this.name = name;
        asGiven = List.copyOf(lines);
        this.lines = asGiven;
    }

    /** Adds a column of words. */
    public RecordTable<T> text(String heading, int width, Function<T, String> text) {
        return column(heading, width, false, text, line -> Look.PLAIN);
    }

    /** Adds a column of numbers. */
    public RecordTable<T> number(String heading, int width, Function<T, String> text) {
        return column(heading, width, true, text, line -> Look.PLAIN);
    }

    /** Adds a column whose cells look as their lines ask. */
    public RecordTable<T> column(String heading, int width, boolean isNumber, Function<T, String> text, Function<T, Look> look) {
        columns.add(new Column<>(heading, width, isNumber, text, look));
        return this;
    }

    /** Lets the lines be ordered by the texts of the column added last. */
    public RecordTable<T> byText() {
        return byText(columns.getLast().text());
    }

    /** Lets the lines be ordered by what the texts of the column added last are about. */
    public RecordTable<T> byText(Function<T, String> name) {
        return by(Order.of(name.andThen(Optional::of), DanishOrder.NAMES));
    }

    /** Lets the lines be ordered by what stands behind the texts of the column added last: the largest or latest first, gaps last. */
    public <K extends Comparable<? super K>> RecordTable<T> byLargest(Function<T, Optional<K>> key) {
        return by(Order.of(key, Comparator.<K>reverseOrder()));
    }

    private RecordTable<T> by(Order<T> order) {
        orders.put(columns.size() - 1, order);
        return this;
    }

    /** Returns what a line is about; empty when there is no such line. */
    public Optional<T> at(int line) {
        return line >= 0 && line < lines.size() ? Optional.of(lines.get(line)) : Optional.empty();
    }

    /** Returns what all lines are about. */
    public List<T> all() {
        return lines;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int columns() {
        return columns.size();
    }

    @Override
    public int lines() {
        return lines.size();
    }

    @Override
    public String heading(int column) {
        return columns.get(column).heading();
    }

    @Override
    public int width(int column) {
        return columns.get(column).width();
    }

    @Override
    public boolean isNumber(int column) {
        return columns.get(column).isNumber();
    }

    @Override
    public String text(int line, int column) {
        return columns.get(column).text().apply(lines.get(line));
    }

    @Override
    public int sorted() {
        return sorted;
    }

    @Override
    public boolean isReversed() {
        return reversed;
    }

    /** Orders the lines by a column; the other way round when they are already, and as they were given after that. */
    @Override
    public void sort(int column) {
        Order<T> order = orders.get(column);
        if (order != null) {
            boolean again = sorted == column;
            sorted = again && reversed ? -1 : column;
            reversed = again && !reversed;
            lines = sorted < 0 ? asGiven : asGiven.stream().sorted(order.turned(reversed)).toList();
        }
    }

    @Override
    public Look look(int line, int column) {
        Look look = columns.get(column).look().apply(lines.get(line));
        return column == 0 && look.equals(Look.PLAIN) ? Look.STRONG : look;
    }
}

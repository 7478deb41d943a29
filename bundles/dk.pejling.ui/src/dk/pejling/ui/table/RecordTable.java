package dk.pejling.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table with a line for each of some things, described column by column.
 *
 * @param <T> what a line is about
 */
public final class RecordTable<T> implements GridModel {
    private final String name;
    private final List<T> lines;
    private final List<Column<T>> columns = new ArrayList<>();

    /** A column: heading, width at the usual size of text, whether it holds numbers, texts and looks. */
    private record Column<T>(String heading, int width, boolean isNumber, Function<T, String> text, Function<T, Look> look) {
    }

    /** Makes a table without columns yet. */
    public RecordTable(String name, List<T> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
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
    public Look look(int line, int column) {
        Look look = columns.get(column).look().apply(lines.get(line));
        return column == 0 && look.equals(Look.PLAIN) ? Look.STRONG : look;
    }
}

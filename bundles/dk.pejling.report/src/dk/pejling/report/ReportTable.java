package dk.pejling.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A named table of typed values: what one data set of a layout reads.
 *
 * <p>Byte arrays are handed out as they are and must not be changed.
 *
 * @param name how a layout names it
 * @param columns in order, no two with one name
 * @param rows in order; each as long as {@code columns}, {@code null} where there is nothing
 */
public record ReportTable(String name, List<ReportColumn> columns, List<List<Object>> rows) {
    /** Copies the lists and refuses rows that do not fit the columns. */
    public ReportTable {
        columns = List.copyOf(columns);
        Set<String> names = new HashSet<>();
        for (ReportColumn column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("Table " + name + " has the column " + column.name() + " twice");
            }
        }
        List<List<Object>> copy = new ArrayList<>(rows.size());
        for (List<Object> row : rows) {
            check(name, columns, row);
            copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copy);
    }

    private static void check(String name, List<ReportColumn> columns, List<Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("Table %s has %d columns, but a row of %d values".formatted(name,
                    columns.size(), row.size()));
        }
        for (int i = 0; i < row.size(); i++) {
            if (!columns.get(i).type().accepts(row.get(i))) {
                throw new IllegalArgumentException("Table %s: column %s takes %s, not %s".formatted(name,
                        columns.get(i).name(), columns.get(i).type(), row.get(i).getClass().getName()));
            }
        }
    }

    /**
     * Returns the place of a column.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column " + column);
    }

    /** Returns the value in a row, {@code null} when there is nothing. */
    public Object value(int row, String column) {
        return rows.get(row).get(indexOf(column));
    }

    /** Returns the text in a row, {@code null} when there is nothing. */
    public String text(int row, String column) {
        return (String) value(row, column);
    }

    /** Starts a table. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Makes a table row by row; columns first. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<ReportColumn> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds columns of text. */
        public Builder texts(String... names) {
            return columns(ColumnType.STRING, names);
        }

        /** Adds columns of numbers. */
        public Builder numbers(String... names) {
            return columns(ColumnType.DOUBLE, names);
        }

        /** Adds columns of one type. */
        public Builder columns(ColumnType type, String... names) {
            Arrays.stream(names).forEach(column -> columns.add(new ReportColumn(column, type)));
            return this;
        }

        /** Adds a row in which there is nothing yet. */
        public Row row() {
            List<Object> row = new ArrayList<>(Collections.nCopies(columns.size(), null));
            rows.add(row);
            return new Row(this, row);
        }

        /** Returns the finished table. */
        public ReportTable build() {
            return new ReportTable(name, columns, rows);
        }

        private int indexOf(String column) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(column)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("Table " + name + " has no column " + column);
        }
    }

    /** A row that is being filled. */
    public static final class Row {
        private final Builder table;
        private final List<Object> values;

        private Row(Builder table, List<Object> values) {
            this.table = table;
            this.values = values;
        }

        /**
         * Writes a value.
         *
         * @param value of the column's type, or {@code null}
         * @throws IllegalArgumentException if the table has no such column
         */
        public Row set(String column, Object value) {
            values.set(table.indexOf(column), value);
            return this;
        }
    }
}

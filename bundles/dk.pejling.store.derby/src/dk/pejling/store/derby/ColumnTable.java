package dk.pejling.store.derby;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.Slug;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table whose columns SQL is to see.
 *
 * <p>In SQL it has {@code PERIOD} (canonical spelling), {@code AREA_CODE}, {@code AREA}, a column for each dimension, and two for
 * each measure: the number, null unless it is measured, and under the same name with {@code _STATUS} the status. Names are
 * the slugs of the labels in capitals with underscores; a second one of the same name ends in {@code _2}.
 *
 * @param definition what it is
 * @param columns one per measure, in its order, all over the same axes
 */
public record ColumnTable(TableDefinition definition, List<Column> columns) {
    /** Columns in front of the dimensions. */
    static final int FIXED = 3;

    private static final int LONGEST_NAME = 100;

    /** Checks that there is one column per measure, all over the same axes. */
    public ColumnTable {
        columns = List.copyOf(columns);
        if (columns.size() != definition.measures().size()) {
            throw new IllegalArgumentException("%d columns for %d measures".formatted(columns.size(), definition.measures().size()));
        }
        Axes axes = columns.getFirst().axes();
        if (!columns.stream().allMatch(column -> column.axes().equals(axes))) {
            throw new IllegalArgumentException("The columns of " + definition.id() + " have different axes");
        }
    }

    /** Returns the name of the table in SQL. */
    public String name() {
        return sqlName(definition.id());
    }

    /** Returns the names of the columns in SQL. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("PERIOD", "AREA_CODE", "AREA"));
        for (Dimension dimension : definition.dimensions()) {
            addNew(names, sqlName(dimension.label()), "");
        }
        for (Measure measure : definition.measures()) {
            addNew(names, sqlName(measure.label()), "");
            addNew(names, sqlName(measure.label()), "_STATUS");
        }
        return List.copyOf(names);
    }

    private static void addNew(Set<String> names, String name, String ending) {
        String unused = name + ending;
        for (int number = 2; !names.add(unused); number++) {
            unused = name + "_" + number + ending;
        }
    }

    private static String sqlName(String label) {
        String name = Slug.of(label).replace('-', '_').toUpperCase(Locale.ROOT);
        String begun = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "C_" + name : name;
        return begun.substring(0, Math.min(begun.length(), LONGEST_NAME));
    }

    /** Returns what the columns are in SQL, in the order of {@link #names}. */
    List<String> types() {
        List<String> types = new ArrayList<>(List.of("VARCHAR(16)", "VARCHAR(16)", "VARCHAR(200)"));
        definition.dimensions().forEach(dimension -> types.add("VARCHAR(1000)"));
        definition.measures().forEach(measure -> types.addAll(List.of("DOUBLE", "VARCHAR(16)")));
        return types;
    }

    Axes axes() {
        return columns.getFirst().axes();
    }
}

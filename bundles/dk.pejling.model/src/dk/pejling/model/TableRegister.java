package dk.pejling.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tables and measures are known, whether or not there are figures for them. */
public final class TableRegister {
    private final Map<String, TableDefinition> tables = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<SeriesBreak> breaks;

    /**
     * Makes a register.
     *
     * @throws IllegalArgumentException if two tables share an id
     */
    public TableRegister(List<TableDefinition> definitions) {
        this(definitions, List.of());
    }

    /**
     * Makes a register with breaks of its series.
     *
     * @throws IllegalArgumentException if two tables share an id
     */
    public TableRegister(List<TableDefinition> definitions, List<SeriesBreak> breaks) {
        this.breaks = List.copyOf(breaks);
        for (TableDefinition table : definitions.stream().sorted(Comparator.comparing(TableDefinition::id)).toList()) {
            if (tables.put(table.id(), table) != null) {
                throw new IllegalArgumentException("Two tables have the id " + table.id());
            }
            table.measures().forEach(measure -> measures.put(measure.id(), measure));
        }
    }

    /** Returns all tables by id. */
    public List<TableDefinition> tables() {
        return List.copyOf(tables.values());
    }

    /** Returns all measures by table, then in the table's order. */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /** Returns where a series breaks, in the order in which it was noted. */
    public List<SeriesBreak> breaksOf(Measure measure) {
        return breaks.stream().filter(one -> one.measure().equals(measure.id())).toList();
    }

    /** Returns all breaks. */
    public List<SeriesBreak> breaks() {
        return breaks;
    }

    /** Returns the table of an id; case does not matter. */
    public Optional<TableDefinition> table(String id) {
        return Optional.ofNullable(tables.get(id.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Returns the measure of an id; case does not matter. */
    public Optional<Measure> measure(String id) {
        return Optional.ofNullable(measures.get(id.toLowerCase(java.util.Locale.ROOT)));
    }
}

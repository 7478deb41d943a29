package dk.pejling.model;

import java.util.List;

/**
 * A published series of one table.
 *
 * @param table id of the table
 * @param label the column's heading, as the source prints it
 * @param unit what the numbers count
 * @param kind how they behave over time
 * @param decimals how many decimals the source publishes
 * @param dimensions the table's dimensions beside period and area, in the source's order
 */
public record Measure(String table, String label, Unit unit, MeasureKind kind, int decimals, List<Dimension> dimensions) {
    /** Copies the list. */
    public Measure {
        dimensions = List.copyOf(dimensions);
    }

    /** Returns the id: the table's, a dot, the slug of the label. */
    public String id() {
        return table + "." + Slug.of(label);
    }
}

package dk.pejling.report;

import java.util.Objects;

/**
 * A column of a report table.
 *
 * @param name how a layout names it; ASCII letters and digits
 * @param type what it holds
 */
public record ReportColumn(String name, ColumnType type) {
    /** Refuses a column without name or type. */
    public ReportColumn {
        Objects.requireNonNull(type, "type");
        if (!name.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("Not a column name: " + name);
        }
    }
}

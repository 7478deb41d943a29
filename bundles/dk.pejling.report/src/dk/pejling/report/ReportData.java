package dk.pejling.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a layout can read: typed tables under names. A layout computes nothing and reaches nothing else.
 */
public final class ReportData {
    /** Name under which the data stands in the application context of a report engine. */
    public static final String CONTEXT_KEY = "dk.pejling.report.data";

    private final String title;
    private final Map<String, ReportTable> tables = new LinkedHashMap<>();

    /**
     * Makes the data of one document.
     *
     * @param title of the document, as it stands in its properties
     * @throws IllegalArgumentException if two tables have one name
     */
    public ReportData(String title, List<ReportTable> tables) {
        this.title = title;
        for (ReportTable table : tables) {
            if (this.tables.put(table.name(), table) != null) {
                throw new IllegalArgumentException("Two tables are named " + table.name());
            }
        }
    }

    /** Returns the title of the document. */
    public String title() {
        return title;
    }

    /** Returns the names of the tables in their order. */
    public List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /** Finds a table. */
    public Optional<ReportTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    public ReportTable table(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(
                "The report data has no table \"%s\", only %s".formatted(name, String.join(", ", tables.keySet()))));
    }
}

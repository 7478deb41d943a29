package dk.pejling.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private final Optional<String> stamp;
    private final int sections;
    private final Map<String, ReportTable> tables = new LinkedHashMap<>();

    /**
     * Makes the data of one document.
     *
     * @param title of the document, as it stands in its properties
     * @throws IllegalArgumentException if two tables have one name
     */
    public ReportData(String title, List<ReportTable> tables) {
        this(title, tables, Optional.empty(), 1);
    }

    private ReportData(String title, List<ReportTable> tables, Optional<String> stamp, int sections) {
        this.title = title;
        this.sections = sections;
        this.stamp = stamp;
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

    /**
     * Returns the name of a table of a further section of a document: the second {@code rows} is {@code rows-2}.
     *
     * @param section from 1 on
     */
    public static String name(String table, int section) {
        return section == 1 ? table : table + "-" + section;
    }

    /**
     * Returns this data with that of further sections behind: a document shows the body of its layout once for each, with the
     * tables of that section.
     *
     * @param title of the whole
     * @param front tables that stand in no section
     */
    public ReportData followedBy(List<ReportData> more, String title, List<ReportTable> front) {
        List<ReportTable> all = new ArrayList<>(tables.values());
        for (int i = 0; i < more.size(); i++) {
            for (ReportTable table : more.get(i).tables.values()) {
                all.add(new ReportTable(name(table.name(), i + 2), table.columns(), table.rows()));
            }
        }
        all.addAll(front);
        return new ReportData(title, all, stamp, 1 + more.size());
    }

    /** Returns how many sections there are; 1 for most documents. */
    public int sections() {
        return sections;
    }

    /** Returns the same data with the mark of what it was made of, to stand in the document unseen. */
    public ReportData stamped(String mark) {
        return new ReportData(title, List.copyOf(tables.values()), Optional.of(mark), sections);
    }

    /** Returns the mark of what it was made of, empty when it has none. */
    public Optional<String> stamp() {
        return stamp;
    }

    /** Returns the SHA-256 over title and all values, hexadecimal; pictures, which are drawn from them, are left out. */
    public String hash() {
        StringBuilder text = new StringBuilder(title);
        for (ReportTable table : tables.values()) {
            text.append('\n').append(table.name());
            table.columns().forEach(column -> text.append('\t').append(column.name()));
            for (List<Object> row : table.rows()) {
                text.append('\n');
                for (int i = 0; i < row.size(); i++) {
                    // Lengths stand before texts: no value must look like two.
                    String value = table.columns().get(i).type() == ColumnType.BYTES ? "" : String.valueOf(row.get(i));
                    text.append(value.length()).append(row.get(i) == null ? '-' : ':').append(value);
                }
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
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

package dk.pejling.store;

import dk.pejling.model.TableDefinition;
import java.time.LocalDate;
import java.util.List;

/**
 * A table as read from a source, ready to be published.
 *
 * @param table what was read
 * @param retrieved the day it was fetched from the source
 * @param columns one per measure of the table, in its order, all over the same axes, which are the coverage
 */
public record StagedTable(TableDefinition table, LocalDate retrieved, List<Column> columns) {
    /** Checks that there is one column per measure. */
    public StagedTable {
        columns = List.copyOf(columns);
        if (columns.size() != table.measures().size()) {
            throw new IllegalArgumentException("%d columns for %d measures".formatted(columns.size(), table.measures().size()));
        }
    }

    /** Returns the coverage. */
    public Axes axes() {
        return columns.getFirst().axes();
    }

    /** Returns the SHA-256 over coverage and all figures; the same whatever the order of the rows in the file. */
    public String contentHash() {
        return ContentHash.of(this);
    }
}

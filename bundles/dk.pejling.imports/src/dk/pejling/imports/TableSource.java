package dk.pejling.imports;

import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableDefinition;
import java.util.List;
import java.util.Optional;

/** A publisher of tables and the form of its files; one service per source. Safe for use by several threads. */
public interface TableSource {
    /** Returns the tables it publishes. */
    List<TableDefinition> tables();

    /** Returns where its series break, empty when they do not. */
    default List<SeriesBreak> breaks() {
        return List.of();
    }

    /**
     * Reads a file, whatever is in it: problems are part of the result, not exceptions.
     *
     * @param table the table it must be; empty to recognise it by its heading
     */
    ReadTable read(SourceFile file, Optional<TableDefinition> table);

    /** Returns the figures that ship with the product, empty when there are none. */
    List<SourceFile> samples();
}

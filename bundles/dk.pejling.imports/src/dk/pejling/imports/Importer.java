package dk.pejling.imports;

import dk.pejling.imports.ImportResult.Entry;
import dk.pejling.imports.ImportResult.Outcome;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Published;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files and publishes them together: all in one transaction, or none. */
public final class Importer {
    private final List<TableSource> sources;

    /** Makes an importer of the files of these sources, at least one. */
    public Importer(List<TableSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * How to import.
     *
     * @param table what the files must be; empty to recognise each by its heading
     * @param strict whether one unusable row refuses everything
     * @param dryRun whether to stop before anything is stored
     */
    public record Options(Optional<TableDefinition> table, boolean strict, boolean dryRun) {
    }

    /**
     * Reads and publishes files.
     *
     * @throws IllegalArgumentException if no source has the table that the files must be
     * @throws StoreException if publishing failed; nothing is stored then
     */
    public ImportResult run(List<SourceFile> files, Options options, ObservationStore store) throws StoreException {
        List<ReadTable> read = files.stream().map(file -> read(file, options.table)).toList();
        boolean rejected = read.stream().anyMatch(table -> table.rejected() > 0);
        boolean refused = read.stream().anyMatch(ReadTable::isStructurallyWrong) || rejected && options.strict;
        Outcome outcome = refused ? Outcome.REFUSED : rejected ? Outcome.WITH_REJECTED_ROWS : Outcome.COMPLETE;
        if (refused || options.dryRun) {
            return new ImportResult(read.stream().map(table -> new Entry(table, Optional.empty())).toList(), outcome);
        }
        List<StagedTable> staged = read.stream().map(table -> table.staged().orElseThrow()).toList();
        List<Published> published = store.publish(staged);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            entries.add(new Entry(read.get(i), Optional.of(published.get(i))));
        }
        return new ImportResult(entries, outcome);
    }

    /** Lets the source that knows the table read it; the first one explains when none does. */
    private ReadTable read(SourceFile file, Optional<TableDefinition> table) {
        ReadTable first = null;
        for (TableSource source : sources) {
            if (table.isEmpty() || source.tables().contains(table.get())) {
                ReadTable read = source.read(file, table);
                if (read.table().isPresent()) {
                    return read;
                }
                first = first == null ? read : first;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("No source has the table " + table.map(TableDefinition::id).orElse("of any file"));
        }
        return first;
    }
}

package dk.pejling.imports;

import dk.pejling.store.ObservationStore.Published;
import java.util.List;
import java.util.Optional;

/**
 * What became of the files of one import.
 *
 * @param files one per file, in order
 * @param outcome of all of them together
 */
public record ImportResult(List<Entry> files, Outcome outcome) {
    /** Copies the list. */
    public ImportResult {
        files = List.copyOf(files);
    }

    /**
     * What became of one file.
     *
     * @param read what was in it
     * @param published its vintage, empty when nothing was stored
     */
    public record Entry(ReadTable read, Optional<Published> published) {
    }

    /** What became of an import. */
    public enum Outcome {
        /** Everything is stored, or would be. */
        COMPLETE,
        /** Rows were left out, the rest is stored, or would be. */
        WITH_REJECTED_ROWS,
        /** Nothing is stored. */
        REFUSED
    }
}

package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import dk.pejling.store.StagingGrid;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows with too few or too many fields, whose cells stay as they were where their keys can be told.
 *
 * <p>A term that no row of the right length has may be a shifted field. So a row waits until the file is read, unless all its
 * terms are known at once.
 */
final class Misfits {
    /** Different rows that may wait. A file with more of them is no file of this table. */
    static final int MOST = 100_000;

    private final FactLayout layout;
    private final FactTerms terms;
    private final StagingGrid grid;
    private final StagingGrid.Row row;
    private final Set<List<ByteBuffer>> waiting = new LinkedHashSet<>();

    Misfits(FactLayout layout, FactTerms terms, StagingGrid grid) {
        this.layout = layout;
        this.terms = terms;
        this.grid = grid;
        row = new StagingGrid.Row(layout.keys(), layout.values());
    }

    /**
     * Takes the row that the reader stands at.
     *
     * @throws CsvException if too many wait
     */
    void add(CsvReader reader) throws CsvException {
        List<ByteBuffer> key = new ArrayList<>();
        for (int i = 0; i < layout.keys(); i++) {
            int field = layout.keyField(i);
            if (field >= reader.fields()) {
                return;
            }
            key.add(ByteBuffer.wrap(Arrays.copyOfRange(reader.buffer(), reader.start(field), reader.end(field))));
        }
        if (!leaveOpen(key) && waiting.add(key) && waiting.size() > MOST) {
            throw new CsvException(ProblemCode.TOO_LARGE, reader.line(), 0, reader.rowText());
        }
    }

    /** Leaves the cells open of those rows whose terms have turned up since. */
    void finish() {
        waiting.forEach(this::leaveOpen);
    }

    /** Returns false when a term of the key has not been seen in any row that fits. */
    private boolean leaveOpen(List<ByteBuffer> key) {
        for (int i = 0; i < key.size(); i++) {
            byte[] bytes = key.get(i).array();
            int term = terms.of(i).find(bytes, 0, bytes.length);
            if (term == Terms.NEW) {
                return false;
            }
            if (term == Terms.UNKNOWN) {
                return true;
            }
            row.key(i, term);
        }
        grid.leaveOpen(row);
        return true;
    }
}

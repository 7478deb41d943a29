package dk.pejling.store;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what sources said, and when they said it.
 *
 * <p>Safe for use by several threads.
 */
public interface ObservationStore extends AutoCloseable {
    /** Returns all vintages: by table, then in the order in which they lie over each other. */
    List<Vintage> vintages() throws StoreException;

    /**
     * Publishes tables in one transaction: all of them or none.
     *
     * <p>A table whose content is already there under the same day gives the vintage that holds it, and nothing is
     * stored. The same content under another day gives a vintage without changed cells. A vintage published behind a
     * later one leaves the later answer as it was.
     *
     * @return for each table, in order, what became of it
     * @throws StoreException if it failed; nothing is stored then
     */
    List<Published> publish(List<StagedTable> tables) throws StoreException;

    /**
     * What became of a table.
     *
     * @param vintage the vintage that holds it
     * @param isNew false when it was there before
     */
    record Published(Vintage vintage, boolean isNew) {
    }

    /**
     * Returns the values of a measure as known on a day.
     *
     * @param asOf only vintages retrieved that day or before count; empty for all
     * @return the values with their vintages; over empty axes when there are none
     */
    Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException;

    /**
     * The values of a measure as known on a day.
     *
     * @param measure whose values they are
     * @param column the values
     * @param vintages the vintages they come from, the last on top
     */
    record Known(Measure measure, Column column, List<Vintage> vintages) {
        /** Copies the list. */
        public Known {
            vintages = List.copyOf(vintages);
        }

        /** Returns the dimensions of the measure, in the order of the column's members. */
        public List<Dimension> dimensions() {
            return measure.dimensions();
        }

        /** Returns the vintage that a cell of the column comes from, empty when none says anything about it. */
        public Optional<Vintage> vintageOf(long cell) {
            int origin = column.origin(cell);
            return origin < 0 ? Optional.empty() : Optional.of(vintages.get(origin));
        }
    }

    @Override
    void close() throws StoreException;
}

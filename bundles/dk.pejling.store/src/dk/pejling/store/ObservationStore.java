package dk.pejling.store;

import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
     * Returns the values of a measure as some vintages make them, withdrawn ones too, and no others: what the store answered
     * when these were all that counted.
     *
     * @param vintages ids; those of other tables are passed over
     * @throws StoreException with {@link StoreException.Code#REFUSED} if one of them is not there or is deleted
     */
    default Known knownFrom(Measure measure, Set<String> vintages) throws StoreException {
        throw new UnsupportedOperationException("This view of a store has no past");
    }

    /** Returns the copies of definitions. */
    default DefinitionArchive definitions() {
        throw new UnsupportedOperationException("This view of a store has no definitions");
    }

    /** Returns what is done to the store as a whole. */
    default StoreUpkeep upkeep() {
        throw new UnsupportedOperationException("This view of a store has no upkeep");
    }

    /**
     * Returns the store as it is now: what others publish later does not show in it. The store itself where nobody else can
     * publish. Not to be closed.
     */
    default ObservationStore snapshot() throws StoreException {
        return this;
    }

    /**
     * Has a listener told when somebody in another process changed what the store answers. It is called in a thread of the
     * store's own, with the new vintages, or none when vintages went or came back.
     */
    default void onChangeElsewhere(Consumer<List<Vintage>> listener) {
        // Where nobody else can, nothing is to be told.
    }

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

    /** Returns the cluster sets and groups. */
    default SetStore sets() {
        throw new UnsupportedOperationException("This view of a store has no sets");
    }

    @Override
    void close() throws StoreException;
}

package dk.pejling.store.contract;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;

/** A database for tests, empty at first. It is there until the end of the test, whether a store on it is open or not. */
public interface TestDatabase {
    /** Opens the store in it, making its tables when there are none. */
    ObservationStore open() throws StoreException;

    /** Runs commands while no store is open on it, as somebody with another program would. */
    void execute(String... commands) throws Exception;

    /** Returns bytes, written as hexadecimal digits, as the database's SQL has them. */
    String bytes(String digits);

    /** Removes it. */
    default void drop() throws Exception {
        // Most go with their folder or process.
    }
}

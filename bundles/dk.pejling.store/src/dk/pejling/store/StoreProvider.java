package dk.pejling.store;

import java.nio.file.Path;

/** Opens stores; one service per kind of database. */
public interface StoreProvider {
    /**
     * Opens the store of a home, making it when there is none.
     *
     * @param home folder of the store and settings; exists
     * @throws StoreException if it cannot be opened
     */
    ObservationStore open(Path home) throws StoreException;
}

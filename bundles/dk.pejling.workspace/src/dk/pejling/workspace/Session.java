package dk.pejling.workspace;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.TableRegister;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An open home: its store, locked for this process, and what is known about tables and points. Opened by
 * {@link Services#open}. Safe for use by several threads until it is closed.
 */
public final class Session implements AutoCloseable {
    private final Path home;
    private final HomeLock lock;
    private final ObservationStore store;
    private final TableRegister tables;
    private final Catalogue catalogue;

    private Session(Path home, HomeLock lock, ObservationStore store, TableRegister tables) {
        this.home = home;
        this.lock = lock;
        this.store = store;
        this.tables = tables;
        catalogue = CatalogueFile.shipped(tables);
    }

    static Session open(Services services, Path home, String what) throws HomeException {
        HomeLock lock = HomeLock.take(home, what);
        try {
            return new Session(home, lock, services.stores().open(home), services.tables());
        } catch (StoreException e) {
            closeLock(lock, e);
            throw new HomeException(e.code() == StoreException.Code.TOO_NEW ? HomeException.Code.TOO_NEW : HomeException.Code.STORE,
                    home, e.getMessage(), e);
        } catch (RuntimeException e) {
            closeLock(lock, e);
            throw e;
        }
    }

    private static void closeLock(HomeLock lock, Exception reason) {
        try {
            lock.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** Returns the folder of the home. */
    public Path home() {
        return home;
    }

    /** Returns the store; it is closed with the session. */
    public ObservationStore store() {
        return store;
    }

    /** Returns all known tables. */
    public TableRegister tables() {
        return tables;
    }

    /** Returns the measurement points. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the scorecards of what the store holds when they are asked for.
     *
     * @param asOf only what was retrieved that day or before; empty for everything
     */
    public Scorecards scorecards(Optional<LocalDate> asOf) {
        return new Scorecards(catalogue, tables, store, asOf);
    }

    /**
     * Closes the store and lets others have the home.
     *
     * @throws StoreException if the store did not close; the home is free all the same
     * @throws IOException if the lock could not be given back
     */
    @Override
    public void close() throws StoreException, IOException {
        try (lock) {
            store.close();
        }
    }
}

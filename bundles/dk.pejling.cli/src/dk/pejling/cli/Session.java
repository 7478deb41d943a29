package dk.pejling.cli;

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

/** An open home: its store, locked for this process, and what is known about tables and points. */
final class Session implements AutoCloseable {
    private final HomeLock lock;
    private final ObservationStore store;
    private final TableRegister tables;
    private final Catalogue catalogue;

    /**
     * Opens a home, making it when there is none.
     *
     * @throws CommandException if another process has it open or it cannot be used
     */
    Session(Services services, Path home, String what) {
        tables = services.tables();
        catalogue = CatalogueFile.shipped(tables);
        lock = HomeLock.take(home, what);
        try {
            store = services.stores().open(home);
        } catch (StoreException e) {
            closeLock(e);
            throw CommandException.failed(e, e.code() == StoreException.Code.TOO_NEW ? "store.tooNew" : "store.failed",
                    e.getMessage());
        }
    }

    private void closeLock(Exception reason) {
        try {
            lock.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    ObservationStore store() {
        return store;
    }

    TableRegister tables() {
        return tables;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Scorecards scorecards(Optional<LocalDate> asOf) {
        return new Scorecards(catalogue, tables, store, asOf);
    }

    @Override
    public void close() throws StoreException, IOException {
        try (lock) {
            store.close();
        }
    }
}

package dk.pejling.store.derby;

import dk.pejling.model.Measure;
import dk.pejling.store.Delta;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.SetStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.Vintage;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One embedded Derby database, one connection; calls take turns. */
final class DerbyStore implements ObservationStore {
    private final Clock clock = Clock.systemUTC();
    private Database database;
    private boolean closed;

    private DerbyStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a database, making it and its tables when there is none.
     *
     * @param name folder, or {@code memory:NAME}
     */
    static DerbyStore open(String name) throws StoreException {
        return new DerbyStore(Database.open(name));
    }

    /**
     * Returns the database. Derby gives a database up when its disk is full or fails; what was committed is there when it is
     * opened again, which is tried each time until the disk is well.
     */
    private Database database() throws SQLException, StoreException {
        if (!closed && database.isLost()) {
            database = database.reopened();
        }
        return database;
    }

    @Override
    public synchronized List<Vintage> vintages() throws StoreException {
        try {
            return database().tables().vintages();
        } catch (SQLException e) {
            throw DiskFull.failure(Code.READ, "Cannot read the vintages", e);
        }
    }

    @Override
    public synchronized List<Published> publish(List<StagedTable> staged) throws StoreException {
        try {
            Database open = database();
            List<Published> results = new ArrayList<>();
            for (StagedTable table : staged) {
                results.add(publish(table, open));
            }
            open.commit();
            return results;
        } catch (SQLException | RuntimeException e) {
            StoreException failure = DiskFull.failure(Code.PUBLISH, "Cannot publish, nothing is stored", e);
            rollback(failure);
            throw failure;
        } catch (Error e) {
            // What was written so far must not be committed by the next publish, if there is one.
            rollback(e);
            throw e;
        }
    }

    private void rollback(Throwable reason) {
        try {
            database.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private Published publish(StagedTable staged, Database open) throws SQLException {
        VintageTables tables = open.tables();
        Layers layers = open.layers();
        String table = staged.table().id();
        String hash = staged.contentHash();
        List<Vintage> all = tables.vintages().stream().filter(vintage -> vintage.table().equals(table)).toList();
        List<Vintage> below = all.stream().filter(vintage -> !vintage.retrieved().isAfter(staged.retrieved())).toList();
        List<Vintage> sameDay = below.stream().filter(vintage -> vintage.retrieved().equals(staged.retrieved())).toList();
        Optional<Vintage> same = sameDay.stream().filter(vintage -> vintage.contentHash().equals(hash)).findFirst();
        Map<Measure, Delta> deltas = layers.changes(staged, below);
        int cells = deltas.values().stream().mapToInt(Delta::size).sum();
        if (same.isPresent() && cells == 0) {
            return new Published(same.get(), false);
        }
        Vintage vintage = new Vintage(table + "@" + staged.retrieved() + (sameDay.isEmpty() ? "" : "." + (sameDay.size() + 1)),
                table, staged.retrieved(), Instant.now(clock).truncatedTo(ChronoUnit.MILLIS), tables.nextSequence(), cells, hash);
        tables.insert(vintage, staged.axes(), deltas);
        layers.rebase(staged, deltas, below, all.subList(below.size(), all.size()));
        return new Published(vintage, true);
    }

    @Override
    public synchronized Known known(Measure measure, Optional<LocalDate> asOf) throws StoreException {
        try {
            Database open = database();
            List<Vintage> vintages = open.tables().vintages().stream().filter(vintage -> vintage.table().equals(measure.table())
                    && (asOf.isEmpty() || !vintage.retrieved().isAfter(asOf.get()))).toList();
            return new Known(measure, open.layers().overlay(measure, vintages), vintages);
        } catch (SQLException | RuntimeException e) {
            throw DiskFull.failure(Code.READ, "Cannot read " + measure.id(), e);
        }
    }

    @Override
    public SetStore sets() {
        return new DerbySets(new SetTurn(), clock);
    }

    private final class SetTurn implements DerbySets.Turn {
        @Override
        public <T> T read(DerbySets.Work<T> work) throws StoreException {
            synchronized (DerbyStore.this) {
                try {
                    return work.on(database().sets());
                } catch (SQLException e) {
                    throw DiskFull.failure(Code.READ, "Cannot read the cluster sets", e);
                }
            }
        }

        @Override
        public <T> T change(DerbySets.Work<T> work) throws StoreException {
            synchronized (DerbyStore.this) {
                try {
                    T result = work.on(database().sets());
                    database().commit();
                    return result;
                } catch (SQLException e) {
                    StoreException failure = DiskFull.failure(Code.PUBLISH, "Cannot save, nothing is stored", e);
                    rollback(failure);
                    throw failure;
                } catch (RuntimeException | Error e) {
                    rollback(e);
                    throw e;
                }
            }
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        closed = true;
        try {
            database.close();
        } catch (SQLException e) {
            throw new StoreException(Code.UNUSABLE, "The store did not close: " + Database.rootMessage(e), e);
        }
    }
}

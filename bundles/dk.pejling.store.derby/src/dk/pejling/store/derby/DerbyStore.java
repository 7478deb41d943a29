package dk.pejling.store.derby;

import dk.pejling.model.Measure;
import dk.pejling.store.Delta;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.Vintage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;

/** One embedded Derby database, one connection; calls take turns. */
final class DerbyStore implements ObservationStore {
    private final String database;
    private final Connection connection;
    private final VintageTables tables;
    private final Layers layers;
    private final Clock clock = Clock.systemUTC();

    private DerbyStore(String database, Connection connection) {
        this.database = database;
        this.connection = connection;
        tables = new VintageTables(connection);
        layers = new Layers(tables);
    }

    /**
     * Opens a database, making it and its tables when there is none.
     *
     * @param database folder, or {@code memory:NAME}
     */
    static DerbyStore open(String database) throws StoreException {
        Connection connection = null;
        try {
            connection = connect(database, "create");
            connection.setAutoCommit(false);
            Migrations.run(connection);
            return new DerbyStore(database, connection);
        } catch (SQLException e) {
            closeQuietly(database, connection, e);
            throw new StoreException(Code.UNUSABLE, "Cannot open the store " + database + ": " + rootMessage(e), e);
        } catch (StoreException e) {
            closeQuietly(database, connection, e);
            throw e;
        }
    }

    private static Connection connect(String database, String action) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", database);
        properties.setProperty(action, "true");
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    private static void closeQuietly(String database, Connection connection, Exception reason) {
        if (connection != null) {
            try {
                close(database, connection);
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private static void close(String database, Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
        } finally {
            shutDown(database);
        }
    }

    private static void shutDown(String database) throws SQLException {
        try {
            connect(database, "shutdown");
        } catch (SQLException e) {
            // Derby reports a clean shutdown of a database as the exception 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static String rootMessage(SQLException e) {
        SQLException last = e;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last.getMessage();
    }

    @Override
    public synchronized List<Vintage> vintages() throws StoreException {
        try {
            return tables.vintages();
        } catch (SQLException e) {
            throw new StoreException(Code.READ, "Cannot read the vintages: " + rootMessage(e), e);
        }
    }

    @Override
    public synchronized List<Published> publish(List<StagedTable> staged) throws StoreException {
        try {
            List<Published> results = new ArrayList<>();
            for (StagedTable table : staged) {
                results.add(publish(table));
            }
            connection.commit();
            return results;
        } catch (SQLException | RuntimeException e) {
            StoreException failure = new StoreException(Code.PUBLISH, "Cannot publish, nothing is stored: "
                    + (e instanceof SQLException sql ? rootMessage(sql) : e.getMessage()), e);
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
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private Published publish(StagedTable staged) throws SQLException {
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
            List<Vintage> vintages = tables.vintages().stream().filter(vintage -> vintage.table().equals(measure.table())
                    && (asOf.isEmpty() || !vintage.retrieved().isAfter(asOf.get()))).toList();
            return new Known(measure, layers.overlay(measure, vintages), vintages);
        } catch (SQLException e) {
            throw new StoreException(Code.READ, "Cannot read " + measure.id() + ": " + rootMessage(e), e);
        } catch (RuntimeException e) {
            throw new StoreException(Code.READ, "Cannot read " + measure.id() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() throws StoreException {
        try {
            if (!connection.isClosed()) {
                close(database, connection);
            }
        } catch (SQLException e) {
            throw new StoreException(Code.UNUSABLE, "The store did not close: " + rootMessage(e), e);
        }
    }
}

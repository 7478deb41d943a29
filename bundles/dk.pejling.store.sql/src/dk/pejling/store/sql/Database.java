package dk.pejling.store.sql;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import java.sql.Connection;
import java.sql.SQLException;

/** An open database with its tables, and the one connection to it. */
final class Database {
    private final Dialect dialect;
    private final Connection connection;
    private final VintageTables tables;
    private final Layers layers;
    private final JournalTables journal;
    private final SetTables sets;

    private Database(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
        tables = new VintageTables(connection);
        layers = new Layers(tables);
        journal = new JournalTables(connection, dialect);
        sets = new SetTables(connection);
    }

    /** Opens a database, making it and its tables when there is none. */
    static Database open(Dialect dialect) throws StoreException {
        Connection connection = null;
        try {
            connection = dialect.connect();
            new Migrations(connection, dialect).run();
            return new Database(dialect, connection);
        } catch (SQLException e) {
            closeQuietly(dialect, connection, e);
            throw dialect.failure(Code.UNUSABLE, StoreText.of("open", dialect.place()), e);
        } catch (StoreException e) {
            closeQuietly(dialect, connection, e);
            throw e;
        }
    }

    private static void closeQuietly(Dialect dialect, Connection connection, Exception reason) {
        if (connection != null) {
            try {
                dialect.disconnect(connection);
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    Connection connection() {
        return connection;
    }

    VintageTables tables() {
        return tables;
    }

    Layers layers() {
        return layers;
    }

    JournalTables journal() {
        return journal;
    }

    SetTables sets() {
        return sets;
    }

    /** Returns whether the database has given the connection up. */
    boolean isLost() throws SQLException {
        return connection.isClosed();
    }

    /** Opens a database again that was given up. */
    Database reopened() throws StoreException {
        try {
            dialect.forget();
        } catch (SQLException e) {
            // Given up as a whole, it is shut down already; if not, opening it says what is wrong.
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "The store was not shut down", e);
        }
        return open(dialect);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Closes it; once closed, or given up, there is nothing to close. */
    void close() throws SQLException {
        if (!connection.isClosed()) {
            dialect.disconnect(connection);
        }
    }
}

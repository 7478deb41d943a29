package dk.pejling.store.derby;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;

/** An open Derby database with its tables, and the one connection to it. */
final class Database {
    private final String name;
    private final Connection connection;
    private final VintageTables tables;
    private final Layers layers;
    private final SetTables sets;

    private Database(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
        tables = new VintageTables(connection);
        layers = new Layers(tables);
        sets = new SetTables(connection);
    }

    /** Opens a database, making it and its tables when there is none. */
    static Database open(String name) throws StoreException {
        Connection connection = null;
        try {
            connection = connect(name, "create");
            connection.setAutoCommit(false);
            Migrations.run(connection);
            return new Database(name, connection);
        } catch (SQLException e) {
            closeQuietly(name, connection, e);
            throw DiskFull.failure(Code.UNUSABLE, "Cannot open the store " + name, e);
        } catch (StoreException e) {
            closeQuietly(name, connection, e);
            throw e;
        }
    }

    private static Connection connect(String name, String action) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", name);
        properties.setProperty(action, "true");
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    private static void closeQuietly(String name, Connection connection, Exception reason) {
        if (connection != null) {
            try {
                close(name, connection);
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private static void close(String name, Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
        } finally {
            shutDown(name);
        }
    }

    private static void shutDown(String name) throws SQLException {
        try {
            connect(name, "shutdown");
        } catch (SQLException e) {
            // Derby reports a clean shutdown of a database as the exception 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Returns the message of the innermost of chained exceptions. */
    static String rootMessage(SQLException e) {
        SQLException last = e;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last.getMessage();
    }

    VintageTables tables() {
        return tables;
    }

    Layers layers() {
        return layers;
    }

    SetTables sets() {
        return sets;
    }

    /** Returns whether Derby has given the connection up. */
    boolean isLost() throws SQLException {
        return connection.isClosed();
    }

    /** Opens a database again that was given up. */
    Database reopened() throws StoreException {
        try {
            shutDown(name);
        } catch (SQLException e) {
            // Given up as a whole, it is shut down already; if not, opening it says what is wrong.
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "The store was not shut down", e);
        }
        return open(name);
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
            close(name, connection);
        }
    }
}

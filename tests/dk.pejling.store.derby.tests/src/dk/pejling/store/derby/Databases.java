package dk.pejling.store.derby;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.Password;
import dk.pejling.store.StoreException;
import dk.pejling.store.contract.TestDatabase;
import dk.pejling.store.sql.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDriver;

/** Databases in memory. */
final class Databases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        try {
            System.setProperty("derby.stream.error.file", Files.createTempFile("derby", ".log").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Databases() {
    }

    /** Returns the name of a database in memory that nobody has used. */
    static String newName() {
        return "memory:test" + NUMBER.incrementAndGet();
    }

    /** Returns a database in memory. */
    static TestDatabase inMemory() {
        String name = newName();
        return new TestDatabase() {
            @Override
            public ObservationStore open() throws StoreException {
                return Databases.open(name);
            }

            @Override
            public void execute(String... commands) throws SQLException {
                Databases.execute(name, commands);
                shutDown(name);
            }

            @Override
            public String bytes(String digits) {
                return "CAST(X'" + digits + "' AS BLOB)";
            }
        };
    }

    static SqlStore open(String name) throws StoreException {
        return new SqlStore(DerbyDialect.creating(name, Password.none()));
    }

    /** Runs commands beside the store, as somebody with another program would. */
    static void execute(String database, String... commands) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", database);
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    static void shutDown(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", database);
        properties.setProperty("shutdown", "true");
        try {
            new EmbeddedDriver().connect("jdbc:derby:", properties);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** Stops Derby in this process; it reads its system properties again when it is next used. */
    static void shutDownEngine() throws SQLException {
        try {
            new EmbeddedDriver().connect("jdbc:derby:;shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!"XJ015".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}

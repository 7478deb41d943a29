package dk.pejling.store.derby;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * SQL over columns in memory: a Derby database without data of its own, whose tables are table functions. Whatever store the
 * columns come from, and nothing that is done here reaches it. Connections may be used by one thread each.
 *
 * <p>A table {@code Y25I01} is a view of that name, and a function that takes the members of one series in the order of the
 * dimensions, {@code TABLE (Y25I01_OF('A-dagpenge')) T}; those that are left out, or null, are all meant. The function is
 * quicker: Derby fetches all columns of a view and compares the members of each row once more.
 */
public final class ColumnDatabase implements AutoCloseable {
    /**
     * What the table functions of all open databases read. Static, since Derby finds a table function by the name of a static
     * method, and all it can be handed is what SQL can write.
     */
    private static final Map<String, OpenTable> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBER = new AtomicLong();

    /** Name of the database and of its only schema, which no other open database has. */
    private final String name = "COLUMNS" + NUMBER.incrementAndGet();
    private final List<String> keys = new ArrayList<>();

    private ColumnDatabase() {
    }

    /**
     * Opens a database with a view for each table.
     *
     * @throws SQLException if Derby refuses, such as two tables of one name
     */
    public static ColumnDatabase open(List<ColumnTable> tables) throws SQLException {
        ColumnDatabase database = new ColumnDatabase();
        try (Connection connection = database.connect("create"); Statement statement = connection.createStatement()) {
            for (ColumnTable table : tables) {
                database.add(table, statement);
            }
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close(e);
            throw e;
        }
    }

    private void add(ColumnTable table, Statement statement) throws SQLException {
        String function = table.name() + "_OF";
        String key = key(name, function);
        OPEN.put(key, OpenTable.of(table));
        keys.add(key);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < table.names().size(); i++) {
            columns.add('"' + table.names().get(i) + "\" " + table.types().get(i));
        }
        statement.execute("CREATE FUNCTION \"%s\" (MEMBERS VARCHAR(1000) ...) RETURNS TABLE (%s) LANGUAGE JAVA PARAMETER STYLE DERBY_JDBC_RESULT_SET NO SQL EXTERNAL NAME '%s.read'"
                .formatted(function, String.join(", ", columns), ColumnRows.class.getName()));
        statement.execute("CREATE VIEW \"%s\" AS SELECT * FROM TABLE (\"%s\"()) T".formatted(table.name(), function));
    }

    private static String key(String schema, String function) {
        return schema + "." + function;
    }

    /** Returns what a function reads. */
    static OpenTable table(String schema, String function) {
        OpenTable table = OPEN.get(key(schema, function));
        if (table == null) {
            throw new IllegalStateException("Nobody has opened the columns of " + key(schema, function));
        }
        return table;
    }

    /** Returns a new connection, to be closed by the caller. */
    public Connection connect() throws SQLException {
        return connect("create");
    }

    private Connection connect(String action) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", "memory:" + name);
        properties.setProperty("user", name);
        properties.setProperty(action, "true");
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    /** Ends the database; its connections are of no use any more. */
    @Override
    public void close() throws SQLException {
        keys.forEach(OPEN::remove);
        try {
            connect("drop");
        } catch (SQLException e) {
            // Derby reports that a database in memory was dropped as the exception 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void close(Exception reason) {
        try {
            close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}

package dk.pejling.store.sql;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings the tables of a database to this version of the product, one numbered step after the other. */
public final class Migrations {
    /** Number of the newest step. */
    public static final int NEWEST = 3;

    private final Connection connection;
    private final Dialect dialect;

    /** Makes one for a connection without auto-commit. */
    public Migrations(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /**
     * Runs the steps that are missing, each in a transaction of its own.
     *
     * @throws StoreException if a newer version of the product made the database
     */
    void run() throws SQLException, StoreException {
        runTo(NEWEST);
    }

    /** Runs the steps up to one: what an earlier version of the product would have done. */
    public void runTo(int newest) throws SQLException, StoreException {
        int version = version();
        if (version < newest) {
            dialect.beginChange(connection);
            try {
                // Another process may have done it meanwhile.
                for (int step = version() + 1; step <= newest; step++) {
                    run(step);
                }
            } finally {
                dialect.endChange(connection);
            }
        }
        if (version > newest) {
            throw new StoreException(StoreException.Code.TOO_NEW,
                    StoreText.of("tooNew", version, newest), null);
        }
    }

    /** Returns the number of the newest step that was run, 0 for a database without tables. */
    public int version() throws SQLException {
        try {
            if (!dialect.hasTable(connection, "SCHEMA_VERSION")) {
                return 0;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT MAX(VERSION) FROM SCHEMA_VERSION")) {
                rows.next();
                return rows.getInt(1);
            }
        } finally {
            connection.rollback();
        }
    }

    private void run(int step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (step == 1) {
                statement.execute("CREATE TABLE SCHEMA_VERSION (VERSION INTEGER NOT NULL PRIMARY KEY)");
            }
            for (String command : commands(step)) {
                statement.execute(dialect.translated(command));
            }
            statement.execute("INSERT INTO SCHEMA_VERSION VALUES (" + step + ")");
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static String[] commands(int step) {
        String name = "migrations/%04d.sql".formatted(step);
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return sql.replaceAll("(?m)^--.*$", "").strip().split(";\\s*");
        } catch (IOException e) {
            throw new IllegalStateException("The bundle has no readable " + name, e);
        }
    }
}

package dk.pejling.store.derby;

import dk.pejling.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings the tables of a database to this version of the product, one numbered step after the other. */
final class Migrations {
    private static final int NEWEST = 2;

    private Migrations() {
    }

    /**
     * Runs the steps that are missing, each in a transaction of its own.
     *
     * @throws StoreException if a newer version of the product made the database
     */
    static void run(Connection connection) throws SQLException, StoreException {
        int version = version(connection);
        if (version > NEWEST) {
            throw new StoreException(StoreException.Code.TOO_NEW,
                    "The store has version %d; this program knows up to %d".formatted(version, NEWEST), null);
        }
        for (int step = version + 1; step <= NEWEST; step++) {
            run(connection, step);
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "SCHEMA_VERSION", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(VERSION) FROM SCHEMA_VERSION")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, int step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (step == 1) {
                statement.execute("CREATE TABLE SCHEMA_VERSION (VERSION INTEGER NOT NULL PRIMARY KEY)");
            }
            for (String command : commands(step)) {
                statement.execute(command);
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

package dk.pejling.store.postgresql;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.sql.BackupFolder;
import dk.pejling.store.sql.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Copies of the tables as CSV, one file each, put back in one transaction. */
final class PostgresBackup {
    /** In an order in which each refers only to those before it. */
    static final List<String> TABLES = List.of("schema_version", "vintage", "coverage", "segment", "journal", "definition",
            "cluster_set", "cluster_member", "area_group", "area_group_member");

    private PostgresBackup() {
    }

    /** Fills a database that has no store, or an empty one, from a copy. */
    static void restore(Path backup, PostgresDialect dialect) throws StoreException {
        BackupFolder folder = BackupFolder.open(backup);
        folder.require(dialect.kind());
        try (Connection connection = dialect.connect()) {
            dialect.beginChange(connection);
            try {
                Migrations migrations = new Migrations(connection, dialect);
                int version = version(folder.data());
                if (migrations.version() > 0 && !isEmpty(connection, dialect)) {
                    throw new StoreException(Code.REFUSED, StoreText.of("restore.there", dialect.place()), null);
                }
                migrations.runTo(version);
                fill(connection, folder.data());
                record(connection, backup);
                connection.commit();
            } catch (SQLException | StoreException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                dialect.endChange(connection);
            }
        } catch (SQLException | IOException e) {
            throw dialect.failure(Code.UNUSABLE, StoreText.of("restore", dialect.place()), e);
        }
    }

    private static int version(Path data) throws IOException {
        return Files.readAllLines(data.resolve("schema_version.csv"), StandardCharsets.UTF_8).stream().skip(1)
                .mapToInt(Integer::parseInt).max().orElseThrow(() -> new IOException("The backup names no version"));
    }

    private static boolean isEmpty(Connection connection, PostgresDialect dialect) throws SQLException {
        for (String table : List.of("vintage", "journal", "definition", "cluster_set", "area_group")) {
            if (!dialect.hasTable(connection, table)) {
                continue;
            }
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                if (rows.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void fill(Connection connection, Path data) throws SQLException, IOException {
        for (String table : TABLES.subList(1, TABLES.size())) {
            Path file = data.resolve(table + ".csv");
            if (Files.notExists(file)) {
                // The copy is of a version that had no such table.
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table
                        + " FROM STDIN (FORMAT csv, HEADER match, ENCODING 'UTF8')", in);
            }
        }
    }

    private static void record(Connection connection, Path backup) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO journal (event_number, happened, action, subject, reason)"
                + " SELECT COALESCE(MAX(event_number), 0) + 1, LOCALTIMESTAMP(3) AT TIME ZONE current_setting('TimeZone') AT TIME ZONE 'UTC',"
                + " 'RESTORE', ?, '' FROM journal")) {
            insert.setString(1, backup.toString());
            insert.executeUpdate();
        }
    }
}

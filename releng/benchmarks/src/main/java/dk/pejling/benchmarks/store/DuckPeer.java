package dk.pejling.benchmarks.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in this process, with as many threads as it is given. */
final class DuckPeer implements AutoCloseable {
    private final Connection connection;

    private DuckPeer(Connection connection) {
        this.connection = connection;
    }

    /** Opens a database in a file. */
    static DuckPeer open(Path file, int threads) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
        }
        return new DuckPeer(connection);
    }

    /** Reads a file of facts into a table with typed columns. */
    void load(Path csv) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (period VARCHAR, area VARCHAR, sex VARCHAR, age VARCHAR, benefit VARCHAR,"
                    + " persons INTEGER, share DECIMAL(5, 1))");
            statement.execute(("INSERT INTO fact SELECT * FROM read_csv('%s', delim = ';', quote = '\"', header = true,"
                    + " auto_detect = false, nullstr = '', decimal_separator = ',', columns = {'period': 'VARCHAR',"
                    + " 'area': 'VARCHAR', 'sex': 'VARCHAR', 'age': 'VARCHAR', 'benefit': 'VARCHAR', 'persons': 'INTEGER',"
                    + " 'share': 'DECIMAL(5, 1)'})").formatted(csv));
        }
    }

    double checksum() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT sum(persons),"
                + " sum(share) * 10, count(*) * 2 - count(persons) - count(share) FROM fact")) {
            row.next();
            return FactCheck.of(row.getLong(1), Math.round(row.getDouble(2)), row.getLong(3));
        }
    }

    /** Groups by area and month; the answer's checksum takes every group. */
    double groups() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(
                "SELECT area, period, sum(persons), count(persons) FROM fact GROUP BY area, period")) {
            double checksum = 0;
            while (rows.next()) {
                checksum += rows.getLong(3) * (double) rows.getLong(4);
            }
            return checksum;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

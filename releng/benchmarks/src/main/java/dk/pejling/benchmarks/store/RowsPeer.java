package dk.pejling.benchmarks.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;

/** A Derby table with a row per fact and a primary key, filled by batched inserts. */
final class RowsPeer implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final Path folder;
    private final Connection connection;

    RowsPeer(Path folder) throws SQLException {
        this.folder = folder;
        connection = connect(folder, "create");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE FACT (PERIOD VARCHAR(10) NOT NULL, AREA VARCHAR(60) NOT NULL, SEX VARCHAR(60) NOT NULL,"
                    + " AGE VARCHAR(60) NOT NULL, BENEFIT VARCHAR(60) NOT NULL, PERSONS INTEGER, SHARE DECIMAL(5, 1),"
                    + " PRIMARY KEY (AREA, SEX, AGE, BENEFIT, PERIOD))");
        }
        connection.commit();
    }

    private static Connection connect(Path folder, String action) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("databaseName", folder.toString());
        properties.setProperty(action, "true");
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    Connection connection() {
        return connection;
    }

    void insert(Path csv) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO FACT VALUES (?, ?, ?, ?, ?, ?, ?)");
                CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(';').ofCsvRecord(csv)) {
            int rows = 0;
            for (CsvRecord row : reader) {
                if (rows++ > 0) {
                    bind(insert, row);
                    insert.addBatch();
                }
                if (rows % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement insert, CsvRecord row) throws SQLException {
        for (int i = 0; i < 5; i++) {
            insert.setString(i + 1, row.getField(i));
        }
        if (row.getField(5).isEmpty()) {
            insert.setNull(6, Types.INTEGER);
        } else {
            insert.setInt(6, Integer.parseInt(row.getField(5)));
        }
        insert.setBigDecimal(7, row.getField(6).isEmpty() ? null : new BigDecimal(row.getField(6).replace(',', '.')));
    }

    /** Makes the index that holds all a query for a series of counts needs. */
    void index() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE INDEX FACT_SERIES ON FACT (SEX, AGE, BENEFIT, AREA, PERIOD, PERSONS)");
            statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', 'FACT', NULL)");
        }
        connection.commit();
    }

    double checksum() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT SUM(CAST(PERSONS AS BIGINT)),"
                + " SUM(CAST(SHARE AS DECIMAL(20, 1))) * 10, COUNT(*) * 2 - COUNT(PERSONS) - COUNT(SHARE) FROM FACT")) {
            row.next();
            return FactCheck.of(row.getLong(1), Math.round(row.getDouble(2)), row.getLong(3));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
        try {
            connect(folder, "shutdown");
        } catch (SQLException e) {
            // Derby reports a clean shutdown as an exception.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}

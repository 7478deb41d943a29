package dk.pejling.store.derby;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.Unit;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.StagedTable;
import dk.pejling.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDriver;

/** Databases in memory, and small tables to put into them. */
final class Databases {
    static final Area SLAGELSE = AreaRegister.denmark().find("Slagelse").orElseThrow();
    static final Area RANDERS = AreaRegister.denmark().find("Randers").orElseThrow();
    static final Period MAY = Period.month(2025, 5);
    static final Period JUNE = Period.month(2025, 6);
    static final LocalDate AUGUST_19 = LocalDate.of(2026, 8, 19);
    static final LocalDate AUGUST_22 = LocalDate.of(2026, 8, 22);

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

    static DerbyStore open() throws StoreException {
        return DerbyStore.open(newName());
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

    static TableDefinition table(String id, int dimensions, int measures) {
        List<Dimension> dims = List.of(new Dimension("Gruppe", false, Optional.empty()),
                new Dimension("Måneder", true, Optional.empty())).subList(0, dimensions);
        List<Measure> all = List.of(new Measure(id, "Antal personer", Unit.PERSONS, MeasureKind.STOCK, 0, dims),
                new Measure(id, "Andel (pct.)", Unit.PERCENT, MeasureKind.RATE, 1, dims)).subList(0, measures);
        return new TableDefinition(id, new LocalText(id, id), "Kilde", Frequency.MONTH, "Periode", "Område", all, 0, List.of());
    }

    /** Returns a table of one measure over May and June of Slagelse and Randers. */
    static StagedTable small(String id, LocalDate retrieved, double... values) {
        Axes axes = new Axes(Set.of(MAY, JUNE), Set.of(SLAGELSE, RANDERS), List.of());
        Column column = new Column(axes);
        for (int i = 0; i < values.length; i++) {
            column.set(i, values[i]);
        }
        return new StagedTable(table(id, 0, 1), retrieved, List.of(column));
    }

    static Measure measure(String id) {
        return table(id, 0, 1).measures().getFirst();
    }
}

package dk.pejling.benchmarks.store;

import dk.pejling.benchmarks.Benchmark;
import dk.pejling.benchmarks.Benchmark.Rounds;
import dk.pejling.benchmarks.Benchmark.Way;
import dk.pejling.benchmarks.facts.FactStream;
import dk.pejling.benchmarks.facts.FactTable;
import dk.pejling.imports.SourceFile;
import dk.pejling.imports.csv.FactFile;
import dk.pejling.store.Column;
import dk.pejling.store.GroupSums;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StagedTable;
import dk.pejling.store.derby.ColumnDatabase;
import dk.pejling.store.derby.ColumnTable;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Derby rows beside columns: G15, SQL from a report, and the second peers of G1 and G5. At a seventh of the size of the others: the rows
 * have to be inserted one by one, and their index built. Arguments: folder, seed.
 */
public final class SqlBenchmark {
    private static final Rounds ROUNDS = new Rounds(5, 11);
    /** A query takes a millisecond or two; before some hundreds of them the machine's own compiler is what is measured. */
    private static final Rounds QUERIES = new Rounds(200, 301);
    private static final int AREAS = 15;
    private static final String OF_SERIES = "FROM TABLE (FACTS_OF('Køn i alt', 'Alder i alt', 'A-dagpenge')) T";
    private static final String SERIES = " WHERE %s = 'Køn i alt' AND %s = 'Alder i alt' AND %s = 'A-dagpenge'";
    private static final String OURS = "FROM FACTS" + SERIES.formatted("KOEN", "ALDER", "YDELSESGRUPPER");
    private static final String PEERS = "FROM FACT" + SERIES.formatted("SEX", "AGE", "BENEFIT");

    private SqlBenchmark() {
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        Folders folders = new Folders(Path.of(arguments[0]));
        Path csv = folders.fresh("some");
        try (FactStream facts = new FactStream(Long.parseLong(arguments[1]), 0, AREAS, FactTable.MONTHS);
                OutputStream out = Files.newOutputStream(csv)) {
            facts.transferTo(out);
        }
        Path database = folders.fresh("rows");
        long start = System.nanoTime();
        try (RowsPeer rows = new RowsPeer(database)) {
            rows.insert(csv);
            double millis = (System.nanoTime() - start) / 1e6;
            List<Column> columns = commit(folders, csv, millis, rows.checksum());
            rows.index();
            compare(columns, rows);
        }
        Folders.delete(database);
        Folders.delete(csv);
    }

    /** Own code on the file that the peer has just inserted: the third time counts, as when several files come in. */
    private static List<Column> commit(Folders folders, Path csv, double peerMillis, double peerChecksum) throws Exception {
        List<Column> columns = List.of();
        double millis = 0;
        for (int round = 0; round < 3; round++) {
            Path home = folders.freshFolder("home");
            long start = System.nanoTime();
            try (ObservationStore store = new DerbyStoreProvider().open(home)) {
                StagedTable staged = new FactFile(List.of(FactTable.definition("facts"))).read(SourceFile.of(csv, LocalDate.of(2026, 8, 22)),
                        Optional.empty()).staged().orElseThrow();
                store.publish(List.of(staged));
                columns = staged.columns();
            }
            millis = (System.nanoTime() - start) / 1e6;
            Folders.delete(home);
        }
        double checksum = FactCheck.of(columns.get(0), columns.get(1));
        if (checksum != peerChecksum) {
            throw new IllegalStateException("Own code gives %s, batched inserts %s".formatted(checksum, peerChecksum));
        }
        print("own: vintage in Derby", millis, millis / peerMillis, checksum);
        print("peer: Derby rows, batched inserts, once", peerMillis, 1, peerChecksum);
        return columns;
    }

    private static void print(String way, double millis, double ratio, double checksum) {
        System.out.println(String.format(Locale.ROOT, "| G1 | CSV → checked → committed, %,d rows | %s | %.3f | %.3f × | %.6g |",
                (long) AREAS * FactTable.rows(FactTable.MONTHS) / FactTable.AREAS.size(), way, millis, ratio, checksum));
    }

    private static void compare(List<Column> columns, RowsPeer rows) throws SQLException {
        try (ColumnDatabase ours = ColumnDatabase.open(List.of(new ColumnTable(FactTable.definition("facts"), columns)));
                Connection connection = ours.connect()) {
            compare(connection, rows.connection(), columns.getFirst());
        }
    }

    private static void compare(Connection ours, Connection rows, Column persons) throws SQLException {
        long count = (long) AREAS * FactTable.rows(FactTable.MONTHS) / FactTable.AREAS.size();
        String size = "%,d rows".formatted(count);
        run("one series of all areas, " + size, ours, rows, "SELECT AREA, PERIOD, %s %s");
        run("the same by area: sum, " + size, ours, rows, "SELECT AREA, 1, SUM(%s) %s GROUP BY AREA");
        try (PreparedStatement groups = rows.prepareStatement("SELECT AREA, PERIOD, SUM(PERSONS), COUNT(PERSONS) FROM FACT GROUP BY AREA, PERIOD")) {
            Benchmark.run("G5", "sum and count by area × month, " + size, ROUNDS, List.of(
                    new Way("own: columns", true, () -> groups(GroupSums.of(persons), persons)),
                    new Way("peer: Derby rows with a covering index", true, () -> groups(groups))));
        }
    }

    private static void run(String work, Connection ours, Connection rows, String sql) throws SQLException {
        try (PreparedStatement series = ours.prepareStatement(sql.formatted("ANTAL_FULDTIDSPERSONER", OF_SERIES));
                PreparedStatement view = ours.prepareStatement(sql.formatted("ANTAL_FULDTIDSPERSONER", OURS));
                PreparedStatement peer = rows.prepareStatement(sql.formatted("PERSONS", PEERS))) {
            Benchmark.run("G15", work, QUERIES, List.of(
                    new Way("own: SQL over columns, function of a series", true, sum(series)),
                    new Way("own: SQL over columns, view and conditions", true, sum(view)),
                    new Way("peer: Derby rows with a covering index", true, sum(peer))));
        }
    }

    private static DoubleSupplier sum(PreparedStatement statement) {
        return () -> {
            try (ResultSet result = statement.executeQuery()) {
                double sum = 0;
                while (result.next()) {
                    sum += result.getDouble(3) + result.getString(1).length();
                }
                return sum;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static double groups(PreparedStatement statement) {
        try (ResultSet result = statement.executeQuery()) {
            double checksum = 0;
            while (result.next()) {
                checksum += result.getLong(3) * (double) result.getLong(4);
            }
            return checksum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double groups(GroupSums groups, Column column) {
        double checksum = 0;
        for (int area = 0; area < column.axes().areas().size(); area++) {
            for (int period = 0; period < column.axes().periods().size(); period++) {
                checksum += groups.sum(area, period) * groups.count(area, period);
            }
        }
        return checksum;
    }
}

package dk.pejling.store.derby;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Period;
import dk.pejling.store.Axes;
import dk.pejling.store.Delta;
import dk.pejling.store.SegmentCodec;
import dk.pejling.store.Vintage;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/** Reads and writes the tables of vintages; the caller commits. */
final class VintageTables {
    private static final int PERIODS = 0;
    private static final int AREAS = 1;
    private static final int FIRST_DIMENSION = 2;

    private final Connection connection;

    VintageTables(Connection connection) {
        this.connection = connection;
    }

    /** Returns all vintages: by table, then in the order in which they lie over each other. */
    List<Vintage> vintages() throws SQLException {
        List<Vintage> vintages = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT ID, TABLE_ID, RETRIEVED, PUBLISHED, SEQUENCE, CELLS, CONTENT_HASH FROM VINTAGE")) {
            while (rows.next()) {
                vintages.add(new Vintage(rows.getString(1), rows.getString(2), rows.getDate(3).toLocalDate(),
                        rows.getTimestamp(4, utc()).toInstant(), rows.getLong(5), rows.getInt(6),
                        rows.getString(7)));
            }
        }
        vintages.sort(Comparator.comparing(Vintage::table).thenComparing(Vintage.OVERLAY_ORDER));
        return vintages;
    }

    /** A calendar of its own for each call: the driver writes into it. */
    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    long nextSequence() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(SEQUENCE), 0) + 1 FROM VINTAGE")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void insert(Vintage vintage, Axes coverage, Map<Measure, Delta> deltas) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO VINTAGE VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, vintage.id());
            insert.setString(2, vintage.table());
            insert.setDate(3, Date.valueOf(vintage.retrieved()));
            insert.setTimestamp(4, Timestamp.from(vintage.published()), utc());
            insert.setLong(5, vintage.sequence());
            insert.setInt(6, vintage.cells());
            insert.setString(7, vintage.contentHash());
            insert.executeUpdate();
        }
        insertCoverage(vintage, coverage);
        insertSegments(vintage, deltas);
    }

    private void insertCoverage(Vintage vintage, Axes coverage) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO COVERAGE VALUES (?, ?, ?, ?)")) {
            insert.setString(1, vintage.id());
            addAxis(insert, PERIODS, coverage.periods().stream().map(Period::toString).toList());
            addAxis(insert, AREAS, coverage.areas().stream().map(Area::code).toList());
            for (int i = 0; i < coverage.members().size(); i++) {
                addAxis(insert, FIRST_DIMENSION + i, coverage.members().get(i));
            }
            insert.executeBatch();
        }
    }

    private static void addAxis(PreparedStatement insert, int axis, List<String> terms) throws SQLException {
        insert.setInt(2, axis);
        for (int i = 0; i < terms.size(); i++) {
            insert.setInt(3, i);
            insert.setString(4, terms.get(i));
            insert.addBatch();
        }
    }

    private void insertSegments(Vintage vintage, Map<Measure, Delta> deltas) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO SEGMENT VALUES (?, ?, ?, ?)")) {
            insert.setString(1, vintage.id());
            for (Map.Entry<Measure, Delta> entry : deltas.entrySet()) {
                insert.setString(2, entry.getKey().id());
                int part = 0;
                for (byte[] segment : SegmentCodec.encode(entry.getValue())) {
                    insert.setInt(3, part++);
                    insert.setBytes(4, segment);
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Puts other changed cells in the place of those of a vintage, when an earlier one has come in below it. */
    void replace(Vintage vintage, Map<Measure, Delta> deltas) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM SEGMENT WHERE VINTAGE_ID = ?");
                PreparedStatement update = connection.prepareStatement("UPDATE VINTAGE SET CELLS = ? WHERE ID = ?")) {
            delete.setString(1, vintage.id());
            delete.executeUpdate();
            update.setInt(1, deltas.values().stream().mapToInt(Delta::size).sum());
            update.setString(2, vintage.id());
            update.executeUpdate();
        }
        insertSegments(vintage, deltas);
    }

    Axes coverage(Vintage vintage) throws SQLException {
        Set<Period> periods = new LinkedHashSet<>();
        Set<Area> areas = new LinkedHashSet<>();
        List<Set<String>> members = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT AXIS, TERM FROM COVERAGE WHERE VINTAGE_ID = ? ORDER BY AXIS, POSITION")) {
            select.setString(1, vintage.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String term = rows.getString(2);
                    int axis = rows.getInt(1);
                    switch (axis) {
                        case PERIODS -> periods.add(Period.parse(term).orElseThrow(() -> unknown(vintage, term)));
                        case AREAS -> areas.add(AreaRegister.denmark().find(term).orElseThrow(() -> unknown(vintage, term)));
                        default -> {
                            if (members.size() == axis - FIRST_DIMENSION) {
                                members.add(new LinkedHashSet<>());
                            }
                            members.getLast().add(term);
                        }
                    }
                }
            }
        }
        return new Axes(periods, areas, members);
    }

    private static IllegalArgumentException unknown(Vintage vintage, String term) {
        return new IllegalArgumentException("Vintage %s holds the unknown term '%s'".formatted(vintage.id(), term));
    }

    Delta delta(Vintage vintage, Measure measure) throws SQLException {
        List<byte[]> segments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DATA FROM SEGMENT WHERE VINTAGE_ID = ? AND MEASURE_ID = ? ORDER BY PART")) {
            select.setString(1, vintage.id());
            select.setString(2, measure.id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    segments.add(rows.getBytes(1));
                }
            }
        }
        return SegmentCodec.decode(segments);
    }
}

package dk.pejling.store.sql;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.store.Axes;
import dk.pejling.store.Delta;
import dk.pejling.store.SegmentCodec;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
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
import java.util.OptionalInt;
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

    /** Returns all vintages that ever were: by table, then in the order in which they lie over each other. */
    List<VintageState> states() throws SQLException {
        List<VintageState> states = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT ID, TABLE_ID, RETRIEVED, PUBLISHED, SEQUENCE, CELLS, CONTENT_HASH, STATE FROM VINTAGE")) {
            while (rows.next()) {
                Vintage vintage = new Vintage(rows.getString(1), rows.getString(2), rows.getDate(3).toLocalDate(),
                        rows.getTimestamp(4, utc()).toInstant(), rows.getLong(5), rows.getInt(6), rows.getString(7));
                states.add(new VintageState(vintage, state(rows.getString(8))));
            }
        }
        states.sort(Comparator.comparing(VintageState::vintage,
                Comparator.comparing(Vintage::table).thenComparing(Vintage.OVERLAY_ORDER)));
        return states;
    }

    private static State state(String letter) {
        return switch (letter) {
            case "P" -> State.PUBLISHED;
            case "W" -> State.WITHDRAWN;
            case "D" -> State.DELETED;
            default -> throw new IllegalArgumentException("The store holds a vintage of the unknown state " + letter);
        };
    }

    /** Returns the vintages that count, in the order of {@link #states}. */
    List<Vintage> vintages() throws SQLException {
        return states().stream().filter(one -> one.state() == State.PUBLISHED).map(VintageState::vintage).toList();
    }

    /** Returns how many cells a vintage left open, empty where that was not kept. */
    OptionalInt openCells(Vintage vintage) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT OPEN_CELLS FROM VINTAGE WHERE ID = ?")) {
            select.setString(1, vintage.id());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                int open = rows.getInt(1);
                return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(open);
            }
        }
    }

    void setState(Vintage vintage, State state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE VINTAGE SET STATE = ? WHERE ID = ?")) {
            update.setString(1, state.name().substring(0, 1));
            update.setString(2, vintage.id());
            update.executeUpdate();
        }
    }

    /** Deletes the figures of a vintage and its coverage. */
    void clear(Vintage vintage) throws SQLException {
        for (String table : List.of("SEGMENT", "COVERAGE")) {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE VINTAGE_ID = ?")) {
                delete.setString(1, vintage.id());
                delete.executeUpdate();
            }
        }
    }

    /** Returns the ids of the measures of a table that have figures. */
    List<String> measures(String table) throws SQLException {
        List<String> measures = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT MEASURE_ID FROM SEGMENT"
                + " JOIN VINTAGE ON VINTAGE.ID = SEGMENT.VINTAGE_ID WHERE TABLE_ID = ? ORDER BY MEASURE_ID")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    measures.add(rows.getString(1));
                }
            }
        }
        return measures;
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

    void insert(Vintage vintage, int openCells, Axes coverage, Map<String, Delta> deltas) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO VINTAGE (ID, TABLE_ID, RETRIEVED, PUBLISHED,"
                + " SEQUENCE, CELLS, CONTENT_HASH, STATE, OPEN_CELLS) VALUES (?, ?, ?, ?, ?, ?, ?, 'P', ?)")) {
            insert.setString(1, vintage.id());
            insert.setString(2, vintage.table());
            insert.setDate(3, Date.valueOf(vintage.retrieved()));
            insert.setTimestamp(4, Timestamp.from(vintage.published()), utc());
            insert.setLong(5, vintage.sequence());
            insert.setInt(6, vintage.cells());
            insert.setString(7, vintage.contentHash());
            insert.setInt(8, openCells);
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

    private void insertSegments(Vintage vintage, Map<String, Delta> deltas) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO SEGMENT VALUES (?, ?, ?, ?)")) {
            insert.setString(1, vintage.id());
            for (Map.Entry<String, Delta> entry : deltas.entrySet()) {
                insert.setString(2, entry.getKey());
                int part = 0;
                for (byte[] segment : SegmentCodec.encode(entry.getValue())) {
                    insert.setInt(3, part++);
                    insert.setBytes(4, segment);
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Puts other changed cells of some measures in the place of those of a vintage, when what lies below it has changed. */
    void replace(Vintage vintage, Map<String, Delta> deltas) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM SEGMENT WHERE VINTAGE_ID = ? AND MEASURE_ID = ?");
                PreparedStatement update = connection.prepareStatement("UPDATE VINTAGE SET CELLS = ? WHERE ID = ?")) {
            delete.setString(1, vintage.id());
            for (String measure : deltas.keySet()) {
                delete.setString(2, measure);
                delete.executeUpdate();
            }
            update.setInt(1, deltas.values().stream().mapToInt(Delta::size).sum());
            update.setString(2, vintage.id());
            update.executeUpdate();
        }
        insertSegments(vintage, deltas);
    }

    /** Writes a vintage that was cleared once more; one that was touched no longer says what it was published with. */
    void rewrite(Vintage vintage, Axes coverage, Map<String, Delta> deltas, boolean touched) throws SQLException {
        insertCoverage(vintage, coverage);
        replace(vintage, deltas);
        if (touched) {
            try (PreparedStatement update = connection.prepareStatement("UPDATE VINTAGE SET OPEN_CELLS = NULL WHERE ID = ?")) {
                update.setString(1, vintage.id());
                update.executeUpdate();
            }
        }
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
                        case AREAS -> areas.add(AreaRegister.denmark().findEver(term).orElseThrow(() -> unknown(vintage, term)));
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

    Delta delta(Vintage vintage, String measure) throws SQLException {
        List<byte[]> segments = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DATA FROM SEGMENT WHERE VINTAGE_ID = ? AND MEASURE_ID = ? ORDER BY PART")) {
            select.setString(1, vintage.id());
            select.setString(2, measure);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    segments.add(rows.getBytes(1));
                }
            }
        }
        return SegmentCodec.decode(segments);
    }
}

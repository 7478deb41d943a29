package dk.pejling.store.sql;

import dk.pejling.store.KeptDefinition;
import dk.pejling.store.Redaction;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the tables to which rows are only added: events and copies of definitions. The caller commits. */
final class JournalTables {
    private final Connection connection;
    private final Dialect dialect;

    JournalTables(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void add(Instant at, Action action, String subject, String reason) throws SQLException {
        Optional<String> who = dialect.who();
        String sql = who.isPresent()
                ? "INSERT INTO JOURNAL (EVENT_NUMBER, HAPPENED, ACTION, SUBJECT, REASON, WHO) VALUES (?, ?, ?, ?, ?, ?)"
                : "INSERT INTO JOURNAL (EVENT_NUMBER, HAPPENED, ACTION, SUBJECT, REASON) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, nextNumber());
            insert.setTimestamp(2, Timestamp.from(at), VintageTables.utc());
            insert.setString(3, action.name());
            insert.setString(4, subject);
            insert.setString(5, reason);
            if (who.isPresent()) {
                insert.setString(6, who.get());
            }
            insert.executeUpdate();
        }
    }

    private long nextNumber() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COALESCE(MAX(EVENT_NUMBER), 0) + 1 FROM JOURNAL")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<StoreEvent> events() throws SQLException {
        List<StoreEvent> events = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT EVENT_NUMBER, HAPPENED, WHO, ACTION, SUBJECT, REASON FROM JOURNAL ORDER BY EVENT_NUMBER")) {
            while (rows.next()) {
                events.add(new StoreEvent(rows.getLong(1), rows.getTimestamp(2, VintageTables.utc()).toInstant(),
                        Optional.ofNullable(rows.getString(3)), Action.valueOf(rows.getString(4)), rows.getString(5),
                        rows.getString(6)));
            }
        }
        return events;
    }

    boolean holds(String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM DEFINITION WHERE HASH = ?")) {
            select.setString(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    boolean holds(String kind, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM DEFINITION WHERE KIND = ? AND NAME = ?")) {
            select.setString(1, kind);
            select.setString(2, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    List<KeptDefinition> ofKind(String kind) throws SQLException {
        List<KeptDefinition> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT NAME, CONTENT FROM DEFINITION WHERE KIND = ? ORDER BY FIRST_USED, NAME")) {
            select.setString(1, kind);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new KeptDefinition(kind, rows.getString(1), rows.getBytes(2)));
                }
            }
        }
        return found;
    }

    void keep(KeptDefinition definition, String hash, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO DEFINITION (HASH, KIND, NAME, FIRST_USED, CONTENT) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, hash);
            insert.setString(2, definition.kind());
            insert.setString(3, definition.name());
            insert.setTimestamp(4, Timestamp.from(at), VintageTables.utc());
            insert.setBytes(5, definition.content());
            insert.executeUpdate();
        }
    }

    Optional<KeptDefinition> find(String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT KIND, NAME, CONTENT FROM DEFINITION WHERE HASH = ?")) {
            select.setString(1, hash);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new KeptDefinition(rows.getString(1), rows.getString(2), rows.getBytes(3))) : Optional.empty();
            }
        }
    }

    /**
     * Takes out of what people kept whatever is to go.
     *
     * @return how much of it is no longer as it was
     */
    int redact(Redaction redaction) throws SQLException {
        int changed = 0;
        for (String kind : redaction.kinds()) {
            for (KeptDefinition one : ofKind(kind)) {
                Optional<KeptDefinition> rest = redaction.rest().apply(one);
                if (rest.isEmpty()) {
                    delete(one.hash());
                    changed++;
                } else if (!rest.get().hash().equals(one.hash())) {
                    rewrite(one.hash(), rest.get());
                    changed++;
                }
            }
        }
        return changed;
    }

    private void delete(String hash) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM DEFINITION WHERE HASH = ?")) {
            delete.setString(1, hash);
            delete.executeUpdate();
        }
    }

    private void rewrite(String hash, KeptDefinition rest) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE DEFINITION SET HASH = ?, CONTENT = ? WHERE HASH = ?")) {
            update.setString(1, rest.hash());
            update.setBytes(2, rest.content());
            update.setString(3, hash);
            update.executeUpdate();
        }
    }

    /** Deletes figures that were computed from a table. */
    void forgetFigures(String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT HASH, NAME FROM DEFINITION WHERE KIND = ?")) {
            select.setString(1, KeptDefinition.FIGURES);
            List<String> hashes = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (List.of(rows.getString(2).split(" ")).contains(table)) {
                        hashes.add(rows.getString(1));
                    }
                }
            }
            for (String hash : hashes) {
                delete(hash);
            }
        }
    }

    List<String> hashes() throws SQLException {
        List<String> hashes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT HASH FROM DEFINITION ORDER BY HASH")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        return hashes;
    }
}

package dk.pejling.store.postgresql;

import dk.pejling.model.LocalText;
import dk.pejling.store.Password;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.StoreUpkeep.Right;
import dk.pejling.store.sql.Dialect;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** A schema called {@code pejling} in a database of a PostgreSQL server. */
final class PostgresDialect implements Dialect {
    static final String CHANNEL = "pejling";

    private static final String SCHEMA = "pejling";
    /** Number of the server's lock that whoever changes the store holds. */
    private static final long LOCK = 0x70656a6c696e67L;
    private static final String PATIENCE = "60s";

    private final String url;
    private final Password password;
    private final Map<String, String> environment;
    private volatile int process;

    /**
     * Makes one.
     *
     * @param url without user or password
     * @param environment {@code PGUSER}, {@code PGPASSWORD}; the driver itself reads {@code PGPASSFILE}
     */
    PostgresDialect(String url, Password password, Map<String, String> environment) {
        this.url = url;
        this.password = password;
        this.environment = environment;
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public String place() {
        return url;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = open();
        try {
            makeSchema(connection);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            process = connection.unwrap(PGConnection.class).getBackendPID();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a connection with auto-commit. */
    Connection open() throws SQLException {
        Properties properties = new Properties();
        Optional.ofNullable(environment.get("PGUSER")).ifPresent(user -> properties.setProperty("user", user));
        password.get().or(() -> Optional.ofNullable(environment.get("PGPASSWORD")))
                .ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("ApplicationName", "Pejling");
        properties.setProperty("currentSchema", SCHEMA);
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        if (!url.contains("sslmode=") && !isLocal()) {
            // Over a network nothing goes unread or to a stranger unless the URL says so itself.
            properties.setProperty("sslmode", "verify-full");
        }
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("This is no URL of PostgreSQL", "08001");
        }
        return connection;
    }

    private boolean isLocal() {
        String host = Optional.ofNullable(URI.create(url.substring("jdbc:".length()).replaceFirst("\\?.*", "")).getHost()).orElse("localhost");
        return List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static void makeSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet rows = statement.executeQuery("SELECT 1 FROM pg_namespace WHERE nspname = '" + SCHEMA + "'")) {
                there = rows.next();
            }
            if (!there) {
                // Two may come here at once.
                statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
                try {
                    statement.execute("CREATE SCHEMA IF NOT EXISTS " + SCHEMA);
                } finally {
                    statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
                }
            }
        }
    }

    /** Returns the number of the server's process behind the connection that changes the store. */
    int process() {
        return process;
    }

    @Override
    public void disconnect(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean hasTable(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            select.setString(1, SCHEMA + "." + name.toLowerCase(Locale.ROOT));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** The server itself writes who did something: nobody can pretend to be another. */
    @Override
    public String translated(String sql) {
        return sql.replaceAll("\\bBLOB\\b", "BYTEA").replaceAll("(?m)^(\\s*WHO\\s+VARCHAR\\(200\\))", "$1 DEFAULT SESSION_USER");
    }

    @Override
    public void beginChange(Connection connection) throws SQLException {
        connection.rollback();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        }
        // The lock outlives this transaction; the next one sees what those before have done.
        connection.commit();
    }

    @Override
    public void endChange(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
            connection.commit();
        }
    }

    @Override
    public void announce(Connection connection, String what) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            // The server carries up to 8000 bytes; with none the listener knows that something happened.
            notify.setString(2, what.length() < 2000 ? what : "");
            notify.execute();
        }
    }

    @Override
    public Optional<String> who() {
        return Optional.empty();
    }

    @Override
    public String user(Connection connection) throws SQLException {
        return text(connection, "SELECT session_user");
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public boolean isEncrypted() {
        return false;
    }

    @Override
    public long bytes(Connection connection) throws SQLException {
        return Long.parseLong(text(connection, "SELECT COALESCE(SUM(pg_total_relation_size(pg_class.oid)), 0) FROM pg_class"
                + " JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = '" + SCHEMA + "' AND relkind = 'r'"));
    }

    @Override
    public List<LocalText> damagedTables(Connection connection, List<String> tables) throws SQLException {
        List<LocalText> damage = new ArrayList<>();
        for (String table : tables) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    // Reading a row is what finds a damaged page.
                    rows.getObject(1);
                }
            } catch (SQLException e) {
                damage.add(StoreText.of("damage.table", table, Dialect.rootMessage(e)));
                connection.rollback();
            }
        }
        return damage;
    }

    @Override
    public void copyTo(Connection connection, Path folder) throws SQLException, StoreException {
        for (String table : PostgresBackup.TABLES) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(table + ".csv"))) {
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("COPY " + table + " TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')", out);
            } catch (IOException e) {
                throw failure(Code.READ, StoreText.of("copy.write", folder), e);
            }
        }
    }

    @Override
    public void grant(Connection connection, String user, Right right) throws SQLException {
        if (!mayRewriteFiles(connection)) {
            // The server itself would only warn.
            throw new SQLException("only the owner of the schema " + SCHEMA + " gives rights", "42501");
        }
        String name = connection.unwrap(PGConnection.class).escapeIdentifier(user);
        List<String> grants = new ArrayList<>(List.of("USAGE ON SCHEMA " + SCHEMA, "SELECT ON ALL TABLES IN SCHEMA " + SCHEMA,
                "INSERT (hash, kind, name, first_used, content) ON definition"));
        if (right != Right.READ) {
            grants.addAll(List.of("INSERT ON vintage, coverage, segment, cluster_set, cluster_member, area_group, area_group_member",
                    "DELETE ON area_group, area_group_member", "UPDATE (cells, state) ON vintage", "DELETE ON segment",
                    "INSERT (event_number, happened, action, subject, reason) ON journal"));
        }
        if (right == Right.ADMIN) {
            grants.addAll(List.of("DELETE ON coverage", "INSERT ON schema_version", "CREATE ON SCHEMA " + SCHEMA));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("REVOKE ALL ON ALL TABLES IN SCHEMA " + SCHEMA + " FROM " + name);
            for (String grant : grants) {
                statement.execute("GRANT " + grant + " TO " + name);
            }
        }
    }

    @Override
    public boolean mayRewriteFiles(Connection connection) throws SQLException {
        return "t".equals(text(connection, "SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = '" + SCHEMA + "'"));
    }

    /** The server's own log and copies are its administrator's; see the documentation. */
    @Override
    public void rewriteFiles(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("segment", "coverage", "vintage", "definition")) {
                // With ANALYZE: what the server has counted names some of the terms, too.
                statement.execute("VACUUM (FULL, ANALYZE) " + table);
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    @Override
    public StoreException failure(Code code, LocalText what, Exception e) {
        if (e instanceof SQLException sql) {
            String state = Optional.ofNullable(sql.getSQLState()).orElse("");
            return new StoreException(code(state, code), StoreText.because(what, Dialect.rootMessage(sql)), e);
        }
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return full ? new StoreException(Code.DISK_FULL, StoreText.of("full", what), e)
                : new StoreException(code, StoreText.because(what, e.getMessage()), e);
    }

    private static Code code(String state, Code otherwise) {
        if (state.equals("53100")) {
            return Code.DISK_FULL;
        }
        if (state.equals("42501") || state.equals("25006")) {
            return Code.NO_RIGHT;
        }
        if (state.startsWith("28")) {
            return Code.PASSWORD;
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("3D") ? Code.UNREACHABLE : otherwise;
    }
}

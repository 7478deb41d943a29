package dk.pejling.store.derby;

import dk.pejling.model.LocalText;
import dk.pejling.store.Password;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDriver;

/** Derby in this process. */
final class DerbyDialect implements Dialect {
    /** Derby says so when a boot password is wrong, or missing. */
    private static final List<String> PASSWORD_STATES = List.of("XBM06", "XBM05", "XBCXK");
    private static final int SHORTEST_PASSWORD = 8;
    /** More than fits one file of Derby's log. */
    private static final int LOG_FILE_BYTES = 1_200_000;

    private final String name;
    private final Password password;
    private final List<String> attributes;

    /**
     * Makes one.
     *
     * @param name folder, or {@code memory:NAME}
     * @param attributes of the first connection, such as {@code create=true}
     */
    DerbyDialect(String name, Password password, String... attributes) {
        this.name = name;
        this.password = password;
        this.attributes = List.of(attributes);
    }

    static DerbyDialect creating(String name, Password password) {
        return new DerbyDialect(name, password, "create=true");
    }

    @Override
    public String kind() {
        return "derby";
    }

    @Override
    public String place() {
        return name;
    }

    boolean exists() {
        return Files.exists(Path.of(name, "service.properties"));
    }

    /** Returns whether Derby's own settings say that its files are encrypted. */
    @Override
    public boolean isEncrypted() {
        Path settings = Path.of(name, "service.properties");
        try {
            return Files.exists(settings) && Files.readString(settings, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .lines().anyMatch(line -> line.startsWith("dataEncryption=true"));
        } catch (IOException e) {
            // Derby says better what is wrong when it opens the folder.
            return false;
        }
    }

    @Override
    public Connection connect() throws SQLException, StoreException {
        Properties properties = new Properties();
        for (String attribute : attributes) {
            properties.setProperty(attribute.substring(0, attribute.indexOf('=')), attribute.substring(attribute.indexOf('=') + 1));
        }
        boolean encrypted = isEncrypted();
        Optional<String> secret = encrypted || !name.startsWith("memory:") ? password.get() : Optional.empty();
        if (encrypted && secret.isEmpty()) {
            throw new StoreException(Code.PASSWORD, StoreText.of("password.needed", name), null);
        }
        if (secret.isPresent()) {
            if (exists() && !encrypted) {
                throw new StoreException(Code.PASSWORD, StoreText.of("password.unwanted", name), null);
            }
            encrypt(properties, secret.get());
        }
        try {
            Connection connection = connect(properties);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            if (isAboutPassword(e)) {
                throw new StoreException(Code.PASSWORD, StoreText.of("password.wrong", name), e);
            }
            throw e;
        }
    }

    /** AES with 256 bits; Derby wants a password of at least eight characters. */
    private void encrypt(Properties properties, String secret) throws StoreException {
        requireLong(secret);
        properties.setProperty("bootPassword", secret);
        if (!exists()) {
            putAlgorithm(properties);
        }
    }

    private static void requireLong(String secret) throws StoreException {
        if (secret.length() < SHORTEST_PASSWORD) {
            throw new StoreException(Code.PASSWORD, StoreText.of("password.short", SHORTEST_PASSWORD), null);
        }
    }

    /**
     * Encrypts the files, which nobody has open, or gives them another password. Derby writes them anew; of a process that is
     * killed meanwhile they may be of no use any more.
     */
    void encrypt(String newPassword) throws StoreException {
        requireLong(newPassword);
        Properties properties = new Properties();
        properties.setProperty("databaseName", name);
        String url = "jdbc:derby:";
        if (isEncrypted()) {
            String old = password.get().orElseThrow(() -> new StoreException(Code.PASSWORD, StoreText.of("password.needed", name), null));
            if ((old + newPassword).contains(";")) {
                throw new StoreException(Code.PASSWORD, StoreText.of("password.semicolon"), null);
            }
            // As properties Derby would use the new one, too, when it starts the database once more, and fail.
            url += ";bootPassword=" + old + ";newBootPassword=" + newPassword;
        } else {
            properties.setProperty("bootPassword", newPassword);
            putAlgorithm(properties);
        }
        try {
            new EmbeddedDriver().connect(url, properties).close();
            forget();
        } catch (SQLException e) {
            throw isAboutPassword(e) ? new StoreException(Code.PASSWORD, StoreText.of("password.wrong", name), e)
                    : failure(Code.UNUSABLE, StoreText.of("encrypt", name), e);
        }
    }

    private static void putAlgorithm(Properties properties) {
        properties.setProperty("dataEncryption", "true");
        properties.setProperty("encryptionAlgorithm", "AES/CBC/NoPadding");
        properties.setProperty("encryptionKeyLength", "256");
    }

    private static boolean isAboutPassword(SQLException e) {
        for (SQLException one = e; one != null; one = one.getNextException()) {
            if (PASSWORD_STATES.contains(one.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private Connection connect(Properties properties) throws SQLException {
        properties.setProperty("databaseName", name);
        return new EmbeddedDriver().connect("jdbc:derby:", properties);
    }

    @Override
    public void disconnect(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
        } finally {
            forget();
        }
    }

    @Override
    public void forget() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("shutdown", "true");
        try {
            connect(properties);
        } catch (SQLException e) {
            // Derby reports a clean shutdown of a database as the exception 08006.
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public boolean hasTable(Connection connection, String table) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, table, null)) {
            return tables.next();
        }
    }

    @Override
    public String translated(String sql) {
        return sql;
    }

    @Override
    public Optional<String> who() {
        return Optional.of(System.getProperty("user.name"));
    }

    @Override
    public String user(Connection connection) {
        return System.getProperty("user.name");
    }

    @Override
    public long bytes(Connection connection) throws StoreException {
        if (name.startsWith("memory:")) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw DiskFull.failure(Code.READ, StoreText.of("read.folder", name), e);
        }
    }

    @Override
    public List<LocalText> damagedTables(Connection connection, List<String> tables) throws SQLException {
        List<LocalText> damage = new ArrayList<>();
        try (PreparedStatement check = connection.prepareStatement("VALUES SYSCS_UTIL.SYSCS_CHECK_TABLE('APP', ?)")) {
            for (String table : tables) {
                check.setString(1, table);
                try (ResultSet rows = check.executeQuery()) {
                    rows.next();
                } catch (SQLException e) {
                    damage.add(StoreText.of("damage.table", table, Dialect.rootMessage(e)));
                }
            }
        }
        return damage;
    }

    /** Others may read and write meanwhile; the copy is of the moment at which it ends. An encrypted store gives an encrypted copy. */
    @Override
    public void copyTo(Connection connection, Path folder) throws SQLException {
        // A backup cannot begin after something was done in the transaction.
        connection.rollback();
        try (CallableStatement copy = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            copy.setString(1, folder.toString());
            copy.execute();
        } catch (SQLException e) {
            throw DiskFull.isFull(folder) ? new SQLException(DiskFull.NO_SPACE, e) : e;
        }
    }

    /**
     * The log holds what was deleted too. Derby begins a new file of it after a megabyte and removes the old one at a checkpoint,
     * so it is filled up with nothing.
     */
    @Override
    public void rewriteFiles(Connection connection) throws SQLException {
        for (String table : List.of("SEGMENT", "COVERAGE", "VINTAGE", "DEFINITION")) {
            call(connection, "CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('APP', '" + table + "', 1)");
        }
        connection.commit();
        for (int i = 0; i < 2; i++) {
            fillLog(connection);
            call(connection, "CALL SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
        }
    }

    private static void fillLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE NOTHING (DATA BLOB NOT NULL)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO NOTHING VALUES (?)")) {
                insert.setBytes(1, new byte[LOG_FILE_BYTES]);
                insert.executeUpdate();
            }
            statement.execute("DROP TABLE NOTHING");
        }
        connection.commit();
    }

    private static void call(Connection connection, String procedure) throws SQLException {
        try (CallableStatement call = connection.prepareCall(procedure)) {
            call.execute();
        }
    }

    @Override
    public StoreException failure(Code code, LocalText what, Exception e) {
        return DiskFull.failure(code, what, e);
    }
}

package dk.pejling.store.sql;

import dk.pejling.model.LocalText;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.StoreUpkeep.Right;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What one kind of database does in its own way. The connections are used by one thread at a time. */
public interface Dialect {
    /** Returns the name of the kind of database. */
    String kind();

    /** Returns where the database is, for messages; holds no secret. */
    String place();

    /**
     * Connects, making the database when there is none; without auto-commit, and so that a transaction sees the store as it was
     * when it began.
     */
    Connection connect() throws SQLException, StoreException;

    /** Closes a connection, and the database where nobody else uses it. */
    void disconnect(Connection connection) throws SQLException;

    /** Cleans up after a connection that the database gave up. */
    default void forget() throws SQLException {
        // A server does that itself.
    }

    /** Returns whether there is a table of this name, upper case. */
    boolean hasTable(Connection connection, String name) throws SQLException;

    /** Returns the SQL of a step of the migrations in this dialect. */
    String translated(String sql);

    /** Begins to change the store: until {@link #endChange} nobody else does. Nothing is open on the connection. */
    default void beginChange(Connection connection) throws SQLException {
        // Alone anyway.
    }

    /** Lets others change the store; also after a failure, also when the connection is lost. */
    default void endChange(Connection connection) throws SQLException {
        // Nobody waits.
    }

    /** Tells other processes, once this transaction is committed. */
    default void announce(Connection connection, String what) throws SQLException {
        // There are none.
    }

    /** Returns the user to write into events; empty when the database writes its own user. */
    Optional<String> who();

    /** Returns the user of the connection, for people. */
    String user(Connection connection) throws SQLException;

    /** Returns whether the files of the database cannot be read without a password. */
    boolean isEncrypted();

    /** Returns the size of the database in bytes. */
    long bytes(Connection connection) throws SQLException, StoreException;

    /** Returns a sentence for each table that the database itself finds damaged. */
    List<LocalText> damagedTables(Connection connection, List<String> tables) throws SQLException;

    /** Writes a copy of the database into an empty folder. */
    void copyTo(Connection connection, Path folder) throws SQLException, StoreException;

    /** Returns whether the user of the connection may write the files anew. */
    default boolean mayRewriteFiles(Connection connection) throws SQLException {
        return true;
    }

    /** Writes the files of vintages anew, so that what was deleted stands in them no more. Nothing is open on the connection. */
    void rewriteFiles(Connection connection) throws SQLException;

    /**
     * Gives a user of the database exactly one right.
     *
     * @throws StoreException with {@link Code#REFUSED} if it has no users of its own
     */
    default void grant(Connection connection, String user, Right right) throws SQLException, StoreException {
        throw new StoreException(Code.REFUSED, StoreText.of("grant.none"), null);
    }

    /**
     * Returns a failure with its code and message.
     *
     * @param code unless the reason has one of its own, such as a full disk
     * @param what what could not be done, as the beginning of a sentence
     */
    StoreException failure(Code code, LocalText what, Exception e);

    /** Returns the message of the innermost of chained exceptions. */
    static String rootMessage(SQLException e) {
        SQLException last = e;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last.getMessage();
    }
}

package dk.pejling.store.derby;

import dk.pejling.model.LocalText;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import dk.pejling.store.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/** Tells a full disk from other failures of the database: it is the one that a user can mend. */
final class DiskFull {
    /** Derby's states for a page or a log record that could not be written. */
    private static final Set<String> STATES = Set.of("XSDG1", "XSLA4");

    /** What the operating system says of it. */
    static final String NO_SPACE = "No space left";
    /** With less than this nothing of a database can be copied. */
    private static final long LEAST_ROOM = 1 << 20;

    private DiskFull() {
    }

    /**
     * Returns a failure with its code and message.
     *
     * @param code the code when the disk is not full
     * @param what what could not be done, as the beginning of a sentence
     */
    static StoreException failure(Code code, LocalText what, Exception e) {
        if (is(e)) {
            return new StoreException(Code.DISK_FULL, StoreText.of("full", what), e);
        }
        return new StoreException(code, StoreText.because(what, e instanceof SQLException sql ? Dialect.rootMessage(sql) : e.getMessage()), e);
    }

    private static boolean is(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (STATES.contains(String.valueOf(sql.getSQLState())) || isNextOf(sql))
                    || String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether there is no room in a folder: where Derby copies files, it does not say why one could not be copied. */
    static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            // A folder that cannot be looked at has another trouble, which the failed copy tells of.
            return false;
        }
    }

    private static boolean isNextOf(SQLException e) {
        return e.getNextException() != null && is(e.getNextException());
    }
}

package dk.pejling.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that changed what a store answers, or took its content elsewhere. Never changed, never removed.
 *
 * @param number place in the order of events, from 1
 * @param at when
 * @param who the user of the system, or of the database where it has users; empty when it happened before this was kept
 * @param action what was done
 * @param subject what it was done to: the id of a vintage, or the folder of a backup
 * @param reason as given, empty when none was
 */
public record StoreEvent(long number, Instant at, Optional<String> who, Action action, String subject, String reason) {
    /** What can be done. */
    public enum Action {
        /** A vintage was published. */
        PUBLISH,
        /** Its publishing was undone. */
        WITHDRAW,
        /** The undoing was undone. */
        REINSTATE,
        /** Its figures were deleted. */
        DELETE,
        /** Figures were erased from all vintages of a table. */
        ERASE,
        /** The whole store was copied into a folder. */
        BACKUP,
        /** The store was made from a backup. */
        RESTORE,
        /** The files were encrypted, or got another password. */
        ENCRYPT,
        /** A user of the database was given a right; the reason names it. */
        GRANT;

        /** Returns the name used on the command line and in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package dk.pejling.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is.
 *
 * @param home folder of settings, logs, and of the store itself when there is no URL; exists
 * @param url JDBC URL of a shared database, without user name or password
 * @param password of the store, if it needs one
 */
public record StorePlace(Path home, Optional<String> url, Password password) {
    /** Returns the place of the store in a home's own folder. */
    public static StorePlace in(Path home) {
        return new StorePlace(home, Optional.empty(), Password.none());
    }
}

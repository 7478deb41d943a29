package dk.pejling.store;

import java.util.Optional;

/** Where the password of a store comes from. Asked only when a store needs one; what it answers is never kept or written. */
@FunctionalInterface
public interface Password {
    /** Returns it, empty when there is none. */
    Optional<String> get();

    /** Returns that there is none. */
    static Password none() {
        return Optional::empty;
    }
}

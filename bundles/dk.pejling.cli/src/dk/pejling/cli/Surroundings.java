package dk.pejling.cli;

import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.StoreAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Where a command runs: in a process of its own, or in the one that holds its home. */
interface Surroundings {
    /** Returns what relative paths are relative to. */
    Path directory();

    /** Returns the home when the arguments name none; absolute. */
    Path home();

    /**
     * Returns where the store of a home is.
     *
     * @param url given with the command
     */
    StoreAddress address(Path home, Optional<String> url);

    /**
     * Opens a home for a command.
     *
     * @param what the command, for the message that others get meanwhile
     */
    Session open(StoreAddress address, String what) throws HomeException;

    /** Runs the whole command where the home is open; empty when that cannot be done. */
    OptionalInt elsewhere(Path home);

    /**
     * Opens a home and runs the commands of others until the process is asked to end.
     *
     * @param home opens it
     */
    void serve(Supplier<Session> home, Output output) throws StoreException, IOException;

    /** Returns whether nobody waits for the command any more. */
    boolean isCanceled();

    /**
     * Stops a command that nobody waits for.
     *
     * @throws CancellationException if nobody does
     */
    default void checkCanceled() {
        if (isCanceled()) {
            throw new CancellationException("Nobody waits for the answer any more");
        }
    }
}

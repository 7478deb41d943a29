package dk.pejling.workspace.remote;

import dk.pejling.workspace.Session;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** Runs commands of the command line inside this process. A service; safe for use by several threads. */
public interface CommandRunner {
    /**
     * Runs one command just as a process of its own would: nothing but {@code out} and {@code err} is written to, relative
     * paths are relative to the caller's folder.
     *
     * @param session the open home; the command reads it through {@link Session#reading}
     * @param canceled becomes true when nobody waits for the answer any more
     * @return the exit code, 0 to 3
     */
    int run(Call call, Session session, BooleanSupplier canceled, PrintStream out, PrintStream err);
}

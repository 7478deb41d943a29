package dk.pejling.cli;

import java.util.Collection;
import java.util.List;
import dk.pejling.model.CloseMatches;
import dk.pejling.workspace.HomeException;

/** A command that cannot go on: the sentence for the user is made from a message key, the exit code is given. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String key;
    private final transient Object[] arguments;

    private CommandException(int exitCode, Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.exitCode = exitCode;
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns an exception about how the command was called. */
    static CommandException usage(String key, Object... arguments) {
        return new CommandException(Exit.USAGE, null, key, arguments);
    }

    /** Returns an exception about a name that does not exist; {@code unknown.KIND.close} is used when others are near. */
    static CommandException unknown(String kind, String name, Collection<String> candidates) {
        List<String> close = CloseMatches.of(name, candidates);
        return close.isEmpty() ? usage("unknown." + kind, name)
                : usage("unknown." + kind + ".close", name, String.join(", ", close));
    }

    /** Returns an exception about a word that is none of a few, all of which the message names. */
    static CommandException unknownOf(String kind, String name, Collection<String> all) {
        return usage("unknown." + kind, name, String.join(", ", all));
    }

    /** Returns an exception about a job that failed. */
    static CommandException failed(Throwable cause, String key, Object... arguments) {
        return new CommandException(Exit.FAILED, cause, key, arguments);
    }

    /** Returns an exception about a home that does not open. */
    static CommandException of(HomeException e) {
        return switch (e.code()) {
            case IN_USE -> failed(e, "home.locked", e.home(), e.detail());
            case UNUSABLE -> failed(e, "home.unusable", e.home(), e.detail());
            case TOO_NEW -> failed(e, "store.tooNew", e.detail());
            case DISK_FULL -> failed(e, "store.full", e.home());
            case STORE -> failed(e, "store.failed", e.detail());
            case PASSWORD -> failed(e, "store.password", e.detail());
            case DEFINITIONS -> failed(e, "home.definitions", e.detail());
            case ADDRESS -> failed(e, "store.address", e.detail());
        };
    }

    int exitCode() {
        return exitCode;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments;
    }
}

package dk.pejling.workspace.remote;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The client as a program: hands its arguments to the holder of a home and ends as the command does. It starts without the
 * platform, and therefore much faster than the product; the launcher tries it first where a home has a socket.
 *
 * <p>System property {@code pejling.home}: the home.
 */
public final class Forward {
    /** The exit code when nobody listens, and the command must be run in a process of its own. */
    public static final int NOBODY = 75;

    private Forward() {
    }

    /** Runs one command. */
    public static void main(String[] arguments) {
        Path directory = Path.of("").toAbsolutePath();
        Path home = directory.resolve(System.getProperty("pejling.home")).normalize();
        Call call = new Call(CommandClient.version(), directory, home, Call.languageOf(List.of(arguments)), List.of(arguments));
        int code = new CommandClient(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err))
                .run(home, call).orElse(NOBODY);
        Runtime.getRuntime().halt(code);
    }
}

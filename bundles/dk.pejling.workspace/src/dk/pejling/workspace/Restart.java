package dk.pejling.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a window asks the start script for a new start: by the exit code of its application. */
public final class Restart {
    /** Start again as before. */
    public static final Integer SAME_HOME = 23;

    private static final Integer OTHER_HOME = 24;

    private Restart() {
    }

    /**
     * Asks for a new start on another home.
     *
     * @param open the home that is open now
     * @param next the home to open; absolute
     * @return the exit code to end with
     * @throws IOException if the wish cannot be written down
     */
    public static Integer onHome(Path open, Path next) throws IOException {
        Files.writeString(open.resolve(".restart"), next + "\n", StandardCharsets.UTF_8);
        return OTHER_HOME;
    }
}

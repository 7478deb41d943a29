package dk.pejling.ui.actions;

import dk.pejling.ui.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;

/** Ends the process so that the start script begins it anew. */
public final class Restart {
    /** System property: the file from which the start script takes what is to be different. */
    private static final String FILE = "pejling.restart";

    private Restart() {
    }

    /**
     * Starts again with another home or language, which the home remembers.
     *
     * @throws ExecutionException if the start script cannot be told
     */
    public static void with(Path home, String language) throws ExecutionException {
        try {
            Files.createDirectories(home);
            Files.writeString(home.resolve("language"), language + "\n", StandardCharsets.UTF_8);
            String file = System.getProperty(FILE);
            if (file != null) {
                Files.writeString(Path.of(file), home + "\n" + language + "\n", StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new ExecutionException(NLS.bind(Messages.Home_unusable, home, e.getMessage()), e);
        }
        PlatformUI.getWorkbench().restart();
    }
}

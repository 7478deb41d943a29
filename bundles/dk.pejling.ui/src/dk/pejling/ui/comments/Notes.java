package dk.pejling.ui.comments;

import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.workspace.CommentFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;

/** The remarks of the open home as the window knows them. Safe for use by several threads. */
public final class Notes {
    private final Supplier<Path> home;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Path read;
    private Comments comments = Comments.NONE;

    /** Makes those of a home, which may become another. */
    public Notes(Supplier<Path> home) {
        this.home = home;
    }

    /** Returns all remarks; what cannot be read is logged and left out. */
    public synchronized Comments comments() {
        if (!home.get().equals(read)) {
            read = home.get();
            comments = read(read);
        }
        return comments;
    }

    private static Comments read(Path home) {
        List<DefinitionException> problems = new ArrayList<>();
        try {
            Comments comments = CommentFolder.read(home, problems);
            problems.forEach(problem -> ILog.of(Notes.class).warn("A comment is left out: " + problem.getMessage(), problem));
            return comments;
        } catch (IOException e) {
            ILog.of(Notes.class).error("The comments of " + home + " cannot be read", e);
            return Comments.NONE;
        }
    }

    /**
     * Adds a remark.
     *
     * @throws IOException if it cannot be kept
     * @throws IllegalArgumentException if text or author are blank
     */
    public void add(CellComment.Cell cell, String text, String by) throws IOException {
        CommentFolder.add(home.get(), cell, text, by, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        changed();
    }

    /**
     * Takes a remark back.
     *
     * @throws IOException if that cannot be kept
     */
    public void withdraw(CellComment comment, String by) throws IOException {
        CommentFolder.withdraw(home.get(), comment, by, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        changed();
    }

    private void changed() {
        synchronized (this) {
            read = null;
        }
        listeners.forEach(Runnable::run);
    }

    /** Adds a listener that hears of other remarks, on any thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}

package dk.pejling.ui.comments;

import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeComments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;

/**
 * The remarks in the store of the open home as the window knows them. Safe for use by several threads; whatever reads or writes
 * the store belongs in a job.
 */
public final class Notes {
    private final Supplier<DefinitionArchive> store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<CellComment.Cell, String> drafts = new ConcurrentHashMap<>();
    private volatile Comments comments = Comments.NONE;

    /** Makes those of a store, which may become another. */
    public Notes(Supplier<DefinitionArchive> store) {
        this.store = store;
    }

    /** Returns all remarks as they were last read; never waits. */
    public Comments comments() {
        return comments;
    }

    /**
     * Reads the remarks; what cannot be read is logged and left out. One thread at a time, so that nobody's older answer takes the
     * place of a newer one.
     *
     * @return all remarks as they are now
     * @throws StoreException if the store cannot be read
     */
    public synchronized Comments read() throws StoreException {
        List<DefinitionException> problems = new ArrayList<>();
        Comments now = HomeComments.read(store.get(), problems);
        problems.forEach(problem -> ILog.of(Notes.class).warn("A comment is left out: " + problem.getMessage(), problem));
        boolean other = !now.equals(comments);
        comments = now;
        if (other) {
            listeners.forEach(Runnable::run);
        }
        return now;
    }

    /** Knows no remarks any more: what comes next may be another home. */
    public void forget() {
        comments = Comments.NONE;
        drafts.clear();
    }

    /** Returns what somebody has begun to write on a cell, until the window is closed; empty when nothing. */
    String draft(CellComment.Cell cell) {
        return drafts.getOrDefault(cell, "");
    }

    /** Remembers what somebody has begun to write on a cell. */
    void keepDraft(CellComment.Cell cell, String text) {
        if (text.isBlank()) {
            drafts.remove(cell);
        } else {
            drafts.put(cell, text);
        }
    }

    /**
     * Adds a remark; until the store has it, and where it refuses, the words stay a draft.
     *
     * @throws StoreException if it cannot be kept
     * @throws IllegalArgumentException if text or author are blank
     */
    public void add(CellComment.Cell cell, String text, String by) throws StoreException {
        HomeComments.add(store.get(), cell, text, by, now());
        drafts.remove(cell, text);
        read();
    }

    /**
     * Takes a remark back.
     *
     * @throws StoreException if that cannot be kept
     */
    public void withdraw(CellComment comment, String by) throws StoreException {
        HomeComments.withdraw(store.get(), comment, by, now());
        read();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
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

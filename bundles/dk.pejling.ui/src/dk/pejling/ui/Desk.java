package dk.pejling.ui;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.PeerFinder;
import dk.pejling.clustering.PeerOptions;
import dk.pejling.indicators.Scorecards;
import dk.pejling.store.StoreException;
import dk.pejling.ui.comments.Notes;
import dk.pejling.ui.comments.NotesJob;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Services;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.remote.CommandRunner;
import dk.pejling.workspace.remote.CommandServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The home that the window works on; a service, found through any workbench site. Safe for use by several threads;
 * whatever reads the store waits for others that do, so it belongs in a job.
 */
@Component(service = Desk.class)
public final class Desk {
    private static final List<String> PUBLISHING = List.of("import", "demo", "freeze", "boundaries");

    private final Services services;
    private final CommandRunner commands;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object reading = new Object();
    private final Notes notes = new Notes(() -> session().store().definitions());
    private volatile State state = State.CLOSED;
    private volatile Path home = Path.of(System.getProperty("user.home"), ".pejling");
    private volatile Session session;
    private CommandServer server;
    private volatile HomeException failure;
    private Scorecards scorecards;
    private PeerFinder peers;

    /** How far the opening of the home has come. */
    public enum State {
        /** Nothing asked for yet, or closed again. */
        CLOSED,
        /** Being opened in the background. */
        OPENING,
        /** Ready. */
        OPEN,
        /** Cannot be opened; see {@link Desk#failure}. */
        FAILED
    }

    /**
     * Something to find out from the store.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Question<T> {
        /** Returns the answer; the scorecards must not be kept. */
        T answer(Scorecards scorecards) throws StoreException;
    }

    /** Takes the services. */
    @Activate
    public Desk(@Reference Services services, @Reference CommandRunner commands) {
        this.services = services;
        this.commands = commands;
    }

    /**
     * Opens a home; takes long enough to belong in a job.
     *
     * @throws HomeException if it cannot be opened; the state says so too
     */
    public void open(Path folder) throws HomeException {
        home = folder;
        notes.forget();
        change(State.OPENING);
        try {
            session = services.open(home, "workbench");
            // Commands beside the window publish too.
            session.onPublished(tables -> published());
            serve();
            state = State.OPEN;
            readNotes();
            tell();
        } catch (HomeException e) {
            failure = e;
            change(State.FAILED);
            throw e;
        }
    }

    /** Without them the window still shows its figures. */
    private void readNotes() {
        try {
            notes.read();
        } catch (StoreException e) {
            ILog.of(Desk.class).error("The comments of " + home + " cannot be read", e);
        }
    }

    /** Lets the command line work on the same home; without a socket it is told that the home is in use. */
    private void serve() {
        try {
            server = CommandServer.start(session, (call, open, canceled, out, err) -> {
                try {
                    return commands.run(call, open, canceled, out, err);
                } finally {
                    if (!Collections.disjoint(call.arguments(), PUBLISHING)) {
                        published();
                    }
                }
            });
        } catch (IOException e) {
            ILog.of(Desk.class).warn("Commands cannot be run beside the window of " + home, e);
        }
    }

    private void change(State next) {
        state = next;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Returns how far the opening has come. */
    public State state() {
        return state;
    }

    /** Returns the folder of the home that was last asked for. */
    public Path home() {
        return home;
    }

    /** Returns what people remarked on the figures of the home. */
    public Notes notes() {
        return notes;
    }

    /** Returns why the home cannot be opened, empty when it can. */
    public Optional<HomeException> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Returns the open home.
     *
     * @throws IllegalStateException if it is not open
     */
    public Session session() {
        if (state != State.OPEN) {
            throw new IllegalStateException("The home is " + state);
        }
        return session;
    }

    /** Returns what the product is made of. */
    public Services services() {
        return services;
    }

    /**
     * Asks the store.
     *
     * @throws StoreException if it cannot be read
     * @throws IllegalStateException if the home is not open
     */
    public <T> T ask(Question<T> question) throws StoreException {
        synchronized (reading) {
            if (scorecards == null) {
                scorecards = session().scorecards(Optional.empty());
            }
            return question.answer(scorecards);
        }
    }

    /** Returns the finder of the nearest municipalities on the shipped background data. */
    public PeerFinder peers() {
        synchronized (reading) {
            if (peers == null) {
                try {
                    peers = PeerFinder.of(BackgroundData.shipped(), PeerOptions.DEFAULT);
                } catch (BackgroundException e) {
                    throw new IllegalStateException("The shipped background data cannot be used", e);
                }
            }
            return peers;
        }
    }

    /** Says that something was published: what was read before is forgotten, and everybody reads again. */
    public void published() {
        synchronized (reading) {
            scorecards = null;
        }
        tell();
        if (state == State.OPEN) {
            NotesJob reading = new NotesJob(this::readNotes, () -> { });
            reading.setSystem(true);
            reading.schedule();
        }
    }

    /** Adds a listener that hears of a changed state and of published figures, on any thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Removes a listener. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Closes the home, after those who are reading it.
     *
     * @throws StoreException if the store did not close
     * @throws IOException if the lock could not be given back
     */
    public void close() throws StoreException, IOException {
        synchronized (reading) {
            if (server != null) {
                server.close();
                server = null;
            }
            if (session != null) {
                session.close();
                session = null;
                scorecards = null;
                state = State.CLOSED;
            }
        }
    }
}

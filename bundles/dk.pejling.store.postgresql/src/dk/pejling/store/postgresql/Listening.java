package dk.pejling.store.postgresql;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears on a connection of its own what others do to the store. After a lost connection it tells once that something may have happened. */
final class Listening implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Listening.class.getName());
    private static final int LOOK_UP_MILLISECONDS = 500;
    private static final int BETWEEN_TRIES_MILLISECONDS = 2_000;

    private final PostgresDialect dialect;
    private final ObservationStore store;
    private final Consumer<List<Vintage>> listener;
    private final Thread thread;
    private volatile boolean closed;

    Listening(PostgresDialect dialect, ObservationStore store, Consumer<List<Vintage>> listener) {
        this.dialect = dialect;
        this.store = store;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("Pejling listens").start(this::run);
    }

    private void run() {
        boolean lost = false;
        while (!closed) {
            try (Connection connection = dialect.open(); Statement statement = connection.createStatement()) {
                statement.execute("LISTEN " + PostgresDialect.CHANNEL);
                if (lost) {
                    tell(Set.of());
                }
                hear(connection.unwrap(PGConnection.class));
            } catch (SQLException | StoreException | RuntimeException e) {
                if (!closed) {
                    lost = true;
                    LOG.log(Level.WARNING, "The store at " + dialect.place() + " is not heard for the moment", e);
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException, StoreException {
        while (!closed) {
            PGNotification[] notifications = connection.getNotifications(LOOK_UP_MILLISECONDS);
            for (PGNotification one : notifications == null ? new PGNotification[0] : notifications) {
                if (one.getPID() != dialect.process()) {
                    tell(Set.of(one.getParameter().split("\n")));
                }
            }
        }
    }

    private void tell(Set<String> ids) throws StoreException {
        listener.accept(store.vintages().stream().filter(vintage -> ids.contains(vintage.id())).toList());
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        thread.interrupt();
        try {
            thread.join(2L * LOOK_UP_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

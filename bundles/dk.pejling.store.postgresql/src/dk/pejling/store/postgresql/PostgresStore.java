package dk.pejling.store.postgresql;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.PinnedStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreText;
import dk.pejling.store.Vintage;
import dk.pejling.store.sql.SqlStore;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A store on a server: others may change it, so a reader sees it as it was when it began to read. */
final class PostgresStore extends SqlStore {
    private final PostgresDialect postgres;
    private Listening listening;

    PostgresStore(PostgresDialect postgres) throws StoreException {
        super(postgres);
        this.postgres = postgres;
    }

    @Override
    public ObservationStore snapshot() throws StoreException {
        return new PinnedStore(this, vintages());
    }

    @Override
    public synchronized void onChangeElsewhere(Consumer<List<Vintage>> listener) {
        if (listening == null) {
            listening = new Listening(postgres, this, listener);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            Listening last;
            synchronized (this) {
                last = listening;
                listening = null;
            }
            if (last != null) {
                last.close();
            }
        } catch (SQLException e) {
            throw postgres.failure(StoreException.Code.UNUSABLE, StoreText.of("close"), e);
        } finally {
            super.close();
        }
    }
}

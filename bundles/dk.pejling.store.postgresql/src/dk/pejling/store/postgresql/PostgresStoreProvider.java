package dk.pejling.store.postgresql;

import dk.pejling.model.LocalText;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import dk.pejling.store.StoreProvider;
import dk.pejling.store.sql.BackupFolder;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Stores on PostgreSQL, for places with a URL that begins with {@code jdbc:postgresql:}. */
@Component(service = StoreProvider.class)
public final class PostgresStoreProvider implements StoreProvider {
    @Override
    public boolean accepts(StorePlace place) {
        return place.url().isPresent() && place.url().get().startsWith("jdbc:postgresql:");
    }

    private static PostgresDialect dialect(StorePlace place) {
        return new PostgresDialect(place.url().orElseThrow(), place.password(), System.getenv());
    }

    @Override
    public ObservationStore open(StorePlace place) throws StoreException {
        return new PostgresStore(dialect(place));
    }

    /** A trial would need a database of its own on the server: the checksums say whether every byte is there. */
    @Override
    public List<LocalText> verify(Path backup, StorePlace place) throws StoreException {
        BackupFolder folder = BackupFolder.open(backup);
        folder.requireKind("postgresql");
        return folder.damage();
    }

    @Override
    public void restore(Path backup, StorePlace place) throws StoreException {
        PostgresBackup.restore(backup, dialect(place));
    }
}

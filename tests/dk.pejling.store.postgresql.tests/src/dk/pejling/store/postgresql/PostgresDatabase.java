package dk.pejling.store.postgresql;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.contract.PostgresServer;
import dk.pejling.store.contract.TestDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own on the server of the tests. */
final class PostgresDatabase implements TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PostgresServer server;
    private final String name = "test" + NUMBER.incrementAndGet();

    private PostgresDatabase(PostgresServer server) {
        this.server = server;
    }

    static PostgresDatabase make() throws Exception {
        PostgresDatabase database = new PostgresDatabase(PostgresServer.get());
        database.server.execute("postgres", "CREATE DATABASE " + database.name);
        return database;
    }

    String url() {
        return server.url(name);
    }

    String name() {
        return name;
    }

    PostgresServer server() {
        return server;
    }

    PostgresDialect dialect(String user) {
        return new PostgresDialect(url(), () -> Optional.of(PostgresServer.SECRET), Map.of("PGUSER", user));
    }

    @Override
    public ObservationStore open() throws StoreException {
        return new PostgresStore(dialect("boss"));
    }

    ObservationStore openAs(String user) throws StoreException {
        return new PostgresStore(dialect(user));
    }

    @Override
    public void execute(String... commands) throws Exception {
        String[] all = new String[commands.length + 1];
        all[0] = "SET search_path TO pejling";
        System.arraycopy(commands, 0, all, 1, commands.length);
        server.execute(name, all);
    }

    @Override
    public String bytes(String digits) {
        return "'\\x" + digits + "'::bytea";
    }

    @Override
    public void drop() throws Exception {
        server.execute("postgres", "DROP DATABASE " + name + " WITH (FORCE)");
    }
}

package dk.pejling.store.survival;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.contract.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills of clients of a shared database, of the server's process behind one, and of the whole server. */
final class PostgresRound extends Round {
    private static final int PATIENCE = 200;
    private static final long PAUSE_MILLIS = 100;

    private final PostgresServer server;
    private int databases;

    PostgresRound(Path folder, Random random, Map<String, Integer> outcomes) throws Exception {
        super(folder, random, outcomes, PostgresServer.SECRET);
        server = PostgresServer.get();
        // Whoever names no user is the one that runs the process.
        server.execute("postgres", "CREATE ROLE \"%s\" SUPERUSER LOGIN PASSWORD '%s'".formatted(System.getProperty("user.name"),
                PostgresServer.SECRET));
    }

    @Override
    void round(int number) throws Exception {
        switch (number % 6) {
            case 4 -> backups();
            case 1 -> changes("postgresql process killed", prey -> {
                killBackend();
                endKilled(prey);
            });
            case 2 -> changes("postgresql server stopped", prey -> {
                server.crash();
                endKilled(prey);
            });
            default -> changes("postgresql client killed", Prey::kill);
        }
        if (isLarge()) {
            leave(secret());
        }
    }

    /** A client whose server went away says so and goes on when it is back, unless it had no connection yet. */
    private void endKilled(Prey prey) throws Exception {
        Thread.sleep(PAUSE_MILLIS);
        if (prey.said().stream().anyMatch(line -> line.startsWith("failed"))) {
            prey.awaitEnd();
            require(prey.said().contains("alive"), "A client did not find the server again: " + prey.said());
            count("postgresql clients that went on");
        } else {
            prey.end();
        }
    }

    private void killBackend() throws Exception {
        List<Long> processes = new ArrayList<>();
        try (Connection connection = server.connect("postgres"); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE application_name = 'Pejling'")) {
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
        }
        if (!processes.isEmpty()) {
            server.kill(processes.get(random().nextInt(processes.size())));
        }
    }

    @Override
    String newStore() throws Exception {
        String name = "survival" + databases++;
        server.execute("postgres", "CREATE DATABASE " + name);
        return server.url(name);
    }

    /** A server that recovers takes its time. */
    @Override
    ObservationStore open() throws Exception {
        for (int attempt = 0;; attempt++) {
            try {
                return super.open();
            } catch (StoreException e) {
                if (e.code() != StoreException.Code.UNREACHABLE || attempt == PATIENCE) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    @Override
    void requireWhole(Path copy) throws Exception {
        String url = newStore();
        Victim.provider(url).restore(copy, Victim.place(url, folder(), java.util.Optional.of(secret())));
        try (ObservationStore store = Victim.provider(url).open(Victim.place(url, folder(), java.util.Optional.of(secret())))) {
            verify(store);
        }
    }
}

package dk.pejling.store.survival;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import dk.pejling.store.StoreProvider;
import dk.pejling.store.derby.DerbyStoreProvider;
import dk.pejling.store.postgresql.PostgresStoreProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that works on a store until it is killed. It waits for one line on its stdin, words parted by tabs, and says on its
 * stdout when a piece of work begins and when it is done.
 */
final class Victim {
    /** Environment variable with the password of the store. */
    static final String SECRET = "PEJLING_SURVIVAL_SECRET";
    private static final int PATIENCE = 200;
    private static final long PAUSE_MILLIS = 100;

    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;

    private Victim(Path folder) {
        this.folder = folder;
    }

    /** Waits for its task; the argument is a folder for what a store keeps beside itself. */
    public static void main(String[] arguments) throws Exception {
        Victim victim = new Victim(Path.of(arguments[0]));
        victim.out.println("ready");
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        if (line != null) {
            victim.work(line.split("\t"));
        }
    }

    static StoreProvider provider(String where) {
        return where.startsWith("jdbc:") ? new PostgresStoreProvider() : new DerbyStoreProvider();
    }

    /** Returns the place of a store: a URL, or the folder of a home. */
    static StorePlace place(String where, Path folder, Optional<String> secret) {
        return where.startsWith("jdbc:") ? new StorePlace(folder, Optional.of(where), () -> secret)
                : new StorePlace(Path.of(where), Optional.empty(), () -> secret);
    }

    private StorePlace place(String where) {
        return place(where, folder, Optional.ofNullable(System.getenv(SECRET)).filter(secret -> !secret.isEmpty()));
    }

    private void work(String[] words) throws Exception {
        switch (words[0]) {
            case "steps" -> steps(words[1], Integer.parseInt(words[2]));
            case "make" -> makings(Path.of(words[1]));
            case "backup" -> backups(words[1], Path.of(words[2]));
            case "restore" -> restores(Path.of(words[1]), Path.of(words[2]));
            case "migrate" -> migrations(Path.of(words[1]));
            case "encrypt" -> encryptions(words[1]);
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void steps(String where, int from) throws Exception {
        try (ObservationStore store = provider(where).open(place(where))) {
            for (int step = from;; step++) {
                out.println("begin " + step);
                try {
                    Steps.run(store, step);
                } catch (StoreException e) {
                    out.println("failed " + step);
                    out.println(isAlive(store) ? "alive" : "lost: " + e.getMessage());
                    return;
                }
                out.println("done " + step);
            }
        }
    }

    /** The server was killed and starts again: a client goes on without being started anew. */
    private static boolean isAlive(ObservationStore store) throws InterruptedException {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            try {
                store.vintages();
                return true;
            } catch (StoreException e) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return false;
    }

    private void backups(String where, Path folder) throws Exception {
        try (ObservationStore store = provider(where).open(place(where))) {
            for (int copy = 0;; copy++) {
                out.println("begin " + copy);
                store.upkeep().backup(folder.resolve("copy" + copy));
                out.println("done " + copy);
            }
        }
    }

    private void makings(Path homes) throws StoreException, IOException {
        for (int number = 0;; number++) {
            String home = Files.createDirectories(homes.resolve("home" + number)).toString();
            out.println("begin " + number);
            provider(home).open(place(home)).close();
            out.println("done " + number);
        }
    }

    private void restores(Path copy, Path homes) throws StoreException, IOException {
        for (int number = 0;; number++) {
            Path home = Files.createDirectories(homes.resolve("home" + number));
            out.println("begin " + number);
            new DerbyStoreProvider().restore(copy, place(home.toString()));
            out.println("done " + number);
        }
    }

    /** Returns the password after that many changes of it. */
    static String password(String first, int number) {
        return number == 0 ? first : "ord-nummer-" + number;
    }

    private void encryptions(String where) throws StoreException {
        String first = Optional.ofNullable(System.getenv(SECRET)).orElse("");
        for (int number = 0;; number++) {
            String now = password(first, number);
            out.println("begin " + number);
            new DerbyStoreProvider().encrypt(place(where, folder, Optional.of(now).filter(secret -> !secret.isEmpty())),
                    password(first, number + 1));
            out.println("done " + number);
        }
    }

    private void migrations(Path homes) throws StoreException {
        for (int number = 0; Files.exists(homes.resolve("home" + number)); number++) {
            out.println("begin " + number);
            new DerbyStoreProvider().open(place(homes.resolve("home" + number).toString())).close();
            out.println("done " + number);
        }
    }
}

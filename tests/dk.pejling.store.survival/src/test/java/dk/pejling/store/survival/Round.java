package dk.pejling.store.survival;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What kills have in common, whatever the database: one store that grows, and how often what was found. */
abstract class Round implements AutoCloseable {
    /** Then a new store is begun: an old one takes long to look through. */
    private static final int MOST_STEPS = 45;
    /** One in so many is killed while it opens the store. */
    private static final int OPENING = 6;
    private static final int LONG_MILLIS = 700;
    private static final int FIRST_PIECES = 3;
    private static final double USUAL_MILLIS = 100;
    /** After so many it says how far it is. */
    private static final int PROGRESS = 50;

    private final Path folder;
    private final Random random;
    private final Map<String, Integer> outcomes;
    private final Map<String, Double> pace = new TreeMap<>();
    private String secret;
    private Steps steps = new Steps();
    private String where;
    private Prey next;

    Round(Path folder, Random random, Map<String, Integer> outcomes, String secret) {
        this.folder = folder;
        this.random = random;
        this.outcomes = outcomes;
        this.secret = secret;
    }

    /** Kills that many times. */
    final void run(int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            round(kill);
            if ((kill + 1) % PROGRESS == 0) {
                System.getLogger(Round.class.getName()).log(System.Logger.Level.INFO, (kill + 1) + " of " + kills + ": " + outcomes);
            }
        }
    }

    /** Kills once; the number says what. */
    abstract void round(int number) throws Exception;

    /** Returns where a store can be made that nobody has used. */
    abstract String newStore() throws Exception;

    /** Waits until the database can be opened again. */
    ObservationStore open() throws Exception {
        return Victim.provider(where).open(place());
    }

    final StorePlace place() {
        return Victim.place(where, folder, Optional.of(secret).filter(one -> !one.isEmpty()));
    }

    final Path folder() {
        return folder;
    }

    final Random random() {
        return random;
    }

    final String where() throws Exception {
        if (where == null) {
            where = newStore();
        }
        return where;
    }

    final String secret() {
        return secret;
    }

    /** From now on the store has another password. */
    final void changeSecret(String newSecret) {
        secret = newSecret;
    }

    /** Begins another store; the one before must not be needed any more. */
    final void leave(String newSecret) {
        where = null;
        steps = new Steps();
        secret = newSecret;
    }

    final boolean isLarge() {
        return steps.done() >= MOST_STEPS;
    }

    final void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** Returns a process that has started and waits; another one starts meanwhile. */
    final Prey prey() throws Exception {
        if (next != null && !next.isOf(secret)) {
            next.close();
            next = null;
        }
        Prey prey = next == null ? Prey.start(folder, secret) : next;
        next = Prey.start(folder, secret);
        prey.await("ready");
        return prey;
    }

    /**
     * Waits for the moment to kill: most often in the middle of one of the first pieces of work, now and then while the store is
     * being opened, which is when an earlier kill is made good. How long a piece takes is learnt from those before, since a
     * machine may be slow.
     *
     * @param work what is done, such as {@code backup}
     * @param first number of its first piece
     */
    final void lieInWait(Prey prey, String work, int first) throws Exception {
        if (random.nextInt(OPENING) == 0) {
            Thread.sleep(random.nextInt(LONG_MILLIS));
            return;
        }
        int piece = first + random.nextInt(FIRST_PIECES);
        prey.await("begin " + piece);
        Thread.sleep(random.nextInt(2 + (int) (1.2 * pace.getOrDefault(work, USUAL_MILLIS))));
    }

    /** Learns from a piece of work that was seen to its end. */
    final void learn(Prey prey, String work) {
        prey.pace().forEach(millis -> pace.merge(work, (double) millis, (old, now) -> 0.7 * old + 0.3 * now));
    }

    /** How a process that changes a store comes to its end. */
    @FunctionalInterface
    interface Killer {
        void kill(Prey prey) throws Exception;
    }

    /** Has a process change the store until it is killed; then the store holds what it said was done, and at most one step more. */
    final void changes(String name, Killer killer) throws Exception {
        try (Prey prey = prey()) {
            prey.begin("steps", where(), Integer.toString(steps.done() + 1));
            lieInWait(prey, name, steps.done() + 1);
            killer.kill(prey);
            learn(prey, name);
            int begun = prey.last("begin", steps.done());
            int done = prey.last("done", steps.done());
            while (steps.done() < done) {
                steps.next();
            }
            try (ObservationStore store = open()) {
                boolean stored = begun > done && !steps.isIn(store);
                if (stored) {
                    steps.next();
                }
                steps.verify(store, random);
                count(name + (begun == done ? " between steps" : stored ? " stored" : " not stored"));
            }
        }
    }

    /** Has a process copy the store again and again; the last copy is whole, or says that it is none. */
    final void backups() throws Exception {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        try (Prey prey = prey()) {
            prey.begin("backup", where(), copies.toString());
            lieInWait(prey, "backup", 0);
            prey.kill();
            learn(prey, "backup");
            for (int copy = 0; copy <= prey.last("done", -1); copy++) {
                requireWhole(copies.resolve("copy" + copy));
            }
            int last = prey.last("begin", -1);
            boolean middle = last > prey.last("done", -1) && Files.exists(copies.resolve("copy" + last));
            count("backup " + (middle ? lookAt(copies.resolve("copy" + last)) : "between copies"));
            try (ObservationStore store = open()) {
                steps.verify(store, random);
            }
        }
        remove(copies);
    }

    private String lookAt(Path copy) throws Exception {
        if (Files.exists(copy.resolve("SHA256SUMS"))) {
            requireWhole(copy);
            return "stored";
        }
        try {
            Victim.provider(where).verify(copy, place());
        } catch (StoreException e) {
            if (e.code() == Code.REFUSED) {
                return "not stored";
            }
            throw e;
        }
        throw new AssertionError("Half a copy passes for a whole one");
    }

    /** Opens a copy as a store of its own and looks at every cell. */
    abstract void requireWhole(Path copy) throws Exception;

    final void verify(ObservationStore store) throws StoreException {
        steps.verify(store, random);
    }

    static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws Exception {
        if (next != null) {
            next.close();
        }
    }

    static Map<String, Integer> newOutcomes() {
        return new TreeMap<>();
    }
}

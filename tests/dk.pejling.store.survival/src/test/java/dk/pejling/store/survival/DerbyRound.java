package dk.pejling.store.survival;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StorePlace;
import dk.pejling.store.derby.DerbyStoreProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Kills of processes on a home with a store of its own; every other store is encrypted. */
final class DerbyRound extends Round {
    private static final Path OLD_STORE = Path.of(System.getProperty("pejling.root"),
            "tests/dk.pejling.store.derby.tests/src/dk/pejling/store/derby/store-1.zip");
    private static final String SECRET = "et-hemmeligt-ord";
    private static final int OLD_STORES = 4;

    private final DerbyStoreProvider provider = new DerbyStoreProvider();
    private int homes;

    DerbyRound(Path folder, Random random, Map<String, Integer> outcomes) {
        super(folder, random, outcomes, "");
    }

    /** What is done before a kill. */
    private enum Work {
        CHANGES, MORE_CHANGES, BACKUP, YET_MORE_CHANGES, RESTORE, CHANGES_AGAIN, MIGRATION, AND_AGAIN, ENCRYPTION, MAKING
    }

    @Override
    void round(int number) throws Exception {
        switch (Work.values()[number % Work.values().length]) {
            case BACKUP -> backups();
            case RESTORE -> restores();
            case MIGRATION -> migrations();
            case ENCRYPTION -> encryptions();
            case MAKING -> makings();
            default -> changes("derby changes", Prey::kill);
        }
        if (isLarge()) {
            String home = where();
            leave(homes % 2 == 1 ? SECRET : "");
            remove(Path.of(home));
        }
    }

    @Override
    String newStore() throws IOException {
        return Files.createDirectories(folder().resolve("home" + homes++)).toString();
    }

    @Override
    ObservationStore open() throws Exception {
        if (Files.exists(Path.of(where(), "store/dbex.lck"))) {
            count("derby recoveries");
        }
        return super.open();
    }

    private StorePlace in(Path home) {
        return new StorePlace(home, Optional.empty(), () -> Optional.of(secret()).filter(one -> !one.isEmpty()));
    }

    @Override
    void requireWhole(Path copy) throws Exception {
        Path home = Files.createDirectories(folder().resolve("whole"));
        provider.restore(copy, in(home));
        try (ObservationStore store = provider.open(in(home))) {
            verify(store);
        }
        remove(home);
    }

    /** A home in which a store was only begun gets one all the same. */
    private void makings() throws Exception {
        Path where = Files.createDirectories(folder().resolve("made"));
        try (Prey prey = prey()) {
            prey.begin("make", where.toString());
            lieInWait(prey, "making", 0);
            prey.kill();
            learn(prey, "making");
            int done = prey.last("done", -1);
            for (int home = 0; home <= prey.last("begin", -1); home++) {
                Path one = where.resolve("home" + home);
                boolean there = Files.exists(one.resolve("store"));
                require(there || home > done, "Store " + home + " was said to be made");
                try (ObservationStore store = provider.open(in(one))) {
                    require(store.vintages().isEmpty() && store.upkeep().check(List.of()).isEmpty(), "A new store is not as new");
                }
                if (home > done) {
                    count("making" + (there ? " stored" : " not stored"));
                }
            }
        }
        remove(where);
    }

    private void restores() throws Exception {
        Path copy = folder().resolve("good");
        try (ObservationStore store = open()) {
            store.upkeep().backup(copy);
        }
        Path where = Files.createDirectories(folder().resolve("restored"));
        try (Prey prey = prey()) {
            prey.begin("restore", copy.toString(), where.toString());
            lieInWait(prey, "restore", 0);
            prey.kill();
            learn(prey, "restore");
            int done = prey.last("done", -1);
            for (int home = 0; home <= prey.last("begin", -1); home++) {
                Path one = where.resolve("home" + home);
                boolean there = Files.exists(one.resolve("store"));
                require(there || home > done, "Restore " + home + " said that it was done");
                if (!there) {
                    provider.restore(copy, in(one));
                }
                try (ObservationStore store = provider.open(in(one))) {
                    verify(store);
                }
                if (home > done) {
                    count("restore" + (there ? " stored" : " not stored"));
                }
            }
        }
        remove(where);
        remove(copy);
    }

    /** The store has the password that was set last, or the one that was being set. */
    private void encryptions() throws Exception {
        where();
        try (ObservationStore store = open()) {
            verify(store);
        }
        String first = secret();
        try (Prey prey = prey()) {
            prey.begin("encrypt", where());
            lieInWait(prey, "encryption", 0);
            prey.kill();
            learn(prey, "encryption");
            int done = prey.last("done", -1);
            boolean begun = prey.last("begin", -1) > done;
            changeSecret(Victim.password(first, done + 1));
            boolean changed = begun && !opens();
            if (changed) {
                changeSecret(Victim.password(first, done + 2));
            }
            try (ObservationStore store = open()) {
                verify(store);
            }
            count("encryption" + (!begun ? " between" : changed ? " stored" : " not stored"));
        }
    }

    private boolean opens() throws Exception {
        try {
            open().close();
            return true;
        } catch (StoreException e) {
            if (e.code() == StoreException.Code.PASSWORD) {
                return false;
            }
            throw e;
        }
    }

    private void migrations() throws Exception {
        Path where = Files.createDirectories(folder().resolve("old"));
        for (int home = 0; home < OLD_STORES; home++) {
            unzip(where.resolve("home" + home));
        }
        leaveSecretOut(where);
        remove(where);
    }

    /** The old stores are not encrypted, whatever the one in use is. */
    private void leaveSecretOut(Path where) throws Exception {
        try (Prey prey = Prey.start(folder(), "")) {
            prey.await("ready");
            prey.begin("migrate", where.toString());
            lieInWait(prey, "migration", 0);
            prey.kill();
            learn(prey, "migration");
            for (int home = 0; home < OLD_STORES; home++) {
                try (ObservationStore store = provider.open(StorePlace.in(where.resolve("home" + home)))) {
                    require(store.vintages().size() == 3 && store.upkeep().journal().size() == 3, "After a migration: " + store.vintages());
                    require(store.upkeep().check(List.of()).isEmpty(), "After a migration: damage");
                }
            }
            count("migration " + (prey.last("begin", -1) > prey.last("done", -1) ? "in the middle" : "between stores"));
        }
    }

    private static void unzip(Path home) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(OLD_STORE))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
    }
}

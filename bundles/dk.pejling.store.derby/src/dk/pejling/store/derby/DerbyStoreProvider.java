package dk.pejling.store.derby;

import dk.pejling.model.LocalText;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.Password;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import dk.pejling.store.StoreProvider;
import dk.pejling.store.StoreText;
import dk.pejling.store.sql.BackupFolder;
import dk.pejling.store.sql.SqlStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** The default kind of store: Derby in this process, in the folder {@code store} of the home. */
@Component(service = StoreProvider.class)
public final class DerbyStoreProvider implements StoreProvider {
    /** What is being made and will be the store. */
    private static final String HALF = "store.half";
    /** What was the store until a moment ago. */
    private static final String OLD = "store.old";
    /** The name of a copy that is only looked at, with the number of the process that does. */
    private static final Pattern TRIAL = Pattern.compile("\\.verify-(\\d{1,18})-.*");
    /** Derby waits for the disk each time it writes a buffer of log; with its own 32 KB a large vintage takes five times as long. */
    private static final int LOG_BUFFER = 1 << 20;

    @Override
    public boolean accepts(StorePlace place) {
        return place.url().isEmpty();
    }

    @Override
    public ObservationStore open(StorePlace place) throws StoreException {
        Path home = recovered(place.home());
        sweep(home);
        Path folder = home.resolve("store");
        if (Files.notExists(folder)) {
            make(home, place.password());
        }
        return new SqlStore(DerbyDialect.creating(folder.toString(), place.password()));
    }

    /** Removes what killed processes had copied to look at it: figures that are to be erased must not stay there. */
    private static void sweep(Path home) throws StoreException {
        try (DirectoryStream<Path> trials = Files.newDirectoryStream(home, DerbyStoreProvider::isLeft)) {
            for (Path trial : trials) {
                delete(trial);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("folder.write", home), e);
        }
    }

    private static boolean isLeft(Path folder) {
        Matcher name = TRIAL.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** Makes an empty store and puts it in its place in one step: Derby neither opens nor replaces what it had only begun to make. */
    private static void make(Path home, Password password) throws StoreException {
        Path half = home.resolve(HALF);
        delete(half);
        new SqlStore(DerbyDialect.creating(half.toString(), password)).close();
        try {
            Files.move(half, home.resolve("store"));
        } catch (IOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("folder.write", home), e);
        }
    }

    /** Derby reads its settings when its engine starts; without them its log lands in the caller's folder. */
    private static Path prepared(Path home) throws StoreException {
        Path folder = home.toAbsolutePath();
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            // Derby would say "Feature not implemented", and make a database called null in the caller's folder.
            throw new StoreException(Code.UNUSABLE, StoreText.of("folder.none", folder), null);
        }
        try {
            Files.createDirectories(folder.resolve("log"));
        } catch (IOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("folder.write", folder), e);
        }
        // Not the home: Derby takes a database in a folder whose name begins like that of its own, such as home2, for one inside it.
        System.setProperty("derby.system.home", folder.resolve("log").toString());
        System.setProperty("derby.storage.logBufferSize", Integer.toString(LOG_BUFFER));
        System.setProperty("derby.stream.error.file", folder.resolve("log").resolve("derby.log").toString());
        return folder;
    }

    /**
     * Ends what a killed process had begun; nobody else may have the home open. The old store is put aside only when the one to
     * follow it is whole.
     */
    private static Path recovered(Path folder) throws StoreException {
        Path home = prepared(folder);
        Path store = home.resolve("store");
        try {
            if (Files.notExists(store) && Files.exists(home.resolve(OLD))) {
                Files.move(home.resolve(Files.exists(home.resolve(HALF)) ? HALF : OLD), store);
            }
        } catch (IOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("folder.write", home), e);
        }
        if (Files.exists(store)) {
            delete(home.resolve(OLD));
            delete(home.resolve(HALF));
        }
        return home;
    }

    @Override
    public List<LocalText> verify(Path backup, StorePlace place) throws StoreException {
        BackupFolder folder = BackupFolder.open(backup);
        folder.requireKind("derby");
        List<LocalText> damage = folder.damage();
        if (!damage.isEmpty()) {
            return damage;
        }
        Path trial = null;
        try {
            trial = Files.createTempDirectory(prepared(place.home()), ".verify-%d-".formatted(ProcessHandle.current().pid()));
            copy(folder.data().resolve("store"), trial.resolve("store"));
            try (ObservationStore store = new SqlStore(DerbyDialect.creating(trial.resolve("store").toString(), place.password()))) {
                return store.upkeep().check(List.of());
            }
        } catch (IOException e) {
            throw DiskFull.failure(Code.READ, StoreText.of("copy.look", backup), e);
        } finally {
            delete(trial);
        }
    }

    @Override
    public void restore(Path backup, StorePlace place) throws StoreException {
        BackupFolder folder = BackupFolder.open(backup);
        folder.require("derby");
        Path home = recovered(place.home());
        Path half = home.resolve(HALF);
        try {
            if (Files.exists(home.resolve("store"))) {
                throw new StoreException(Code.REFUSED, StoreText.of("restore.there", home), null);
            }
            // What a killed process left.
            delete(half);
            copy(folder.data().resolve("store"), half);
            record(half, backup, place.password());
            Files.move(half, home.resolve("store"));
        } catch (IOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("restore", home), e);
        }
    }

    private static void record(Path half, Path backup, Password password) throws StoreException {
        try (SqlStore store = new SqlStore(DerbyDialect.creating(half.toString(), password))) {
            store.record(Action.RESTORE, backup.toString(), "");
        }
    }

    /** Encrypts a copy and puts it in the place of the store: Derby that is killed in the middle may leave files it cannot read. */
    @Override
    public List<String> encrypt(StorePlace place, String password) throws StoreException {
        Path home = recovered(place.home());
        Path folder = home.resolve("store");
        boolean encrypted = DerbyDialect.creating(folder.toString(), Password.none()).isEncrypted();
        Password now = encrypted ? place.password() : Password.none();
        DerbyDialect dialect = DerbyDialect.creating(folder.toString(), now);
        if (!dialect.exists()) {
            throw new StoreException(Code.REFUSED, StoreText.of("encrypt.noStore", place.home()), null);
        }
        // What a killed process left is made good first.
        new SqlStore(dialect).close();
        Path half = home.resolve(HALF);
        try {
            copy(folder, half);
            DerbyDialect.creating(half.toString(), now).encrypt(password);
            List<String> backups = recordEncryption(half, folder, password);
            Files.move(folder, home.resolve(OLD));
            Files.move(half, folder);
            return backups;
        } catch (IOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("encrypt", folder), e);
        } finally {
            recovered(home);
        }
    }

    /** Returns the backups made before. */
    private static List<String> recordEncryption(Path half, Path folder, String password) throws StoreException {
        try (SqlStore store = new SqlStore(DerbyDialect.creating(half.toString(), () -> Optional.of(password)))) {
            List<StoreEvent> events = store.upkeep().journal();
            store.record(Action.ENCRYPT, folder.toString(), "");
            return events.stream().filter(event -> event.action() == Action.BACKUP).map(StoreEvent::subject).distinct().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws StoreException {
        if (folder == null || Files.notExists(folder)) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw DiskFull.failure(Code.UNUSABLE, StoreText.of("folder.remove", folder), e);
        }
    }
}

package dk.pejling.store.derby;

import static dk.pejling.store.contract.SmallTables.AUGUST_22;
import static dk.pejling.store.contract.SmallTables.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StorePlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process leaves that is killed while it encrypts: at each moment one store is whole, and it is the one that is opened. */
class DerbyEncryptionTest {
    private static final String SECRET = "hemmeligt-æøå-1";

    private final DerbyStoreProvider provider = new DerbyStoreProvider();

    @TempDir
    private Path home;
    private Path plain;
    private Path encrypted;

    /** Keeps a store as it was before and as it was afterwards. */
    @BeforeEach
    void make() throws Exception {
        try (ObservationStore store = provider.open(home)) {
            store.publish(List.of(small("t", AUGUST_22, 1, 2)));
        }
        plain = copy(home.resolve("store"), home.resolve("plain"));
        provider.encrypt(StorePlace.in(home), SECRET);
        assertOnlyStore();
        encrypted = Files.move(home.resolve("store"), home.resolve("encrypted"));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private void assertOnlyStore() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("store"))).containsExactly("store");
        }
    }

    private void assertOpens(Optional<String> password) throws Exception {
        try (ObservationStore store = provider.open(new StorePlace(home, Optional.empty(), () -> password))) {
            assertThat(store.vintages()).hasSize(1);
            assertThat(store.upkeep().info().encrypted()).isEqualTo(password.isPresent());
            assertThat(store.upkeep().check(List.of())).isEmpty();
        }
        assertOnlyStore();
    }

    @Test
    void beforeTheCopyIsWholeNothingHasHappened() throws Exception {
        Files.move(plain, home.resolve("store"));
        Files.writeString(Files.createDirectories(home.resolve("store.half/seg0")).resolve("c10.dat"), "half");
        assertOpens(Optional.empty());
    }

    @Test
    void onceTheOldOneIsPutAsideTheNewOneIsTheStore() throws Exception {
        Files.move(plain, home.resolve("store.old"));
        Files.move(encrypted, home.resolve("store.half"));
        StoreException locked = catchThrowableOfType(StoreException.class, () -> provider.open(home));
        assertThat(locked.code()).isEqualTo(Code.PASSWORD);
        assertOpens(Optional.of(SECRET));
    }

    @Test
    void whatIsLeftOfTheOldOneIsRemoved() throws Exception {
        Files.createDirectories(home.resolve("store.old/seg0"));
        Files.move(encrypted, home.resolve("store"));
        assertOpens(Optional.of(SECRET));
    }

    @Test
    void anOldOneAloneIsTheStore() throws Exception {
        Files.move(plain, home.resolve("store.old"));
        assertOpens(Optional.empty());
    }
}

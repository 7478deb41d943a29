package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock of a home within one process; several processes are tested with the product. */
class HomeLockTest {
    @TempDir
    private Path folder;

    @Test
    void aHomeIsTakenOnceWhateverItsPathIsCalled() throws Exception {
        Path home = folder.resolve("home");
        try (HomeLock lock = HomeLock.take(home, "import")) {
            Path link = Files.createSymbolicLink(folder.resolve("link"), home);
            for (Path name : new Path[] {home, link, folder.resolve("x/../home")}) {
                if (name.startsWith(folder.resolve("x"))) {
                    Files.createDirectories(folder.resolve("x"));
                }
                assertThatThrownBy(() -> HomeLock.take(name, "value")).isInstanceOfSatisfying(HomeException.class, e -> {
                    assertThat(e.code()).isEqualTo(HomeException.Code.IN_USE);
                    assertThat(e.detail().en()).isEqualTo("pejling import (" + ProcessHandle.current().pid() + ")");
                });
            }
            assertThat(lock).isNotNull();
        }
        HomeLock.take(home, "value").close();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsUnusable() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> HomeLock.take(file, "value")).isInstanceOfSatisfying(HomeException.class,
                e -> assertThat(e.code()).isEqualTo(HomeException.Code.UNUSABLE));
        Files.delete(file);
        HomeLock.take(file, "value").close();
    }

    @Test
    void aSocketThatACrashLeftIsCleared() throws Exception {
        Path socket = Files.createFile(folder.resolve(".socket"));
        HomeLock.take(folder, "import").close();
        assertThat(socket).doesNotExist();
    }
}

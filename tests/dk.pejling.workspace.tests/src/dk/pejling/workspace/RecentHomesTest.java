package dk.pejling.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of homes opened last. */
class RecentHomesTest {
    @TempDir
    private Path folder;
    private RecentHomes homes;

    @BeforeEach
    void make() {
        homes = new RecentHomes(folder.resolve("settings/recent-homes"));
    }

    private Path home(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void theLastOneOpenedComesFirstAndOnce() throws IOException {
        assertThat(homes.all()).isEmpty();
        homes.add(home("a"));
        homes.add(home("Læsø og omegn"));
        homes.add(home("b/../a"));
        assertThat(homes.all()).containsExactly(folder.resolve("a"), folder.resolve("Læsø og omegn"));
        assertThat(new RecentHomes(folder.resolve("settings/recent-homes")).all()).isEqualTo(homes.all());
    }

    @Test
    void tenAreKept() throws IOException {
        for (int i = 1; i <= 12; i++) {
            homes.add(home("home" + i));
        }
        assertThat(homes.all()).hasSize(10).startsWith(folder.resolve("home12")).endsWith(folder.resolve("home3"));
    }

    @Test
    void aHomeThatIsGoneIsNotShownButComesBack() throws IOException {
        homes.add(home("a"));
        homes.add(home("b"));
        Files.delete(folder.resolve("a"));
        assertThat(homes.all()).containsExactly(folder.resolve("b"));
        home("a");
        assertThat(homes.all()).hasSize(2);
        homes.remove(folder.resolve("b"));
        assertThat(homes.all()).containsExactly(folder.resolve("a"));
    }

    @Test
    void linesThatAreNoPathsAreLeftOut() throws IOException {
        Path a = home("a");
        Files.createDirectories(folder.resolve("settings"));
        Files.write(folder.resolve("settings/recent-homes"), List.of("", "relative", "\0", a.toString()));
        assertThat(homes.all()).containsExactly(a);
    }

    @Test
    void itLiesWhereTheSystemKeepsSettings() {
        assertThat(RecentHomes.settings("Linux", "/home/ane", null, null)).isEqualTo(Path.of("/home/ane/.config/pejling"));
        assertThat(RecentHomes.settings("Linux", "/home/ane", "/etc/ane", null)).isEqualTo(Path.of("/etc/ane/pejling"));
        assertThat(RecentHomes.settings("Linux", "/home/ane", "relative", null)).isEqualTo(Path.of("/home/ane/.config/pejling"));
        assertThat(RecentHomes.settings("Mac OS X", "/Users/ane", null, null))
                .isEqualTo(Path.of("/Users/ane/Library/Application Support/Pejling"));
        assertThat(RecentHomes.settings("Windows 11", "/u", null, "/appdata")).isEqualTo(Path.of("/appdata/Pejling"));
    }
}

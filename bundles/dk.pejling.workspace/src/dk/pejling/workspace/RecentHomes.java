package dk.pejling.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The homes that a user opened last, kept beside the user's other settings since no home can hold them. */
public final class RecentHomes {
    private static final int MOST = 10;

    private final Path file;

    /** Keeps the list in this file; it need not exist. */
    public RecentHomes(Path file) {
        this.file = file;
    }

    /** Returns the list of the user of this process. */
    public static RecentHomes ofUser() {
        return new RecentHomes(settings(System.getProperty("os.name"), System.getProperty("user.home"),
                System.getenv("XDG_CONFIG_HOME"), System.getenv("APPDATA")).resolve("recent-homes"));
    }

    static Path settings(String system, String userHome, String xdg, String appData) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") && appData != null) {
            return Path.of(appData, "Pejling");
        }
        if (name.startsWith("mac")) {
            return Path.of(userHome, "Library", "Application Support", "Pejling");
        }
        // A relative value is to be ignored, says the XDG specification.
        Path base = Optional.ofNullable(xdg).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute)
                .orElse(Path.of(userHome, ".config"));
        return base.resolve("pejling");
    }

    /**
     * Returns the homes whose folder exists, the one opened last first.
     *
     * @throws IOException if the list is there and cannot be read
     */
    public List<Path> all() throws IOException {
        return stored().stream().filter(Files::isDirectory).toList();
    }

    private List<Path> stored() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            return lines.filter(line -> !line.isBlank()).flatMap(line -> path(line).stream()).toList();
        }
    }

    /** Leaves out what is no path here: the list may have been written by hand. */
    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a home first.
     *
     * @throws IOException if the list cannot be written; it is then as before
     */
    public synchronized void add(Path home) throws IOException {
        List<Path> homes = new ArrayList<>(stored());
        Path absolute = home.toAbsolutePath().normalize();
        homes.remove(absolute);
        homes.addFirst(absolute);
        write(homes);
    }

    /**
     * Forgets a home; its folder is left alone.
     *
     * @throws IOException if the list cannot be written; it is then as before
     */
    public synchronized void remove(Path home) throws IOException {
        List<Path> homes = new ArrayList<>(stored());
        if (homes.remove(home.toAbsolutePath().normalize())) {
            write(homes);
        }
    }

    private void write(List<Path> homes) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, homes.stream().limit(MOST).map(Path::toString).toList(), StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
}

package dk.pejling.plugins;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which plug-ins of a home are switched off: one file each in {@code HOME/plugins/off}, so that two processes never write the
 * same one with different contents. Safe for use by several threads and processes.
 */
public final class OffList {
    private static final String ENDING = ".properties";

    private final Path folder;

    /** Makes the list of a home, which need not exist. */
    public OffList(Path home) {
        folder = home.resolve("plugins").resolve("off");
    }

    /**
     * Returns all of them, by id.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public List<OffPlugin> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).flatMap(id -> find(id).stream())
                    .sorted(Comparator.comparing(OffPlugin::id)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a plug-in of the list; empty when it is not on it. */
    public Optional<OffPlugin> find(String id) {
        Path file = file(id);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new OffPlugin(id, properties.getProperty("version", ""), properties.getProperty("problem", ""),
                    properties.getProperty("detail", ""), Instant.parse(properties.getProperty("since", Instant.EPOCH.toString()))));
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            // Whatever is written there, somebody meant to switch it off.
            return Optional.of(new OffPlugin(id, "", "", e.toString(), Instant.EPOCH));
        }
    }

    /**
     * Puts a plug-in on the list.
     *
     * @throws UncheckedIOException if that cannot be written
     */
    public void add(OffPlugin plugin) {
        Properties properties = new Properties();
        properties.setProperty("version", plugin.version());
        properties.setProperty("problem", plugin.problem());
        properties.setProperty("detail", plugin.detail());
        properties.setProperty("since", plugin.since().toString());
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new", ".tmp");
            try (Writer writer = Files.newBufferedWriter(written)) {
                properties.store(writer, null);
            }
            Files.move(written, file(plugin.id()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a plug-in off the list.
     *
     * @return whether it was on it
     * @throws UncheckedIOException if that cannot be written
     */
    public boolean remove(String id) {
        try {
            return Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String id) {
        if (!id.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("No symbolic name of a bundle: " + id);
        }
        return folder.resolve(id + ENDING);
    }
}

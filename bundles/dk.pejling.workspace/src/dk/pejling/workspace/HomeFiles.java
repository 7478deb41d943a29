package dk.pejling.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Files that a municipality writes itself, in a folder of the home. */
final class HomeFiles {
    private HomeFiles() {
    }

    /**
     * Reads the files of a folder that end in one of these ways, by name; none when there is no such folder.
     *
     * @return content by folder and name, as messages call a file
     */
    static Map<String, byte[]> read(Path home, String folder, List<String> endings) throws IOException {
        Path whole = home.resolve(folder);
        if (!Files.isDirectory(whole)) {
            return Map.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(whole)) {
            files = all.filter(Files::isRegularFile).filter(file -> isOne(file.getFileName().toString(), endings)).sorted().toList();
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (Path file : files) {
            contents.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
        }
        return Collections.unmodifiableMap(contents);
    }

    /** A name that begins with a point is an editor's. */
    private static boolean isOne(String name, List<String> endings) {
        return !name.startsWith(".") && endings.stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }
}

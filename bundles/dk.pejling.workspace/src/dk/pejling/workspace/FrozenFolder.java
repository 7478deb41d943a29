package dk.pejling.workspace;

import dk.pejling.indicators.frozen.FrozenFile;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Slug;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Frozen follow-ups: one file each in the folder {@code frozen} of a home, never written twice. */
public final class FrozenFolder {
    private static final String FOLDER = "frozen";

    private FrozenFolder() {
    }

    /**
     * Keeps a follow-up.
     *
     * @return the file
     * @throws FileAlreadyExistsException if there is one of this name; it stays as it is
     */
    public static Path write(Path home, FrozenFollowUp frozen) throws IOException {
        Path folder = Files.createDirectories(home.resolve(FOLDER));
        Path file = folder.resolve(Slug.of(frozen.name()) + ".json");
        Path half = Files.createTempFile(folder, ".", ".json");
        try {
            Files.writeString(half, DefinitionText.of(FrozenFile.content(frozen)), StandardCharsets.UTF_8);
            // A link, unlike a move, never replaces what is there.
            Files.createLink(file, half);
        } finally {
            Files.delete(half);
        }
        return file;
    }

    /**
     * Reads all frozen follow-ups, by name of the file.
     *
     * @param problems takes what cannot be read
     */
    public static Map<String, FrozenFollowUp> read(Path home, List<DefinitionException> problems) throws IOException {
        Map<String, FrozenFollowUp> all = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : HomeFiles.read(home, FOLDER, List.of(".json")).entrySet()) {
            try {
                String name = file.getKey().substring(FOLDER.length() + 1, file.getKey().length() - ".json".length());
                all.put(name, FrozenFile.read(file.getKey(), new ByteArrayInputStream(file.getValue())));
            } catch (DefinitionException e) {
                problems.add(e);
            }
        }
        return all;
    }
}

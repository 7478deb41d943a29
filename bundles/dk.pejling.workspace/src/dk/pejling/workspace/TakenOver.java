package dk.pejling.workspace;

import dk.pejling.store.DefinitionArchive;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Comments and frozen follow-ups that an earlier version kept as files of the home: they are put into the store once, and the
 * files are moved to {@code FOLDER-in-store}. Done again after it was cut short, it ends the same.
 */
final class TakenOver {
    private static final String MOVED = "-in-store";

    private TakenOver() {
    }

    /**
     * Takes over what is there.
     *
     * @throws StoreException if the store cannot keep it
     * @throws IOException if a file cannot be read or moved
     */
    static void into(DefinitionArchive archive, Path home) throws StoreException, IOException {
        for (String kind : List.of(HomeComments.KIND, FrozenFollowUps.KIND)) {
            Map<String, byte[]> files = HomeFiles.read(home, kind, List.of(".json"));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.keepNamed(new KeptDefinition(kind, file.getKey(), content(file)));
                Path from = home.resolve(file.getKey());
                Files.createDirectories(home.resolve(kind + MOVED));
                Files.move(from, home.resolve(kind + MOVED).resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** That two remarks were taken back in one moment must not be one and the same content. */
    private static byte[] content(Map.Entry<String, byte[]> file) {
        return file.getKey().endsWith(HomeComments.WITHDRAWN)
                ? (new String(file.getValue(), StandardCharsets.UTF_8) + "# " + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8)
                : file.getValue();
    }
}

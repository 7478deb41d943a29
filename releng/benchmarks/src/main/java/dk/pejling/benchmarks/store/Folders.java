package dk.pejling.benchmarks.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a benchmark fills and throws away, all inside one. */
final class Folders {
    private final Path work;
    private int number;

    Folders(Path work) {
        this.work = work;
    }

    /** Returns a new name in the folder. */
    Path fresh(String name) {
        return work.resolve(name + ++number);
    }

    /** Makes a new, empty folder. */
    Path freshFolder(String name) throws IOException {
        return Files.createDirectory(fresh(name));
    }

    /** Deletes a file or folder with all it holds. */
    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

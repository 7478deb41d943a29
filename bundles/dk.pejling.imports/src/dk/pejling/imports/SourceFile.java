package dk.pejling.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of figures, wherever its bytes are.
 *
 * @param name as messages call it
 * @param retrieved the day it was fetched from the source
 * @param bytes opens its content
 */
public record SourceFile(String name, LocalDate retrieved, Opener bytes) {
    /** Opens the content of a file. */
    @FunctionalInterface
    public interface Opener {
        /** Returns a new stream, to be closed by the caller. */
        InputStream open() throws IOException;
    }

    /** Returns a file of the file system. */
    public static SourceFile of(Path path, LocalDate retrieved) {
        return new SourceFile(path.toString(), retrieved, () -> Files.newInputStream(path));
    }
}

package dk.pejling.model;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a document or another file of a few megabytes in the place of a file in one step: it is written beside it first, under
 * a name that says which process does. What a killed process left is removed by the next one that writes the same document.
 */
public final class HalfFile {
    private static final Logger LOG = System.getLogger(HalfFile.class.getName());
    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\d{1,18})-[0-9a-f-]{36}\\.half");
    /** A process of another computer cannot be seen; no writing takes this long. */
    private static final Duration SURELY_LEFT = Duration.ofSeconds(10);
    /** As many links does Linux follow. */
    private static final int MOST_LINKS = 40;

    private HalfFile() {
    }

    /**
     * Writes or replaces a file; afterwards it is whole, or as before. A symbolic link stays one: what it leads to is written.
     *
     * @param out in a folder that is there
     */
    public static void replace(Path out, byte[] document) throws IOException {
        Path file = behindLinks(out);
        Path folder = file.getParent();
        sweep(folder, file.getFileName().toString());
        Path half = folder.resolve(".%s.%d-%s.half".formatted(file.getFileName(), ProcessHandle.current().pid(), UUID.randomUUID()));
        try {
            Files.write(half, document, StandardOpenOption.CREATE_NEW);
            move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** A link may lead to a file that is still to be made. */
    private static Path behindLinks(Path out) throws IOException {
        Path file = out.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(file); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(out.toString());
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; the file is complete all the same.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void sweep(Path folder, String name) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isLeftOf(file, name))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A folder may be open for writing and closed for looking, another process may sweep, too; what lies there then stays.
            LOG.log(Level.DEBUG, "Cannot remove unfinished files in " + folder, e);
        }
    }

    private static boolean isLeftOf(Path file, String name) throws IOException {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        return matcher.matches() && matcher.group(1).equals(name) && ProcessHandle.of(Long.parseLong(matcher.group(2))).isEmpty()
                && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(SURELY_LEFT));
    }
}

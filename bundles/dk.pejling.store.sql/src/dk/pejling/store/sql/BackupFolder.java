package dk.pejling.store.sql;

import dk.pejling.model.LocalText;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import dk.pejling.store.StoreText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with a copy of a store. {@code data} holds what the database wrote, {@code SHA256SUMS} the checksum of every file
 * in it, as {@code sha256sum --check} reads it, under a first line that names the kind of database. The list is written last
 * and in one step, so a copy that was cut short has none.
 */
public final class BackupFolder {
    private static final String SUMS = "SHA256SUMS";
    private static final String KIND = "# Pejling backup, ";

    private final Path folder;
    private final String kind;

    private BackupFolder(Path folder, String kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /**
     * Makes an empty folder for a copy.
     *
     * @throws StoreException with {@link Code#REFUSED} if it holds anything
     */
    static BackupFolder begin(Path folder, String kind) throws StoreException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new StoreException(Code.REFUSED, StoreText.of("backup.notEmpty", folder), null);
                }
            }
            Files.createDirectory(folder.resolve("data"));
        } catch (IOException e) {
            throw failure(folder, e);
        }
        return new BackupFolder(folder, kind);
    }

    /**
     * Opens a copy to read it.
     *
     * @throws StoreException with {@link Code#REFUSED} if it is none, or one that was cut short
     */
    public static BackupFolder open(Path folder) throws StoreException {
        try {
            Path sums = folder.resolve(SUMS);
            if (!Files.isRegularFile(sums)) {
                throw new StoreException(Code.REFUSED, StoreText.of("backup.half", folder, SUMS), null);
            }
            List<String> lines = Files.readAllLines(sums, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().startsWith(KIND)) {
                throw new StoreException(Code.REFUSED, StoreText.of("backup.list", sums), null);
            }
            return new BackupFolder(folder, lines.getFirst().substring(KIND.length()));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static StoreException failure(Path folder, IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return full ? new StoreException(Code.DISK_FULL, StoreText.of("full", folder), e)
                : new StoreException(Code.UNUSABLE, StoreText.of("because", folder, reason(e)), e);
    }

    private static LocalText reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> StoreText.of("folder.noRight");
            case NoSuchFileException missing -> StoreText.of("folder.missing");
            case FileAlreadyExistsException file -> StoreText.of("folder.file");
            default -> new LocalText(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        };
    }

    /** Returns which kind of database it is a copy of. */
    public String kind() {
        return kind;
    }

    /** Returns the folder that the database writes into and reads. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Makes it a whole copy: every file on the disk, then the list of their checksums. */
    void finish() throws StoreException {
        try {
            StringBuilder list = new StringBuilder(KIND + kind + "\n");
            for (Map.Entry<String, Path> file : files().entrySet()) {
                force(file.getValue());
                list.append(sum(file.getValue())).append("  ").append(file.getKey()).append('\n');
            }
            Path half = folder.resolve(SUMS + ".half");
            Files.writeString(half, list, StandardCharsets.UTF_8);
            force(half);
            Files.move(half, folder.resolve(SUMS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(data())) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    private static String sum(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns a sentence for each file that is missing, changed or not of the copy. */
    public List<LocalText> damage() throws StoreException {
        List<LocalText> damage = new ArrayList<>();
        try {
            Map<String, Path> files = files();
            List<String> lines = Files.readAllLines(folder.resolve(SUMS), StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" {2}", 2);
                Path file = parts.length == 2 ? files.remove(parts[1]) : null;
                if (file == null) {
                    damage.add(StoreText.of("damage.missing", SUMS, line));
                } else if (!sum(file).equals(parts[0])) {
                    damage.add(StoreText.of("damage.changed", parts[1]));
                }
            }
            files.keySet().forEach(name -> damage.add(StoreText.of("damage.extra", name)));
        } catch (IOException e) {
            throw failure(folder, e);
        }
        return damage;
    }

    /**
     * Refuses a copy that is not whole, or of another kind of database.
     *
     * @throws StoreException with {@link Code#REFUSED}
     */
    public void require(String wanted) throws StoreException {
        requireKind(wanted);
        List<LocalText> damage = damage();
        if (!damage.isEmpty()) {
            throw new StoreException(Code.REFUSED, StoreText.of("backup.damaged", folder, StoreText.joined(damage)), null);
        }
    }

    /**
     * Refuses a copy of another kind of database.
     *
     * @throws StoreException with {@link Code#REFUSED}
     */
    public void requireKind(String wanted) throws StoreException {
        if (!kind.equals(wanted)) {
            throw new StoreException(Code.REFUSED, StoreText.of("backup.kind", folder, kind, wanted), null);
        }
    }
}

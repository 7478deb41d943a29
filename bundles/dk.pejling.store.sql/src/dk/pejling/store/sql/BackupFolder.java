package dk.pejling.store.sql;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
                    throw new StoreException(Code.REFUSED, folder + " is not empty", null);
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
                throw new StoreException(Code.REFUSED, folder + " is no whole backup: it has no " + SUMS, null);
            }
            List<String> lines = Files.readAllLines(sums, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.getFirst().startsWith(KIND)) {
                throw new StoreException(Code.REFUSED, sums + " is no list of a backup", null);
            }
            return new BackupFolder(folder, lines.getFirst().substring(KIND.length()));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private static StoreException failure(Path folder, IOException e) {
        boolean full = String.valueOf(e.getMessage()).contains("No space left");
        return new StoreException(full ? Code.DISK_FULL : Code.UNUSABLE, folder + ": " + (full ? "the disk is full" : reason(e)), e);
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.AccessDeniedException ? "no right to it"
                : e instanceof java.nio.file.NoSuchFileException ? "there is no such folder"
                : e instanceof java.nio.file.FileAlreadyExistsException ? "it is a file" : e.getMessage();
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
    public List<String> damage() throws StoreException {
        List<String> damage = new ArrayList<>();
        try {
            Map<String, Path> files = files();
            List<String> lines = Files.readAllLines(folder.resolve(SUMS), StandardCharsets.UTF_8);
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" {2}", 2);
                Path file = parts.length == 2 ? files.remove(parts[1]) : null;
                if (file == null) {
                    damage.add("%s lists %s, which is not there".formatted(SUMS, line));
                } else if (!sum(file).equals(parts[0])) {
                    damage.add(parts[1] + " was changed or damaged");
                }
            }
            files.keySet().forEach(name -> damage.add(name + " is not of the backup"));
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
        List<String> damage = damage();
        if (!damage.isEmpty()) {
            throw new StoreException(Code.REFUSED, "%s is damaged: %s".formatted(folder, String.join("; ", damage)), null);
        }
    }

    /**
     * Refuses a copy of another kind of database.
     *
     * @throws StoreException with {@link Code#REFUSED}
     */
    public void requireKind(String wanted) throws StoreException {
        if (!kind.equals(wanted)) {
            throw new StoreException(Code.REFUSED, "%s is a backup of %s, not of %s".formatted(folder, kind, wanted), null);
        }
    }
}

package dk.pejling.clustering;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Where units and variables are from.
 *
 * @param name of the file without its folder, or what was gathered
 * @param sha256 of the bytes of the file, hexadecimal; empty where there is no file
 * @param idColumn that names the units; empty where there is no file
 * @param vintages of the store that the data were gathered from; none where they are from a file
 * @param units those that were asked for; none where all were
 */
public record DataOrigin(String name, Optional<String> sha256, Optional<String> idColumn, List<String> vintages, List<String> units) {
    /** Copies the lists. */
    public DataOrigin {
        vintages = List.copyOf(vintages);
        units = List.copyOf(units);
    }

    /** Returns the origin of data from the bytes of a file. */
    static DataOrigin ofFile(String name, byte[] bytes, String idColumn) {
        return new DataOrigin(name, Optional.of(hash(bytes)), Optional.of(idColumn), List.of(), List.of());
    }

    /** Returns the origin of data from the store. */
    static DataOrigin gathered(String name, List<String> vintages) {
        return new DataOrigin(name, Optional.empty(), Optional.empty(), vintages, List.of());
    }

    DataOrigin only(List<String> asked) {
        return new DataOrigin(name, sha256, idColumn, vintages, asked);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

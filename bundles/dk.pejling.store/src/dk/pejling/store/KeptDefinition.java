package dk.pejling.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A copy of something that numbers were made with: measurement points, tables, a comparison, a layout.
 *
 * <p>The array is handed out as it is and must not be changed.
 *
 * @param kind such as {@code catalogue}
 * @param name as people know it, such as the file's
 * @param content its bytes
 */
public record KeptDefinition(String kind, String name, byte[] content) {
    /** Kind of figures that were computed from tables; the name is the ids of these, with spaces between. */
    public static final String FIGURES = "figures";

    /** Returns the SHA-256 of the content, hexadecimal: what it is found by. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Returns a copy of a text. */
    public static KeptDefinition of(String kind, String name, String text) {
        return new KeptDefinition(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}

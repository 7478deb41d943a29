package dk.pejling.report.birt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from run to run: the day it was made and its random identifier. Both are replaced by text
 * of the same length, so that no place in the file moves.
 */
final class Pdf {
    private static final Pattern DATE = Pattern.compile("/(?:Creation|Mod)Date\\s*\\(D:([^)]*)\\)");
    private static final Pattern IDENTIFIER = Pattern.compile("/ID\\s*\\[\\s*<([0-9a-fA-F]*)>\\s*<([0-9a-fA-F]*)>\\s*\\]");
    /** The PDF format wants a date; the figures' own dates stand on the page. */
    private static final String NO_DATE = "20000101000000+00'00'";

    private Pdf() {
    }

    /** Returns the document with equal bytes for equal content. */
    static byte[] stable(byte[] pdf) {
        // One character per byte: the patterns are ASCII, and nothing else is touched.
        StringBuilder text = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        dates(text);
        identifiers(text);
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the document with a mark in a comment before its last lines, where no place in the file moves. */
    static byte[] stamped(byte[] pdf, Optional<String> mark) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("startxref");
        return mark.isEmpty() || at < 0 ? pdf
                : (text.substring(0, at) + "%" + mark.get() + "\n" + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void dates(StringBuilder text) {
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            int length = matcher.end(1) - matcher.start(1);
            // Dates may be cut anywhere after the year; the zone at the end is the part that can be missing.
            text.replace(matcher.start(1), matcher.end(1), length <= NO_DATE.length() ? NO_DATE.substring(0, length)
                    : NO_DATE + "0".repeat(length - NO_DATE.length()));
        }
    }

    private static void identifiers(StringBuilder text) {
        Matcher matcher = IDENTIFIER.matcher(text);
        if (matcher.find()) {
            for (int group = 1; group <= 2; group++) {
                text.replace(matcher.start(group), matcher.end(group), "0".repeat(matcher.end(group) - matcher.start(group)));
            }
            String hash = hash(text.toString());
            for (int group = 1; group <= 2; group++) {
                int length = matcher.end(group) - matcher.start(group);
                text.replace(matcher.start(group), matcher.end(group), hash.repeat(length / hash.length() + 1).substring(0, length));
            }
        }
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

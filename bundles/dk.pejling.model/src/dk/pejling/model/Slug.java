package dk.pejling.model;

import java.text.Normalizer;
import java.util.Locale;

/** Ids made from Danish names: lower case, ASCII, everything else a single hyphen. */
public final class Slug {
    private Slug() {
    }

    /**
     * Returns the slug of a name: {@code "Ringkøbing-Skjern"} gives {@code "ringkoebing-skjern"}.
     *
     * @param name any text
     * @return lower-case letters a–z, digits and single inner hyphens; empty when the name has neither letter nor digit
     */
    public static String of(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(slug, text.charAt(i));
        }
        int end = slug.length();
        return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
    }

    private static void append(StringBuilder slug, char c) {
        switch (c) {
            case 'æ' -> slug.append("ae");
            case 'ø' -> slug.append("oe");
            case 'å' -> slug.append("aa");
            default -> {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    slug.append(c);
                } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
        }
    }
}

package dk.pejling.model;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Names in Danish alphabetical order: æ, ø, å last, and aa as å (Vejle, Ærø, Aabenraa, Aarhus). */
public final class DanishOrder {
    private static final Collator COLLATOR = Collator.getInstance(Locale.of("da", "DK"));

    private DanishOrder() {
    }

    /** Compares names; equal only when the texts are. Safe for use by several threads. */
    public static final Comparator<String> NAMES = (first, second) -> {
        int order = COLLATOR.compare(first, second);
        return order != 0 ? order : first.compareTo(second);
    };
}

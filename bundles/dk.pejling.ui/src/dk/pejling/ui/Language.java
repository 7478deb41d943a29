package dk.pejling.ui;

import java.util.Locale;

/** The window's language: one per process, chosen at its start. */
public final class Language {
    private static final Locale LOCALE =
            Locale.getDefault().getLanguage().equals("da") ? Locale.of("da", "DK") : Locale.ENGLISH;

    private Language() {
    }

    /** Returns Danish or English. */
    public static Locale locale() {
        return LOCALE;
    }
}

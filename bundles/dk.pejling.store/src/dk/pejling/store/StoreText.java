package dk.pejling.store;

import dk.pejling.model.LocalText;
import dk.pejling.model.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sentences of stores: {@code messages.properties} and {@code messages_da.properties} beside this class. */
public final class StoreText {
    private static final Locale DANISH = Locale.of("da");

    private StoreText() {
    }

    /**
     * Returns a sentence in both languages.
     *
     * @param key of the sentence
     * @param arguments what it names; a {@link LocalText} is taken in the language of the sentence
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static LocalText of(String key, Object... arguments) {
        return new LocalText(in(DANISH, key, arguments), in(Locale.ENGLISH, key, arguments));
    }

    private static String in(Locale locale, String key, Object... arguments) {
        return Texts.of(StoreText.class, locale).get(key,
                Arrays.stream(arguments).map(argument -> argument instanceof LocalText text ? text.in(locale) : argument).toArray());
    }

    /** Returns a sentence and why, such as the words of a database, which speaks English. */
    public static LocalText because(LocalText what, String why) {
        return of("because", what, why);
    }

    /** Returns several sentences as one. */
    public static LocalText joined(List<LocalText> sentences) {
        return new LocalText(String.join("; ", sentences.stream().map(LocalText::da).toList()),
                String.join("; ", sentences.stream().map(LocalText::en).toList()));
    }
}

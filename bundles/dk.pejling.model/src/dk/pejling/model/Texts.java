package dk.pejling.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of a bundle in the language of one call: {@code messages.properties} beside a class (English) and
 * {@code messages_da.properties} (Danish), both UTF-8.
 *
 * <p>Numbers and dates are handed over as finished texts; only plain {@code {0}} places are used.
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Returns the texts that lie beside {@code place}, in the given language. */
    public static Texts of(Class<?> place, Locale locale) {
        return new Texts(ResourceBundle.getBundle(place.getPackageName() + ".messages", locale, place.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * Returns a sentence with its places filled.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts(arguments));
    }

    private static Object[] texts(Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return texts;
    }

    /** Returns whether there is a sentence of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}

package dk.pejling.clustering;

import java.util.Locale;

import dk.pejling.model.Texts;

/** A caller asked for something that the data or the method cannot do, such as more peers than there are units. */
public final class UnusableOptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    UnusableOptionException(String key, Object... arguments) {
        super(text(key, arguments, Locale.ENGLISH));
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return text(key, arguments, locale);
    }

    private static String text(String key, Object[] arguments, Locale locale) {
        return Texts.of(UnusableOptionException.class, locale).get("option." + key, arguments);
    }
}

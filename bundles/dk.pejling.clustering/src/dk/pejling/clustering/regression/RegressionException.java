package dk.pejling.clustering.regression;

import java.util.Locale;

import dk.pejling.model.Texts;

/** A regression that cannot be made of these numbers. */
public final class RegressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    RegressionException(String key, Object... arguments) {
        super(Texts.of(RegressionException.class, Locale.ENGLISH).get("regression." + key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return Texts.of(RegressionException.class, locale).get("regression." + key, arguments);
    }
}

package dk.pejling.model;

import java.util.Locale;

/**
 * A text in the two languages of the product.
 *
 * @param da Danish
 * @param en English
 */
public record LocalText(String da, String en) {
    /** Returns the text in the reader's language: Danish for Danish, English for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("da") ? da : en;
    }
}

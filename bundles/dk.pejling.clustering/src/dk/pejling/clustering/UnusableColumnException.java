package dk.pejling.clustering;

import java.util.Locale;

import dk.pejling.model.Texts;

/** A caller asked to measure by a column that is no variable, such as the code of the area. */
public final class UnusableColumnException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient IgnoredColumn column;

    UnusableColumnException(IgnoredColumn column) {
        super(text(column, Locale.ENGLISH));
        this.column = column;
    }

    /** Returns the column and why it is no variable. */
    public IgnoredColumn column() {
        return column;
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return text(column, locale);
    }

    private static String text(IgnoredColumn column, Locale locale) {
        return Texts.of(UnusableColumnException.class, locale).get(column.reason() == IgnoredColumn.Reason.TEXT ? "unusable.TEXT" : "unusable", column.text(locale));
    }
}

package dk.pejling.clustering;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.Texts;

/** A caller named something that is not in the background data. */
public final class UnknownNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String name;
    private final transient List<String> closeMatches;

    UnknownNameException(Kind kind, String name, Collection<String> known) {
        this(kind, name, CloseMatches.of(name, known));
    }

    private UnknownNameException(Kind kind, String name, List<String> closeMatches) {
        super(text(kind, name, closeMatches, Locale.ENGLISH));
        this.kind = kind;
        this.name = name;
        this.closeMatches = closeMatches;
    }

    /** What was named. */
    public enum Kind {
        /** A column to measure by. */
        VARIABLE,
        /** The column of ids. */
        ID_COLUMN,
        /** A row. */
        UNIT
    }

    /** Returns what was named. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name that is not there. */
    public String name() {
        return name;
    }

    /** Returns at most three names that are there and may have been meant. */
    public List<String> closeMatches() {
        return closeMatches;
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return text(kind, name, closeMatches, locale);
    }

    private static String text(Kind kind, String name, List<String> closeMatches, Locale locale) {
        Texts texts = Texts.of(UnknownNameException.class, locale);
        String text = texts.get("unknown." + kind, name);
        return closeMatches.isEmpty() ? text : text + " " + texts.get("unknown.close", String.join(", ", closeMatches));
    }
}

package dk.pejling.model.definitions;

import dk.pejling.model.LocalText;
import java.util.Locale;

/** A definition file that does not say what it must. The message names file and line. */
public final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final transient LocalText problem;

    /** Makes one; lines count from 1. */
    public DefinitionException(String file, int line, String message) {
        this(file, line, 1, new LocalText(message, message));
    }

    /** Makes one; lines and columns count from 1. */
    public DefinitionException(String file, int line, int column, LocalText problem) {
        super("%s, line %d: %s".formatted(file, line, problem.en()));
        this.file = file;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** Returns the file's name. */
    public String file() {
        return file;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column, from 1. */
    public int column() {
        return column;
    }

    /** Returns what is wrong, in the reader's language, without the place. */
    public String problem(Locale locale) {
        return problem.in(locale);
    }
}

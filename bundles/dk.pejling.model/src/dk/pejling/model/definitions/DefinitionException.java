package dk.pejling.model.definitions;

/** A definition file that does not say what it must. The message names file and line. */
public final class DefinitionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** Makes one; lines count from 1. */
    public DefinitionException(String file, int line, String message) {
        super("%s, line %d: %s".formatted(file, line, message));
        this.file = file;
        this.line = line;
    }

    /** Returns the file's name. */
    public String file() {
        return file;
    }

    /** Returns the line, from 1. */
    public int line() {
        return line;
    }
}

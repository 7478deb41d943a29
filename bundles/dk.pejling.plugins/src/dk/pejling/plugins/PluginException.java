package dk.pejling.plugins;

import java.util.List;

/** A plug-in that cannot be installed, removed or listed. */
public final class PluginException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Code {
        /** The repository is not there or cannot be read; the detail says why. */
        REPOSITORY,
        /** The repository has no such feature; the names are those it has. */
        UNKNOWN_FEATURE,
        /** Something that the feature requires is nowhere; the names say who requires what. */
        MISSING,
        /** The home has no such feature; the names are those it has. */
        NOT_INSTALLED,
        /** Fetching or writing went wrong; the detail says how. */
        FAILED
    }

    private final Code code;
    private final String subject;
    private final String detail;
    private final transient List<String> names;

    /**
     * Makes an exception.
     *
     * @param subject the repository or feature it is about
     * @param detail a sentence of the library that failed; may be empty
     * @param names see the codes
     * @param cause may be null
     */
    public PluginException(Code code, String subject, String detail, List<String> names, Throwable cause) {
        super(code + " " + subject + " " + detail + " " + names, cause);
        this.code = code;
        this.subject = subject;
        this.detail = detail;
        this.names = List.copyOf(names);
    }

    /** Returns what is the matter. */
    public Code code() {
        return code;
    }

    /** Returns the repository or feature it is about. */
    public String subject() {
        return subject;
    }

    /** Returns what the library that failed says about it; may be empty. */
    public String detail() {
        return detail;
    }

    /** Returns the names that belong to the code. */
    public List<String> names() {
        return names;
    }
}

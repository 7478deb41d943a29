package dk.pejling.workspace;

import dk.pejling.model.LocalText;
import java.nio.file.Path;

/** A home that cannot be opened. The message is fit for a log; a sentence is made from the code, the home and the detail. */
public final class HomeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Path home;
    private final transient LocalText detail;

    /** Why a home cannot be opened. */
    public enum Code {
        /** Another process holds it; the detail names that one. */
        IN_USE,
        /** Its folder cannot be made, read or written; the detail says what happened. */
        UNUSABLE,
        /** A newer version of the product made its store, which is left as it is. */
        TOO_NEW,
        /** Its disk is full. */
        DISK_FULL,
        /** Its store asks for a password, and none was given or a wrong one; the detail says which. */
        PASSWORD,
        /** What says where its store is cannot be used; the detail says why. */
        ADDRESS,
        /** A file of definitions in it has a mistake; the detail says where. */
        DEFINITIONS,
        /** Its store does not open. */
        STORE
    }

    /**
     * Makes one.
     *
     * @param detail who holds the home, or what happened
     * @param cause null when there is none
     */
    public HomeException(Code code, Path home, String detail, Throwable cause) {
        this(code, home, new LocalText(detail, detail), cause);
    }

    /** Makes one whose detail is a sentence in both languages. */
    public HomeException(Code code, Path home, LocalText detail, Throwable cause) {
        super(code + " " + home + ": " + detail.en(), cause);
        this.code = code;
        this.home = home;
        this.detail = detail;
    }

    /** Returns why. */
    public Code code() {
        return code;
    }

    /** Returns the home. */
    public Path home() {
        return home;
    }

    /** Returns who holds the home, or what happened. */
    public LocalText detail() {
        return detail;
    }
}

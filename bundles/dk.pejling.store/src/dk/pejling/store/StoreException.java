package dk.pejling.store;

import dk.pejling.model.LocalText;
import java.util.Locale;

/** A store that could not do what was asked. The message is fit for a user, in both languages, and holds no secret. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient LocalText text;

    /** Why it failed, for those who turn it into a sentence. */
    public enum Code {
        /** The database cannot be opened: damaged, or no right to its folder. */
        UNUSABLE,
        /** A newer version of the product made it. */
        TOO_NEW,
        /** A read failed. */
        READ,
        /** A publish failed; nothing of it is stored. */
        PUBLISH,
        /** The disk is full; what was being published is not stored. */
        DISK_FULL,
        /** What was asked for cannot be done to this vintage or folder; the message says why. */
        REFUSED,
        /** The user of the database has no right to it. */
        NO_RIGHT,
        /** The store asks for a password, and none was given or a wrong one. */
        PASSWORD,
        /** The database's server does not answer. */
        UNREACHABLE
    }

    /**
     * Makes one.
     *
     * @param cause null when there is none
     */
    public StoreException(Code code, LocalText text, Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.text = text;
    }

    /** Returns what could not be done and why, in both languages. */
    public LocalText text() {
        return text;
    }

    /** Returns the message in the language of this process. */
    @Override
    public String getLocalizedMessage() {
        return text.in(Locale.getDefault());
    }

    /** Returns why. */
    public Code code() {
        return code;
    }
}

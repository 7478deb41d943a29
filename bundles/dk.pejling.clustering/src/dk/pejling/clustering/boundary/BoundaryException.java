package dk.pejling.clustering.boundary;

import dk.pejling.model.Texts;
import java.util.Locale;

/** A file of boundaries cannot be used. */
public final class BoundaryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Object[] details;

    /** What is wrong. */
    public enum Code {
        /** The file is no file, or larger than boundaries can be. */
        SIZE,
        /** The text is not in UTF-8. */
        ENCODING,
        /** No JSON. */
        NO_JSON,
        /** JSON, but no collection of features. */
        NO_FEATURES,
        /** Nested too deep. */
        TOO_DEEP,
        /** A text or a word has no end. */
        TOO_LONG,
        /** More points than boundaries can have. */
        TOO_MANY,
        /** A coordinate is no finite number. */
        NO_NUMBER,
        /** Coordinates are not nested as polygons are. */
        NO_POLYGON,
        /** A point of a municipality lies outside of Denmark, or in another projection. */
        OUTSIDE,
        /** Name and code of a feature belong to different municipalities. */
        TWO_AREAS,
        /** No feature is a municipality. */
        NO_AREA
    }

    /** Makes it; {@code details} go into the message. */
    BoundaryException(Code code, Object... details) {
        super(code.name());
        this.code = code;
        this.details = details.clone();
    }

    /** Returns what is wrong. */
    public Code code() {
        return code;
    }

    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }

    /** Returns the message in the given language. */
    public String text(Locale locale) {
        return Texts.of(BoundaryException.class, locale).get("boundary." + code, details);
    }
}

package dk.pejling.imports;

import static dk.pejling.imports.Severity.ROW;
import static dk.pejling.imports.Severity.STRUCTURAL;
import static dk.pejling.imports.Severity.WARNING;

/** Everything that can be wrong with a file. The sentences stand in {@code messages.properties} under the code's id. */
public enum ProblemCode {
    /** The file cannot be read at all. */
    UNREADABLE("unreadable", STRUCTURAL),
    /** There is not one row of figures. */
    EMPTY("empty", STRUCTURAL),
    /** Bytes that are no UTF-8. */
    ENCODING("encoding", STRUCTURAL),
    /** The heading is that of no known table. */
    NO_SUCH_TABLE("noSuchTable", STRUCTURAL),
    /** The file ends inside a row. */
    CUT("cut", STRUCTURAL),
    /** A quoted field that never ends, or text after its end. */
    QUOTES("quotes", STRUCTURAL),
    /** A row of more bytes than any table has. */
    ROW_TOO_LONG("rowTooLong", STRUCTURAL),
    /** Two rows for the same cell with different values. */
    CONFLICT("conflict", STRUCTURAL),
    /** Too few rows for too large a grid. */
    TOO_LARGE("tooLarge", STRUCTURAL),
    /** Too few or too many fields. */
    FIELDS("fields", ROW),
    /** No period, or one of another length than the table's. */
    PERIOD("period", ROW),
    /** An area that does not exist. */
    AREA("area", ROW),
    /** A member that is empty, or no number where numbers stand. */
    MEMBER("member", ROW),
    /** A value that is no number. */
    NUMBER("number", ROW),
    /** A number that cannot be, such as a negative count or 120 per cent of the labour force. */
    RANGE("range", ROW),
    /** The same row once more. */
    DUPLICATE("duplicate", ROW),
    /** The last line has no line end. */
    OPEN_END("openEnd", WARNING);

    private final String id;
    private final Severity severity;

    ProblemCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** Returns the name used in JSON and message files. */
    public String id() {
        return id;
    }

    /** Returns what it means for the import. */
    public Severity severity() {
        return severity;
    }
}

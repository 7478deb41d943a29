package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;

/** A fault of the file as a whole; what stands there and where. */
final class CsvException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final long line;
    private final int column;
    private final String value;

    CsvException(ProblemCode code, long line, int column, String value) {
        super(code.id());
        this.code = code;
        this.line = line;
        this.column = column;
        this.value = value;
    }

    ProblemCode code() {
        return code;
    }

    long line() {
        return line;
    }

    int column() {
        return column;
    }

    String value() {
        return value;
    }
}

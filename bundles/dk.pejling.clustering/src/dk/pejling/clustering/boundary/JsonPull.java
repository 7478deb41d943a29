package dk.pejling.clustering.boundary;

import dk.pejling.clustering.boundary.BoundaryException.Code;
import java.io.IOException;
import java.io.Reader;

/**
 * Reads JSON value by value, so that a large file needs little memory. Refuses what is no JSON, nested deeper than anything here
 * needs, or a text without end. Not thread-safe.
 */
final class JsonPull {
    private static final int DEEPEST = 64;
    private static final int LONGEST = 20_000;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader in;
    private int current;
    private int line = 1;
    private int column = 1;
    private int depth;

    /** What is done with the parts of a value; must take exactly one value. */
    @FunctionalInterface
    interface Part {
        void read() throws IOException, BoundaryException;
    }

    /** What is done with the values of an object; must take exactly one value. */
    @FunctionalInterface
    interface Named {
        void read(String name) throws IOException, BoundaryException;
    }

    /** Begins; {@code in} should be buffered. */
    JsonPull(Reader in) throws IOException {
        this.in = in;
        current = in.read();
        if (current == BYTE_ORDER_MARK) {
            current = in.read();
        }
    }

    /** Returns the complaint that what stands here is not what it should be. */
    BoundaryException wrong(Code code, Object value) {
        return new BoundaryException(code, line, column, value);
    }

    private BoundaryException noJson() {
        return wrong(Code.NO_JSON, current == END ? "" : Character.toString(current));
    }

    private void advance() throws IOException {
        if (current == '\n') {
            line++;
            column = 0;
        }
        current = in.read();
        column++;
    }

    /** Returns the next character that is no space, -1 at the end. */
    int peek() throws IOException {
        while (current == ' ' || current == '\n' || current == '\r' || current == '\t') {
            advance();
        }
        return current;
    }

    private void take(char wanted) throws IOException, BoundaryException {
        if (peek() != wanted) {
            throw noJson();
        }
        advance();
    }

    private void enter(char open) throws IOException, BoundaryException {
        take(open);
        if (++depth > DEEPEST) {
            throw wrong(Code.TOO_DEEP, DEEPEST);
        }
    }

    /** Reads an object. */
    void object(Named value) throws IOException, BoundaryException {
        list('{', '}', () -> {
            String name = text();
            take(':');
            value.read(name);
        });
    }

    /** Reads an array. */
    void array(Part value) throws IOException, BoundaryException {
        list('[', ']', value);
    }

    private void list(char open, char close, Part value) throws IOException, BoundaryException {
        enter(open);
        if (peek() != close) {
            value.read();
            while (peek() == ',') {
                advance();
                value.read();
            }
        }
        take(close);
        depth--;
    }

    /** Reads a text in quotes. */
    String text() throws IOException, BoundaryException {
        take('"');
        StringBuilder text = new StringBuilder();
        while (current != '"') {
            if (current < ' ' || text.length() >= LONGEST) {
                throw current < ' ' ? noJson() : wrong(Code.TOO_LONG, LONGEST);
            }
            if (current == '\\') {
                advance();
                text.append(escaped());
            } else {
                text.append((char) current);
            }
            advance();
        }
        advance();
        return text.toString();
    }

    private char escaped() throws IOException, BoundaryException {
        return switch (current) {
            case '"', '\\', '/' -> (char) current;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    advance();
                    int digit = Character.digit(current, 16);
                    if (digit < 0) {
                        throw noJson();
                    }
                    code = 16 * code + digit;
                }
                yield (char) code;
            }
            default -> throw noJson();
        };
    }

    /** Reads a number; NaN and what is too great for a number are refused. */
    double number() throws IOException, BoundaryException {
        String word = word();
        try {
            double value = word.isEmpty() || Character.isLetter(word.charAt(0)) ? Double.NaN : Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(Code.NO_NUMBER, word);
        }
        throw wrong(Code.NO_NUMBER, word);
    }

    /** Reads a number, true, false or null as it is written; a text without its quotes; what has parts becomes an empty text. */
    String scalar() throws IOException, BoundaryException {
        switch (peek()) {
            case '"' -> {
                return text();
            }
            case '{', '[' -> {
                skip();
                return "";
            }
            default -> {
                String word = word();
                if (word.isEmpty()) {
                    throw noJson();
                }
                return word.equals("null") ? "" : word;
            }
        }
    }

    /** Reads over a value. */
    void skip() throws IOException, BoundaryException {
        switch (peek()) {
            case '{' -> object(name -> skip());
            case '[' -> array(this::skip);
            default -> scalar();
        }
    }

    private String word() throws IOException, BoundaryException {
        peek();
        StringBuilder word = new StringBuilder();
        while (current != END && (Character.isLetterOrDigit(current) || "+-.".indexOf(current) >= 0)) {
            if (word.length() >= LONGEST) {
                throw wrong(Code.TOO_LONG, LONGEST);
            }
            word.append((char) current);
            advance();
        }
        return word.toString();
    }

    /** Makes sure that nothing follows. */
    void end() throws IOException, BoundaryException {
        if (peek() != END) {
            throw noJson();
        }
    }
}

package dk.pejling.imports.csv;

import dk.pejling.imports.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of a delimited file as slices of one buffer.
 *
 * <p>Fields may be quoted, with doubled quotes inside. Rows end in CR LF or LF; empty lines are passed over. The file is
 * never held as a whole: the buffer grows to the longest row, at most {@link #LONGEST_ROW}. Not thread-safe.
 */
final class CsvReader implements AutoCloseable {
    static final int LONGEST_ROW = 1 << 20;

    private static final int FIRST_BUFFER = 1 << 18;

    private final InputStream in;
    private final byte delimiter;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int limit;
    private int rowStart;
    private int next;
    private long line;
    private long nextLine = 1;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fields;
    private boolean closedByLineEnd;
    private boolean usesCarriageReturns;

    CsvReader(InputStream in, char delimiter) throws IOException, CsvException {
        this.in = in;
        this.delimiter = (byte) delimiter;
        fill();
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            next = 3;
        }
    }

    /** Goes to the next row that is not empty; returns false after the last. */
    boolean next() throws IOException, CsvException {
        do {
            rowStart = next;
            if (rowStart == limit && !fill()) {
                return false;
            }
            line = nextLine;
            split();
        } while (fields == 1 && starts[0] == ends[0]);
        return true;
    }

    private void split() throws IOException, CsvException {
        fields = 0;
        int start = 0;
        int at = 0;
        while (start >= 0) {
            if (rowStart + at == limit && !fill()) {
                add(start, at);
                endRow(at, false);
                return;
            }
            byte b = buffer[rowStart + at];
            if (b == delimiter) {
                add(start, at);
                start = ++at;
            } else if (b == '\n') {
                boolean pair = at > start && buffer[rowStart + at - 1] == '\r';
                usesCarriageReturns |= pair;
                add(start, pair ? at - 1 : at);
                endRow(at + 1, true);
                return;
            } else if (b == '"' && at == start) {
                at = quoted(start);
                start = at;
            } else {
                at++;
            }
        }
    }

    /** Reads a quoted field, squeezing doubled quotes in place; returns where the next field starts, −1 after the last. */
    private int quoted(int start) throws IOException, CsvException {
        int write = start;
        int read = start + 1;
        while (true) {
            if (rowStart + read == limit && !fill()) {
                throw new CsvException(ProblemCode.QUOTES, line, fields + 1, text(start, write));
            }
            byte b = buffer[rowStart + read++];
            if (b != '"') {
                nextLine += b == '\n' ? 1 : 0;
                buffer[rowStart + write++] = b;
            } else if (rowStart + read < limit && buffer[rowStart + read] == '"' || rowStart + read == limit && fill()
                    && buffer[rowStart + read] == '"') {
                buffer[rowStart + write++] = '"';
                read++;
            } else {
                add(start, write);
                return afterQuote(read, start, write);
            }
        }
    }

    private int afterQuote(int read, int start, int write) throws IOException, CsvException {
        if (rowStart + read == limit && !fill()) {
            endRow(read, false);
            return -1;
        }
        byte b = buffer[rowStart + read];
        if (b == delimiter) {
            return read + 1;
        }
        int lineEnd = read;
        if (b == '\r' && (rowStart + read + 1 < limit || fill())) {
            lineEnd++;
            usesCarriageReturns = true;
        }
        if (buffer[rowStart + lineEnd] == '\n') {
            endRow(lineEnd + 1, true);
            return -1;
        }
        throw new CsvException(ProblemCode.QUOTES, line, fields, text(start, write));
    }

    private void add(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    private void endRow(int at, boolean byLineEnd) {
        next = rowStart + at;
        closedByLineEnd = byLineEnd;
        nextLine += byLineEnd ? 1 : 0;
    }

    /** Moves the row to the front of the buffer and reads more behind it; returns false at the end of the file. */
    private boolean fill() throws IOException, CsvException {
        int kept = limit - rowStart;
        if (kept >= LONGEST_ROW) {
            throw new CsvException(ProblemCode.ROW_TOO_LONG, line, 0, text(0, 100));
        }
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, rowStart, target, 0, kept);
        buffer = target;
        next -= rowStart;
        rowStart = 0;
        int read = in.readNBytes(buffer, kept, buffer.length - kept);
        limit = kept + read;
        return read > 0;
    }

    /** Returns where the next row starts in the buffer, for those who read rows themselves. */
    int position() {
        return next;
    }

    /** Returns where the bytes in the buffer end. */
    int limit() {
        return limit;
    }

    /** Returns the line of the next row. */
    long nextLine() {
        return nextLine;
    }

    /** Passes over rows that somebody read from the buffer, each closed by a line end. */
    void goTo(int newPosition, long newLine, boolean withCarriageReturns) {
        next = newPosition;
        nextLine = newLine;
        usesCarriageReturns |= withCarriageReturns;
    }

    /** Returns the physical line the row starts in, from 1. */
    long line() {
        return line;
    }

    /** Returns how many fields the row has. */
    int fields() {
        return fields;
    }

    /** Returns whether the row ended with a line end, and not with the file. */
    boolean isClosed() {
        return closedByLineEnd;
    }

    /** Returns whether rows so far ended in CR LF. */
    boolean usesCarriageReturns() {
        return usesCarriageReturns;
    }

    /** Returns the buffer; valid until the next row. */
    byte[] buffer() {
        return buffer;
    }

    /** Returns where a field starts in the buffer. */
    int start(int field) {
        return rowStart + starts[field];
    }

    /** Returns where a field ends in the buffer, exclusive. */
    int end(int field) {
        return rowStart + ends[field];
    }

    /**
     * Returns a field as text, without blanks around it.
     *
     * @throws CsvException if its bytes are no UTF-8
     */
    String text(int field) throws CsvException {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(buffer, start(field), ends[field] - starts[field])).toString().strip();
        } catch (CharacterCodingException e) {
            throw new CsvException(ProblemCode.ENCODING, line, field + 1, text(starts[field], ends[field]));
        }
    }

    /** Returns a stretch of the row for a message, whatever its bytes are. */
    private String text(int start, int end) {
        int last = Math.min(rowStart + end, limit);
        String utf8 = new String(buffer, rowStart + start, last - rowStart - start, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0
                ? utf8 : new String(buffer, rowStart + start, last - rowStart - start, StandardCharsets.ISO_8859_1);
    }

    /** Returns the whole row for a message. */
    String rowText() {
        return text(0, next - rowStart).strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

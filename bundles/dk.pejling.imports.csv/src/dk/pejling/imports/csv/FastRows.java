package dk.pejling.imports.csv;

import dk.pejling.model.Status;
import dk.pejling.model.Unit;
import dk.pejling.store.StagingGrid;
import java.util.Arrays;

/**
 * The hot path of long fact files: ordinary rows in one pass over the reader's buffer.
 *
 * <p>Ordinary is a row of known terms and possible numbers, that lies in the buffer with its end. Whatever else comes (a term
 * for the first time, a wrong number, doubled quotes, blanks, the last row in the buffer) is left where it is for
 * {@link CsvReader} and {@link RowParser}, which understand every row and report what is wrong. So this class knows no
 * messages, and leaving a row too much costs time and never correctness. Not thread-safe.
 */
final class FastRows {
    private static final int LEFT = KeyField.LEFT;
    /** A field of a number takes less: quotes, 15 digits, comma, delimiter, line end, and the digit that is too much. */
    private static final int LONGEST_NUMBER = 32;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000};
    /** A number up to here can get the decimals of its measure. */
    private static final long MOST_SCALED = 1_000_000;

    private final FactTerms terms;
    private final StagingGrid.Row row;
    private final int fields;
    private final KeyField[] keys;
    private final int[] keyOf;
    private final int[] measureOf;
    private final boolean[] isPercent;
    private final int[] decimalsOf;
    private final Status[][] emptyMeans;
    private final boolean suits;
    private boolean hasEmpty;
    private final boolean[] isEmpty;
    private byte[] buffer;
    private int at;
    private int limit;
    private long line;
    private boolean carriageReturns;

    FastRows(FactLayout layout, FactTerms terms, StagingGrid.Row row) {
        this.terms = terms;
        this.row = row;
        fields = layout.fields();
        keys = new KeyField[fields];
        keyOf = new int[fields];
        measureOf = new int[fields];
        // A forced table may have columns of which nothing is known: the general way skips them.
        suits = fields == layout.keys() + layout.values();
        for (int i = 0; i < layout.keys(); i++) {
            keys[layout.keyField(i)] = new KeyField(terms.of(i));
            keyOf[layout.keyField(i)] = i;
        }
        isPercent = new boolean[layout.values()];
        decimalsOf = new int[layout.values()];
        isEmpty = new boolean[layout.values()];
        emptyMeans = new Status[layout.values()][];
        for (int i = 0; i < layout.values(); i++) {
            measureOf[layout.valueField(i)] = i;
            isPercent[i] = layout.measure(i).unit() == Unit.PERCENT;
            decimalsOf[i] = Math.clamp(layout.measure(i).decimals(), 0, 4);
            emptyMeans[i] = new Status[] {layout.emptyMeans(i, false), layout.emptyMeans(i, true)};
        }
    }

    /** Goes on where the reader stands. */
    void begin(CsvReader reader) {
        buffer = reader.buffer();
        at = reader.position();
        limit = reader.limit();
        line = reader.nextLine() - 1;
        carriageReturns = false;
        // What was read of a row that was left does not count.
        hasEmpty = false;
        Arrays.fill(isEmpty, false);
    }

    /** Reads the next row, if it is an ordinary one; returns false where the general way has to go on. */
    boolean next() {
        int end = suits ? read(at) : LEFT;
        if (end == LEFT) {
            return false;
        }
        at = end;
        line++;
        return true;
    }

    /** Returns the line of the row that was read. */
    long line() {
        return line;
    }

    /** Has the reader go on behind the rows that were read. */
    void end(CsvReader reader) {
        reader.goTo(at, line + 1, carriageReturns);
    }

    /** Returns where the next row starts. */
    private int read(int start) {
        int position = start;
        for (int field = 0; field < fields; field++) {
            KeyField key = keys[field];
            if (key != null) {
                position = key.read(buffer, position, limit);
                if (position == LEFT) {
                    return LEFT;
                }
                row.key(keyOf[field], key.number());
            } else {
                position = readNumber(position, measureOf[field]);
                if (position == LEFT) {
                    return LEFT;
                }
            }
            if (field < fields - 1 && buffer[position++] != FactFile.DELIMITER) {
                return LEFT;
            }
        }
        if (hasEmpty) {
            setEmpty();
        }
        return endOfRow(position);
    }

    private int endOfRow(int position) {
        int end = position;
        if (end + 1 < limit && buffer[end] == '\r') {
            end++;
        }
        if (end >= limit || buffer[end] != '\n') {
            return LEFT;
        }
        carriageReturns |= end > position;
        return end + 1;
    }

    /** What an empty value means depends on the area, which may stand further right. */
    private void setEmpty() {
        int unknown = terms.isUnknownArea(row.key(1)) ? 1 : 0;
        for (int measure = 0; measure < isEmpty.length; measure++) {
            if (isEmpty[measure]) {
                row.value(measure, emptyMeans[measure][unknown]);
                isEmpty[measure] = false;
            }
        }
        hasEmpty = false;
    }

    private int readNumber(int from, int measure) {
        if (from + LONGEST_NUMBER > limit) {
            return LEFT;
        }
        byte[] bytes = buffer;
        boolean quoted = bytes[from] == '"';
        int position = quoted ? from + 1 : from;
        int first = position;
        long digits = 0;
        int digit = bytes[position] - '0';
        while (digit >= 0 && digit <= 9 && position - first <= Decimals.MOST_DIGITS) {
            digits = digits * 10 + digit;
            digit = bytes[++position] - '0';
        }
        int decimals = 0;
        if (position > first && bytes[position] == ',') {
            int comma = position;
            digit = bytes[++position] - '0';
            while (digit >= 0 && digit <= 9 && position - first <= Decimals.MOST_DIGITS + 1) {
                digits = digits * 10 + digit;
                digit = bytes[++position] - '0';
            }
            decimals = position - comma - 1;
            if (decimals == 0 || decimals > Decimals.MOST_DECIMALS || position - first > Decimals.MOST_DIGITS + 1) {
                return LEFT;
            }
        } else if (position - first > Decimals.MOST_DIGITS) {
            return LEFT;
        }
        if (isPercent[measure] && digits > 100 * POWERS[decimals]) {
            return LEFT;
        }
        if (position == first) {
            isEmpty[measure] = true;
            hasEmpty = true;
        } else {
            set(measure, digits, decimals);
        }
        if (quoted && bytes[position++] != '"') {
            return LEFT;
        }
        return position;
    }

    /** Numbers of one measure get the same decimals, so that the column has not to change its own. */
    private void set(int measure, long digits, int decimals) {
        int wanted = decimalsOf[measure];
        if (decimals < wanted && digits <= MOST_SCALED) {
            row.value(measure, digits * POWERS[wanted - decimals], wanted);
        } else {
            row.value(measure, digits, decimals);
        }
    }
}

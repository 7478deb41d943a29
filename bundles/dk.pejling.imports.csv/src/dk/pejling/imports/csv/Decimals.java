package dk.pejling.imports.csv;

/**
 * A number with decimal comma, read straight from bytes. Reused from number to number; not thread-safe.
 *
 * <p>Up to 15 digits, of which nine may be decimals: digits and power of ten are both exact as doubles then, so their quotient
 * is the double nearest to the written number. There is no sign for thousands.
 */
final class Decimals {
    static final int MOST_DIGITS = 15;
    static final int MOST_DECIMALS = 9;

    private long scaled;
    private int decimals;

    /** Reads a number; returns false when the bytes are none. */
    boolean read(byte[] buffer, int from, int to) {
        int at = from;
        boolean negative = at < to && buffer[at] == '-';
        if (negative) {
            at++;
        }
        long digits = 0;
        int comma = -1;
        int first = at;
        for (; at < to; at++) {
            int digit = buffer[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (buffer[at] == ',' && comma < 0 && at > first && at < to - 1) {
                comma = at;
            } else {
                return false;
            }
        }
        int count = at - first - (comma < 0 ? 0 : 1);
        decimals = comma < 0 ? 0 : to - comma - 1;
        scaled = negative ? -digits : digits;
        return count > 0 && count <= MOST_DIGITS && decimals <= MOST_DECIMALS;
    }

    /** Returns the number without its comma. */
    long scaled() {
        return scaled;
    }

    /** Returns how many digits stand behind the comma. */
    int decimals() {
        return decimals;
    }
}

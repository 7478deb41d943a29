package dk.pejling.imports.csv;

/** Numbers with decimal comma, read straight from bytes. */
final class Decimals {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    private static final int MOST_DIGITS = 15;

    private Decimals() {
    }

    /**
     * Returns the number, {@code NaN} when the bytes are none.
     *
     * <p>Up to 15 digits, of which nine may be decimals: digits and power of ten are both exact then, so their quotient
     * is the double nearest to the written number. There is no sign for thousands.
     */
    static double parse(byte[] buffer, int from, int to) {
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
                return Double.NaN;
            }
        }
        int count = at - first - (comma < 0 ? 0 : 1);
        int decimals = comma < 0 ? 0 : to - comma - 1;
        if (count == 0 || count > MOST_DIGITS || decimals >= POWERS.length) {
            return Double.NaN;
        }
        double value = digits / POWERS[decimals];
        return negative && value != 0 ? -value : value;
    }
}

package dk.pejling.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The house rules for deciding and showing numbers. */
public final class Numbers {
    private static final char MINUS = '\u2212';

    private Numbers() {
    }

    /** Returns the value on which signs, ties and verdicts are decided: rounded to 9 decimals, never {@code −0}. */
    public static double decisive(double value) {
        if (Math.abs(value) >= 1e6) {
            return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP).doubleValue();
        }
        double scaled = Math.rint(value * 1e9) / 1e9;
        return scaled == 0 ? 0 : scaled;
    }

    /** Returns the change in per cent from an old to a new value; the old one must not be 0. */
    public static double percentChange(double from, double to) {
        return 100 * (to - from) / from;
    }

    /** Returns the value rounded for showing, half away from zero. */
    public static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * Returns a number as a reader sees it: rounded once, grouped, with the language's decimal sign and a true minus.
     *
     * @param locale Danish gives {@code 1.805,5}, any other {@code 1,805.5}
     */
    public static String text(double value, int decimals, Locale locale) {
        BigDecimal shown = rounded(value, decimals);
        boolean danish = locale.getLanguage().equals("da");
        String digits = shown.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(digits.length() + 4);
        if (shown.signum() < 0) {
            text.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(danish ? '.' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(danish ? ',' : '.').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    /** Returns {@link #text} with a plus before positive numbers; what rounds to zero has no sign. */
    public static String signed(double value, int decimals, Locale locale) {
        String text = text(value, decimals, locale);
        return rounded(value, decimals).signum() > 0 ? "+" + text : text;
    }
}

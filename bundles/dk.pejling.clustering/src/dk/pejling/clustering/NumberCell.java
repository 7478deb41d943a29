package dk.pejling.clustering;

import java.util.Set;
import java.util.regex.Pattern;

/** How a cell of a table of numbers is read. */
final class NumberCell {
    private static final Set<String> MISSING = Set.of("", "NA", "..");
    private static final Pattern NUMBER = Pattern.compile("[+\\-\u2212]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d+)?");

    private NumberCell() {
    }

    static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }

    /** Returns whether the cell is a finite number, with whichever decimal sign. */
    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && Double.isFinite(value(cell));
    }

    /** Returns whether the cell has that decimal sign. */
    static boolean uses(char sign, String cell) {
        return cell.indexOf(sign) >= 0;
    }

    /** Returns the number in a cell for which {@link #isNumber} holds. */
    static double value(String cell) {
        return Double.parseDouble(cell.replace(',', '.').replace('\u2212', '-'));
    }
}

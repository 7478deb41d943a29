package dk.pejling.report.internal;

import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Unit;

/**
 * Where a number went, as a sentence says it.
 *
 * @param key {@code fell}, {@code rose} or {@code same}; what rounds to nothing is the same
 * @param amount how far, with its unit
 * @param size how far, as shown
 */
record Moves(String key, String amount, double size) {
    static Moves of(Observation change, Unit unit, int decimals, Wording wording) {
        double value = change.number().orElseThrow(() -> new IllegalArgumentException("Nothing is said of what is missing"));
        double shown = Numbers.rounded(Math.abs(value), decimals).doubleValue();
        String key = shown == 0 ? "same" : value < 0 ? "fell" : "rose";
        return new Moves(key, amount(shown, unit, decimals, wording), shown);
    }

    static String amount(double size, Unit unit, int decimals, Wording wording) {
        String number = wording.number(size, decimals);
        return switch (unit) {
            case PERCENT -> wording.get("amount.percent", number);
            case PERCENTAGE_POINTS -> wording.get("amount.points", number);
            case WEEKS -> wording.get("amount.weeks", number);
            default -> wording.get("amount.other", number, wording.unit(unit));
        };
    }

    /** Returns whether this moved the way another did, but visibly less far: "kun". */
    boolean isOnly(Moves other) {
        return !key.equals("same") && key.equals(other.key) && size < other.size;
    }
}

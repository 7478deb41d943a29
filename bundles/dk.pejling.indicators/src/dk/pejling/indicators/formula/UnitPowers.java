package dk.pejling.indicators.formula;

import dk.pejling.model.Unit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a number counts, as a product: kroner ÷ full-time persons is {@code {kr: 1, fullTimePersons: −1}}. Shares have none.
 *
 * @param exponents by base unit; none is 0
 */
record UnitPowers(Map<Unit, Integer> exponents) {
    static final UnitPowers NONE = new UnitPowers(Map.of());
    private static final Map<Unit, UnitPowers> MADE_OF = Map.of(
            Unit.KRONER_PER_FULL_TIME_PERSON, of(Unit.KRONER).dividedBy(of(Unit.FULL_TIME_PERSONS)),
            Unit.CASES_PER_CASEWORKER, of(Unit.CASES).dividedBy(of(Unit.CASEWORKERS)),
            Unit.SANCTIONS_PER_HUNDRED, of(Unit.SANCTIONS).dividedBy(of(Unit.FULL_TIME_PERSONS)),
            Unit.PERCENT, NONE, Unit.PERCENTAGE_POINTS, NONE, Unit.NUMBER, NONE);

    UnitPowers {
        exponents = Map.copyOf(exponents);
    }

    private static UnitPowers of(Unit base) {
        return new UnitPowers(Map.of(base, 1));
    }

    /** Returns what a unit is made of. */
    static UnitPowers made(Unit unit) {
        UnitPowers composed = MADE_OF.get(unit);
        return composed == null ? of(unit) : composed;
    }

    boolean isNone() {
        return exponents.isEmpty();
    }

    UnitPowers times(UnitPowers other) {
        return combined(other, 1);
    }

    UnitPowers dividedBy(UnitPowers other) {
        return combined(other, -1);
    }

    private UnitPowers combined(UnitPowers other, int sign) {
        Map<Unit, Integer> sums = new EnumMap<>(Unit.class);
        sums.putAll(exponents);
        other.exponents.forEach((unit, exponent) -> sums.merge(unit, sign * exponent, Integer::sum));
        sums.values().removeIf(exponent -> exponent == 0);
        return new UnitPowers(sums);
    }

    /** Returns the product as a reader understands it: "kr. / fuldtidspersoner". */
    String text(Locale locale) {
        String above = side(1, locale);
        String below = side(-1, locale);
        return below.isEmpty() ? above : (above.isEmpty() ? "1" : above) + " / " + below;
    }

    private String side(int sign, Locale locale) {
        return exponents.entrySet().stream().filter(entry -> entry.getValue() * sign > 0).sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().text(locale) + (entry.getValue() * sign > 1 ? "^" + entry.getValue() * sign : ""))
                .collect(Collectors.joining(" × "));
    }
}

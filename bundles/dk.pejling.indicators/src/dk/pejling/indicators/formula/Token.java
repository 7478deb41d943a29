package dk.pejling.indicators.formula;

/**
 * One word of a formula.
 *
 * @param kind what it is
 * @param text as written; of members, what stands between the brackets
 * @param place where it stands
 */
record Token(Kind kind, String text, Place place) {
    /** What a word can be. */
    enum Kind {
        /** Digits, with a decimal point perhaps. */
        NUMBER,
        /** Digits with letters: {@code 2024M01}. */
        PERIOD,
        /** A function, measure, point, constant or unit. */
        NAME,
        /** Members in brackets. */
        MEMBERS,
        /** An operator, parenthesis or comma. */
        SYMBOL,
        /** Behind the last word. */
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}

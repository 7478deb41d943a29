package dk.pejling.indicators.formula;

import dk.pejling.model.Period;

/**
 * How many periods are taken together.
 *
 * @param periods so many up to each one; 0 for those since the beginning of the year
 */
record Span(int periods) {
    static final Span YEAR_TO_DATE = new Span(0);

    boolean isYearToDate() {
        return periods == 0;
    }

    /** Returns how many periods up to one are taken together. */
    int length(Period period) {
        return isYearToDate() ? period.number() : periods;
    }

    /** Returns how many periods one cell costs at most. */
    int cost() {
        return isYearToDate() ? 12 : periods;
    }
}

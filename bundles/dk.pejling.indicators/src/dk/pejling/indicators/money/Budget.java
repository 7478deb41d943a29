package dk.pejling.indicators.money;

import dk.pejling.indicators.MeasureReference;
import dk.pejling.model.Area;
import dk.pejling.model.Frequency;
import dk.pejling.model.Period;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A municipality's budget for one benefit and year: full-time persons a month and their price.
 *
 * @param id its own, unique in the municipality's files
 * @param area the municipality
 * @param count the measure that counts the full-time persons
 * @param price of a full-time person and year
 * @param volumes budgeted full-time persons for each month of the year, twelve of them
 * @param actualPrices what a full-time person really cost, per year, by month; a month without one is taken at the last known
 *     price before it, or the budgeted one
 * @param source where it was decided
 */
public record Budget(String id, Area area, MeasureReference count, UnitPrice price, NavigableMap<Period, Double> volumes,
        NavigableMap<Period, Double> actualPrices, String source) {
    private static final int MONTHS = 12;

    /** Copies the maps and refuses what is not the twelve months of one year. */
    public Budget {
        volumes = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(volumes));
        actualPrices = java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(actualPrices));
        boolean year = volumes.size() == MONTHS && volumes.firstKey().frequency() == Frequency.MONTH
                && volumes.firstKey().firstDay().getMonthValue() == 1 && volumes.lastKey().equals(volumes.firstKey().plus(MONTHS - 1));
        if (!year) {
            throw new IllegalArgumentException("A budget needs the twelve months of a year, not " + volumes.keySet());
        }
    }

    /** Returns the price of a full-time person and year that applies to a month. */
    public double actualPrice(Period month) {
        var last = actualPrices.floorEntry(month);
        return last == null ? price.kroner() : last.getValue();
    }
}

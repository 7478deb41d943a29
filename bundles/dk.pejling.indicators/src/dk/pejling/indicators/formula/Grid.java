package dk.pejling.indicators.formula;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.Period;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For whom and when a formula is computed.
 *
 * @param areas in order
 * @param periods earliest first, of one frequency, without holes
 */
public record Grid(List<Area> areas, List<Period> periods) {
    /** Copies the lists. */
    public Grid {
        areas = List.copyOf(areas);
        periods = List.copyOf(periods);
    }

    int cells() {
        return areas.size() * periods.size();
    }

    /** Returns how many periods make a year; 0 without periods. */
    public int periodsOfYear() {
        return periods.isEmpty() ? 0 : periods.getFirst().ordinal() - periods.getFirst().aYearBefore().ordinal();
    }

    int[] municipalities() {
        return positions(AreaKind.MUNICIPALITY);
    }

    /** Returns the position of the country, −1 when it is not among the areas. */
    int country() {
        int[] countries = positions(AreaKind.COUNTRY);
        return countries.length == 0 ? -1 : countries[0];
    }

    private int[] positions(AreaKind kind) {
        return IntStream.range(0, areas.size()).filter(i -> areas.get(i).kind() == kind).toArray();
    }
}

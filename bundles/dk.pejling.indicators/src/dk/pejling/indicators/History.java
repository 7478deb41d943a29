package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Levels of one measurement point over time.
 *
 * @param point what is measured
 * @param periods earliest first, without holes in the calendar
 * @param levels per area one observation per period, in the order of {@code periods}
 * @param breaks where figures before and after cannot be compared, also outside the periods
 */
public record History(MeasurementPoint point, List<Period> periods, Map<Area, List<Observation>> levels,
        List<SeriesBreak> breaks) {
    /** Copies the collections, keeping the order of areas. */
    public History {
        periods = List.copyOf(periods);
        breaks = List.copyOf(breaks);
        Map<Area, List<Observation>> copy = new LinkedHashMap<>();
        levels.forEach((area, values) -> copy.put(area, List.copyOf(values)));
        levels = java.util.Collections.unmodifiableMap(copy);
    }
}

package dk.pejling.indicators;

import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One measure that a measurement point is made of, as far as it is known.
 *
 * @param measure its id
 * @param retrieved the last day on which its table was fetched, empty when it never was
 * @param newest its newest period with figures, empty when it has none
 */
public record PointPart(String measure, Optional<LocalDate> retrieved, Optional<Period> newest) {
    /** Returns whether parts were fetched on different days, or have different newest periods: a reader must know. */
    public static boolean areMixed(List<PointPart> parts) {
        return parts.stream().map(PointPart::retrieved).distinct().count() > 1
                || parts.stream().map(PointPart::newest).distinct().count() > 1;
    }

    /** Returns those of the points whose parts are {@linkplain #areMixed mixed}, in their order. */
    public static Map<MeasurementPoint, List<PointPart>> mixed(Map<MeasurementPoint, List<PointPart>> parts) {
        Map<MeasurementPoint, List<PointPart>> mixed = new LinkedHashMap<>(parts);
        mixed.values().removeIf(some -> !areMixed(some));
        return mixed;
    }
}

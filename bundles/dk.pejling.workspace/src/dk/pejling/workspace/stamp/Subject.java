package dk.pejling.workspace.stamp;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a document is about.
 *
 * @param design id of the report, or {@link #JSON}
 * @param locale language of its texts
 * @param group whose points it shows
 * @param period whose figures it shows; resolved
 * @param asOf the day it is limited to
 * @param where the part of the country it is about, empty for all or for one area
 * @param cards the areas in their order, each with its comparison
 */
public record Subject(String design, Locale locale, TargetGroup group, Period period, Optional<LocalDate> asOf, String where,
        Map<Area, PeerComparison> cards) {
    /** The scorecard that the command line prints. */
    public static final String JSON = "json";

    /** Copies the map, keeping its order. */
    public Subject {
        cards = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cards));
    }
}

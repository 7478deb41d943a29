package dk.pejling.workspace.stamp;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a document is about.
 *
 * @param design id of the report, or {@link #JSON}
 * @param locale language of its texts
 * @param period whose figures it shows; resolved
 * @param asOf the day it is limited to
 * @param where the part of the country it is about, or the names of its areas with commas between; empty for all or for one area
 * @param parts one per target group; at least one
 * @param basis which side of a follow-up its sentences over groups are about
 * @param name what the areas of a follow-up are called as one group beside the country; empty where they are not taken as one
 */
public record Subject(String design, Locale locale, Period period, Optional<LocalDate> asOf, String where, List<Part> parts,
        FollowUp.Basis basis, String name) {
    /** The scorecard that the command line prints. */
    public static final String JSON = "json";

    /** Copies the list. */
    public Subject {
        parts = List.copyOf(parts);
    }

    /** What is shown of one target group, and of nothing else. */
    public Subject(String design, Locale locale, TargetGroup group, Period period, Optional<LocalDate> asOf, String where,
            Map<Area, PeerComparison> cards) {
        this(design, locale, period, asOf, where, List.of(new Part(group, cards)), FollowUp.Basis.DEVELOPMENT, "");
    }

    /**
     * One target group of a document.
     *
     * @param group whose points are shown
     * @param cards the areas in their order, each with its comparison
     */
    public record Part(TargetGroup group, Map<Area, PeerComparison> cards) {
        /** Copies the map, keeping its order. */
        public Part {
            cards = Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        }
    }

    /** Returns the target group, the first of several. */
    public TargetGroup group() {
        return parts.getFirst().group();
    }

    /** Returns the areas in their order, each with its comparison; that of the first of several target groups. */
    public Map<Area, PeerComparison> cards() {
        return parts.getFirst().cards();
    }
}

package dk.pejling.workspace.stamp;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.store.KeptDefinition;
import dk.pejling.workspace.TargetFolder;
import java.io.IOException;
import java.time.LocalDate;
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
 * @param group whose points it shows
 * @param period whose figures it shows; resolved
 * @param asOf the day it is limited to
 * @param where the part of the country it is about, empty for all or for one area
 * @param cards the areas in their order, each with its comparison
 * @param targets the files of the municipality's goals; empty where the document shows none
 */
public record Subject(String design, Locale locale, TargetGroup group, Period period, Optional<LocalDate> asOf, String where,
        Map<Area, PeerComparison> cards, List<KeptDefinition> targets) {
    /** The scorecard that the command line prints. */
    public static final String JSON = "json";

    /** Copies map and list, keeping their order. */
    public Subject {
        cards = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        targets = List.copyOf(targets);
    }

    /**
     * Returns the goals, as the points of a catalogue understand them.
     *
     * @throws IOException if a file cannot be read
     */
    public TargetBook goals(Catalogue catalogue) throws IOException {
        return TargetFolder.book(targets, catalogue);
    }
}

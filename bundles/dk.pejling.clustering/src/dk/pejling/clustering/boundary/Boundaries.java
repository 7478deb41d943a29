package dk.pejling.clustering.boundary;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The outlines of municipalities.
 *
 * @param name of the file they are from
 * @param outlines of each municipality, at least one each
 */
public record Boundaries(String name, SequencedMap<Area, List<Outline>> outlines) {
    /** Copies the map. */
    public Boundaries {
        SequencedMap<Area, List<Outline>> copy = new LinkedHashMap<>();
        outlines.forEach((area, lines) -> copy.put(area, List.copyOf(lines)));
        outlines = Collections.unmodifiableSequencedMap(copy);
    }

    /** Returns the municipalities without an outline, by name. */
    public List<Area> missing() {
        return AreaRegister.denmark().municipalities().stream().filter(area -> !outlines.containsKey(area)).toList();
    }
}

package dk.pejling.report;

import dk.pejling.model.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A layout that can be rendered.
 *
 * @param id ASCII, such as {@code scorecard}
 * @param name as a heading
 * @param origin symbolic name of the bundle that brings it
 * @param layouts for each file format it is made for, such as {@code pdf}, the path of the layout's file within that
 *     bundle; formats in the order in which they are offered
 * @param parameters names of the parameters it understands
 */
public record ReportDesign(String id, LocalText name, String origin, Map<String, String> layouts, List<String> parameters) {
    /** Copies the collections, keeping their order. */
    public ReportDesign {
        layouts = Collections.unmodifiableMap(new LinkedHashMap<>(layouts));
        parameters = List.copyOf(parameters);
    }

    /** Returns the file formats it is made for, such as {@code pdf}. */
    public List<String> formats() {
        return List.copyOf(layouts.keySet());
    }
}

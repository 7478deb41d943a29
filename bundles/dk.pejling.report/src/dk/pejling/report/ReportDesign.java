package dk.pejling.report;

import dk.pejling.model.LocalText;
import java.util.List;

/**
 * A layout that can be rendered.
 *
 * @param id ASCII, such as {@code scorecard}
 * @param name as a heading
 * @param origin symbolic name of the bundle that brings it
 * @param layout path of the layout's file within that bundle
 * @param formats file formats it is made for, such as {@code pdf}
 * @param parameters names of the parameters it understands
 */
public record ReportDesign(String id, LocalText name, String origin, String layout, List<String> formats,
        List<String> parameters) {
    /** Copies the lists. */
    public ReportDesign {
        formats = List.copyOf(formats);
        parameters = List.copyOf(parameters);
    }
}

package dk.pejling.indicators;

import dk.pejling.model.LocalText;
import java.util.List;

/**
 * A way to divide citizens into target groups.
 *
 * @param id ASCII, such as {@code pilot-2007}
 * @param name as a heading
 * @param targetGroups ids of its groups, in order
 */
public record Scheme(String id, LocalText name, List<String> targetGroups) {
    /** Copies the list. */
    public Scheme {
        targetGroups = List.copyOf(targetGroups);
    }
}

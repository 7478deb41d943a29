package dk.pejling.ui.charts;

import dk.pejling.model.Observation;
import java.util.List;

/**
 * One line of a chart.
 *
 * @param role what it is to the reader
 * @param label its name, which stands at its end
 * @param values one per period
 */
public record Line(Role role, String label, List<Observation> values) {
    /** Copies the list. */
    public Line {
        values = List.copyOf(values);
    }

    /** What a line is to the reader. */
    public enum Role {
        /** The area it is about. */
        OWN,
        /** Another of the group. */
        PEER,
        /** The country. */
        COUNTRY,
        /** What is to be reached, and the way there. */
        TARGET
    }

    /** Returns the last place with a number, −1 when there is none. */
    int end() {
        int end = values.size() - 1;
        while (end >= 0 && !values.get(end).isMeasured()) {
            end--;
        }
        return end;
    }
}

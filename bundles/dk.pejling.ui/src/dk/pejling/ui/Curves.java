package dk.pejling.ui;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import java.util.List;

/**
 * Lines over time that a user looks at outside of a scorecard: what the chart draws.
 *
 * @param title what they are about
 * @param subtitle whose and of when
 * @param periods the first one first
 * @param lines the most important last
 * @param decimals of the numbers at their ends
 * @param facts what else is known of them
 */
public record Curves(String title, String subtitle, List<Period> periods, List<Curve> lines, int decimals, List<Fact> facts) {
    /** Copies the lists. */
    public Curves {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
    }

    /** What a line is to the reader. */
    public enum Role {
        /** What it is about. */
        OWN,
        /** Stands beside. */
        PEER,
        /** The country. */
        COUNTRY,
        /** What is expected. */
        TARGET
    }

    /**
     * A line.
     *
     * @param role what it is to the reader
     * @param label its name
     * @param values one per period
     */
    public record Curve(Role role, String label, List<Observation> values) {
        /** Copies the list. */
        public Curve {
            values = List.copyOf(values);
        }
    }
}

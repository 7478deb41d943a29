package dk.pejling.report;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import java.util.List;

/**
 * Levels over time as one small picture: the own line bold, black and on top with a dot and a label at its end, others
 * thin and grey, the country dashed and labelled. A line is cut where there is no number.
 *
 * @param title what it shows, for readers who cannot see it
 * @param periods from left to right, without holes in the calendar
 * @param lines in any order
 * @param gap named where the picture has nothing at its start, such as "ingen data før aug. 2023"; empty when it has no
 *     such part
 */
public record LineChart(String title, List<Period> periods, List<Line> lines, String gap) {
    /** Width in units of 0.75 pt. */
    public static final double WIDTH = 170;
    /** Height in units of 0.75 pt. */
    public static final double HEIGHT = 86;

    /** Copies the lists and refuses lines of another length. */
    public LineChart {
        periods = List.copyOf(periods);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.values().size() != periods.size()) {
                throw new IllegalArgumentException("%d periods, but %d values of %s".formatted(periods.size(),
                        line.values().size(), line.label()));
            }
        }
    }

    /** What a line is to the reader. */
    public enum Role {
        /** The area the page is about. */
        OWN,
        /** Another of the group. */
        PEER,
        /** The country. */
        COUNTRY
    }

    /**
     * One line.
     *
     * @param role what it is to the reader
     * @param label text at its end; peers have none
     * @param values one per period
     */
    public record Line(Role role, String label, List<Observation> values) {
        /** Copies the list. */
        public Line {
            values = List.copyOf(values);
        }
    }
}

package dk.pejling.indicators.forecast;

import dk.pejling.model.LocalText;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.drawing.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A point of one area over time, cut where figures are missing or cannot be compared; each stretch has its own usual movement.
 *
 * @param periods earliest first, without holes in the calendar
 * @param stretches of measured values, earliest first
 * @param breaks those within the periods
 */
public record ControlCourse(List<Period> periods, List<Stretch> stretches, List<SeriesBreak> breaks) {
    /** What the key of a period's region in the picture begins with; the period follows. */
    public static final String PERIOD = "period:";

    /** Copies the lists. */
    public ControlCourse {
        periods = List.copyOf(periods);
        stretches = List.copyOf(stretches);
        breaks = List.copyOf(breaks);
    }

    /**
     * What can be compared.
     *
     * @param series its values
     * @param chart their usual movement; empty where there are too few of them
     */
    public record Stretch(Series series, Optional<ControlChart> chart) {
    }

    /**
     * Makes a course.
     *
     * @param periods earliest first, without holes in the calendar
     * @param values one for each period
     * @param noted breaks, also outside of the periods
     * @param base how many of a stretch's first values limits are made of; all of them where it is shorter. A stretch of fewer than
     *     {@link ControlChart#FEWEST} has none
     * @throws IllegalArgumentException if the base is below {@link ControlChart#FEWEST}
     */
    public static ControlCourse of(List<Period> periods, List<Observation> values, List<SeriesBreak> noted, int base) {
        if (base < ControlChart.FEWEST) {
            throw new IllegalArgumentException("Limits need at least " + ControlChart.FEWEST + " values, not " + base);
        }
        List<SeriesBreak> breaks = periods.isEmpty() ? List.of()
                : noted.stream().filter(one -> one.isBetween(periods.getFirst(), periods.getLast())).toList();
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= periods.size(); i++) {
            int at = i;
            boolean ends = at == periods.size() || !values.get(at).isMeasured()
                    || at > from && breaks.stream().anyMatch(one -> one.isBetween(periods.get(at - 1), periods.get(at)));
            if (ends && at > from) {
                stretches.add(stretch(Series.newest(periods.subList(from, at), values.subList(from, at)), base));
            }
            if (ends) {
                from = at < periods.size() && values.get(at).isMeasured() ? at : at + 1;
            }
        }
        return new ControlCourse(periods, stretches, breaks);
    }

    private static Stretch stretch(Series series, int base) {
        return new Stretch(series, series.size() < ControlChart.FEWEST ? Optional.empty()
                : Optional.of(ControlChart.of(series, Math.min(base, series.size()))));
    }

    /** Returns the newest stretch; empty when nothing is measured. */
    public Optional<Stretch> newest() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.getLast());
    }

    /** Returns it as a picture: periods to the right, values upwards, what is out of the ordinary by shape and colour. */
    public Scene picture(LocalText title, ChartLook look) {
        return new ControlPicture(this, title, look).scene();
    }
}

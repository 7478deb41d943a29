package dk.pejling.indicators.forecast;

import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of neighbouring periods.
 *
 * @param periods earliest first, without holes
 * @param values one for each period
 */
public record Series(List<Period> periods, List<Double> values) {
    /** Copies the lists and refuses holes. */
    public Series {
        periods = List.copyOf(periods);
        values = List.copyOf(values);
        if (periods.size() != values.size()) {
            throw new IllegalArgumentException(periods.size() + " periods, " + values.size() + " values");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).equals(periods.get(i - 1).plus(1))) {
                throw new IllegalArgumentException("A hole before " + periods.get(i));
            }
        }
    }

    /** Returns the newest unbroken stretch of measured values; empty when nothing is measured. */
    public static Series newest(List<Period> periods, List<Observation> observations) {
        int last = observations.size() - 1;
        while (last >= 0 && !observations.get(last).isMeasured()) {
            last--;
        }
        int first = last;
        while (first > 0 && observations.get(first - 1).isMeasured()) {
            first--;
        }
        List<Double> values = new ArrayList<>();
        for (int i = Math.max(first, 0); i <= last; i++) {
            values.add(observations.get(i).number().getAsDouble());
        }
        return new Series(periods.subList(Math.max(first, 0), last + 1), values);
    }

    /** Returns the newest unbroken stretch of measured values after the newest break; empty when nothing is measured there. */
    public static Series newest(List<Period> periods, List<Observation> observations, List<SeriesBreak> breaks) {
        int first = 0;
        for (int i = 1; i < periods.size(); i++) {
            Period before = periods.get(i - 1);
            Period now = periods.get(i);
            first = breaks.stream().anyMatch(one -> one.isBetween(before, now)) ? i : first;
        }
        return newest(periods.subList(first, periods.size()), observations.subList(first, periods.size()));
    }

    /** Returns how many values there are. */
    public int size() {
        return values.size();
    }

    /** Returns how many periods make a year; the series must not be empty. */
    public int perYear() {
        return periods.getFirst().ordinal() - periods.getFirst().aYearBefore().ordinal();
    }

    double[] array() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

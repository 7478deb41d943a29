package dk.pejling.indicators.search;

import dk.pejling.indicators.History;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Frequency;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The figures that were searched for.
 *
 * @param search what was searched for
 * @param periods all periods for which a series has a figure, the first one first
 * @param series levels of each point for each area, points first
 */
public record SearchAnswer(Search search, List<Period> periods, List<Series> series) {
    private static final int YEARS = 200;
    private static final int MONTHS = 36;

    /** Copies the lists. */
    public SearchAnswer {
        periods = List.copyOf(periods);
        series = List.copyOf(series);
    }

    /**
     * Levels of one point for one area.
     *
     * @param values one per period of the answer
     */
    public record Series(MeasurementPoint point, Area area, List<Observation> values) {
        /** Copies the list. */
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * Finds the figures. Without areas those of the country; without points the first central point with figures of each target
     * group named, and of the first group in use when none is; without a beginning the last 36 months up to the end.
     *
     * @throws StoreException if the store cannot be read
     */
    public static SearchAnswer of(Search search, Scorecards scorecards) throws StoreException {
        List<MeasurementPoint> points = points(search, scorecards);
        Set<Area> areas = new LinkedHashSet<>(search.areas().isEmpty() ? List.of(AreaRegister.denmark().country()) : search.areas());
        List<History> histories = new ArrayList<>();
        Set<Period> periods = new TreeSet<>((one, other) -> one.lastDay().equals(other.lastDay())
                ? one.frequency().compareTo(other.frequency()) : one.lastDay().compareTo(other.lastDay()));
        for (MeasurementPoint point : points) {
            Optional<Period> newest = scorecards.newest(point);
            if (newest.isPresent()) {
                History history = scorecards.history(point, newest.get(), YEARS, areas);
                histories.add(history);
                history.periods().stream().filter(period -> isIn(period, search, newest.get())).forEach(periods::add);
            }
        }
        List<Period> rows = List.copyOf(periods);
        List<Series> series = new ArrayList<>();
        for (History history : histories) {
            areas.forEach(area -> series.add(new Series(history.point(), area, rows.stream().map(period -> at(history, area, period)).toList())));
        }
        return new SearchAnswer(search, rows, series);
    }

    private static boolean isIn(Period period, Search search, Period newest) {
        Period last = search.to().orElse(newest);
        boolean early = search.from().isPresent() ? period.lastDay().isBefore(search.from().get().firstDay())
                : last.frequency() == Frequency.MONTH && period.lastDay().isBefore(last.plus(-MONTHS + 1).firstDay());
        return !early && (search.to().isEmpty() || !period.firstDay().isAfter(search.to().get().lastDay()));
    }

    private static Observation at(History history, Area area, Period period) {
        int at = history.periods().indexOf(period);
        return at < 0 ? Observation.absent(Status.NOT_LISTED) : history.levels().get(area).get(at);
    }

    private static List<MeasurementPoint> points(Search search, Scorecards scorecards) throws StoreException {
        if (!search.points().isEmpty()) {
            return search.points();
        }
        List<MeasurementPoint> points = new ArrayList<>();
        for (TargetGroup group : search.groups().isEmpty() ? scorecards.catalogue().groupsInUse() : search.groups()) {
            for (MeasurementPoint point : scorecards.catalogue().pointsOf(group)) {
                boolean first = points.stream().noneMatch(one -> one.targetGroup().equals(group.id()));
                if (first && point.targetGroup().equals(group.id()) && scorecards.newest(point).isPresent()) {
                    points.add(point);
                }
            }
            if (search.groups().isEmpty() && !points.isEmpty()) {
                break;
            }
        }
        return points;
    }
}

package dk.pejling.indicators;

import dk.pejling.indicators.forecast.FunnelPlot;
import dk.pejling.indicators.formula.Cells;
import dk.pejling.indicators.formula.Evaluation;
import dk.pejling.indicators.formula.Grid;
import dk.pejling.model.Area;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.Vintage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One measurement point for all areas and periods, as plain arrays: level, development, and the parts that averages are
 * made of. Cells are numbered area × periods + period. Immutable once made; safe for use by several threads.
 */
final class PointColumns {
    private final MeasurementPoint point;
    private final List<Area> areas;
    private final Grid grid;
    private final List<Period> periods;
    private final Map<Area, Integer> areaIndex = new HashMap<>();
    private final CellNumbers level;
    private final CellNumbers numerator;
    private final CellNumbers denominator;
    private final CellNumbers count;
    private final CellNumbers development;
    private final CellNumbers base;
    private final List<SeriesBreak> breaks;
    private final boolean[] broken;
    private final boolean[] brokenLevels;
    private final boolean[] listed;
    private final int lag;
    private final double factor;
    private final Supplier<Optional<Cells>> year;
    private final Supplier<Optional<Evaluation.Interval>> interval;
    private final Set<Vintage> vintages = new LinkedHashSet<>();

    /**
     * Computes a point.
     *
     * @param areas for whom
     * @param known the values of each measure that the point names, by measure id
     * @param breaks those of the series that the point names outside a formula
     * @param evaluations what computes formulas over a grid
     * @throws AbandonedException if the point's plug-in gave no usable answer
     */
    PointColumns(MeasurementPoint point, List<Area> areas, Map<String, Known> known, List<SeriesBreak> breaks,
            Function<Grid, Evaluation> evaluations) throws AbandonedException {
        this.point = point;
        this.areas = areas;
        this.breaks = List.copyOf(breaks);
        for (Area area : areas) {
            areaIndex.put(area, areaIndex.size());
        }
        LevelReader reader = new LevelReader(areas, known);
        grid = reader.grid();
        periods = grid.periods();
        known.values().forEach(one -> vintages.addAll(one.vintages()));
        PointLevels levels = reader.read(point.level(), evaluations);
        level = levels.level();
        numerator = levels.numerator();
        denominator = levels.denominator();
        factor = levels.factor();
        // Most points are never asked for it.
        year = () -> point.level() instanceof Level.Computed computed
                ? evaluations.apply(grid).year(computed.formula()) : Optional.empty();
        interval = () -> point.level() instanceof Level.Computed computed
                ? evaluations.apply(grid).interval(computed.formula()) : Optional.empty();
        count = point.development() instanceof Development.PercentChange change ? reader.gather(change.count()) : null;
        lag = grid.periodsOfYear();
        base = count != null ? count : hasPeopleBelow() ? denominator : null;
        broken = new boolean[periods.size()];
        brokenLevels = new boolean[periods.size()];
        markBreaks(evaluations);
        keepToValidity();
        development = developments();
        listed = listedPeriods();
    }

    /** Returns whether the level is a share of people, of whom there can be too few. */
    private boolean hasPeopleBelow() {
        return point.level() instanceof Level.Ratio
                || point.level() instanceof Level.Computed computed && computed.formula().countsPeopleBelow();
    }

    /** Outside its days of validity a point has no meaning, and no number of it one. */
    private void keepToValidity() {
        for (int period = 0; period < periods.size(); period++) {
            if (!isValid(period)) {
                for (int cell = period; cell < level.values.length; cell += periods.size()) {
                    for (CellNumbers one : new CellNumbers[] {level, numerator, denominator, count}) {
                        if (one != null) {
                            one.set(cell, Status.NOT_APPLICABLE);
                        }
                    }
                }
            }
        }
    }

    private boolean isValid(int period) {
        return point.details().isValid(periods.get(period).lastDay());
    }

    /** Notes for each period whether its level spans a break, and whether a series broke since the year before. */
    private void markBreaks(Function<Grid, Evaluation> evaluations) {
        for (int period = lag; period < broken.length; period++) {
            broken[period] = spansBreak(period - lag, period);
        }
        if (point.level() instanceof Level.Computed computed) {
            Evaluation evaluation = evaluations.apply(grid);
            boolean[] levels = evaluation.isBroken(computed.formula());
            boolean[] sinceAYear = evaluation.isBrokenSinceAYear(computed.formula());
            for (int period = 0; period < broken.length; period++) {
                brokenLevels[period] = levels[period];
                broken[period] |= sinceAYear[period];
            }
        }
    }

    /** Returns whether a series that the point names outside a formula broke between two periods. */
    boolean spansBreak(int from, int to) {
        return from >= 0 && breaks.stream().anyMatch(one -> one.isBetween(periods.get(from), periods.get(to)));
    }

    private CellNumbers developments() {
        CellNumbers change = new CellNumbers(level.values.length);
        CellNumbers of = count == null ? level : count;
        for (int area = 0; area < areas.size(); area++) {
            for (int period = lag; period < periods.size(); period++) {
                int now = cell(area, period);
                int before = now - lag;
                if (!of.isMeasured(now) || !of.isMeasured(before)) {
                    change.set(now, Status.both(of.status(now), of.status(before)));
                } else if (broken[period]) {
                    change.set(now, Status.BREAK);
                } else if (point.development() instanceof Development.Points) {
                    change.set(now, of.values[now] - of.values[before]);
                } else if (of.values[before] == 0) {
                    change.set(now, Status.NOT_APPLICABLE);
                } else {
                    change.set(now, Numbers.percentChange(of.values[before], of.values[now]));
                }
            }
        }
        return change;
    }

    private boolean[] listedPeriods() {
        boolean[] has = new boolean[periods.size()];
        for (int cell = 0; cell < level.values.length; cell++) {
            has[cell % has.length] |= level.status(cell) != Status.NOT_LISTED;
        }
        return has;
    }

    private int cell(int area, int period) {
        return area * periods.size() + period;
    }

    MeasurementPoint point() {
        return point;
    }

    List<Period> periods() {
        return periods;
    }

    /** Returns the vintages of all measures of the point. */
    Set<Vintage> vintages() {
        return vintages;
    }

    /** Returns the position of an area. */
    int indexOf(Area area) {
        return areaIndex.get(area);
    }

    Area area(int index) {
        return areas.get(index);
    }

    /** Returns the position of the newest period with figures that ends no later than another; −1 when there is none. */
    int newestUpTo(Period limit) {
        for (int period = periods.size() - 1; period >= 0; period--) {
            if (listed[period] && !periods.get(period).lastDay().isAfter(limit.lastDay())) {
                return period;
            }
        }
        return -1;
    }

    /** Returns the position of the newest period with figures; −1 when there is none. */
    int newest() {
        for (int period = periods.size() - 1; period >= 0; period--) {
            if (listed[period]) {
                return period;
            }
        }
        return -1;
    }

    /** Returns how many periods make a year. */
    int lag() {
        return lag;
    }

    /** Returns whether the series of the point broke between a period and the one a year before. */
    boolean isBroken(int period) {
        return period >= 0 && broken[period];
    }

    /** Returns whether the level of a period would be made of figures from both sides of a break. */
    boolean isBrokenLevel(int period) {
        return period >= 0 && brokenLevels[period];
    }

    Observation level(int area, int period) {
        return at(level, area, period);
    }

    Observation development(int area, int period) {
        return at(development, area, period);
    }

    /** Returns the number that the development starts from or arrives at: the count, or the level. */
    Observation counted(int area, int period) {
        return at(count == null ? level : count, area, period);
    }

    /** Returns the value of the twelve months up to a period, empty where the point does not say how to take them together. */
    Optional<Observation> year(int area, int period) {
        boolean valid = isValid(period) && isValid(Math.max(0, period - lag + 1));
        return year.get().map(cells -> valid ? cells.at(cell(area, period)) : Observation.absent(Status.NOT_APPLICABLE));
    }

    Observation numerator(int area, int period) {
        return at(numerator, area, period);
    }

    /** Returns how many of how many the level is; empty where it is no share of people, or not known. */
    Optional<FunnelPlot.Part> part(int area, int period) {
        return share(area, period).filter(share -> share.factor() == PointLevels.PER_CENT && share.below() > 0 && share.above() >= 0
                && share.above() <= share.below()).map(share -> new FunnelPlot.Part(areas.get(area), share.above(), share.below()));
    }

    /** Returns what a level is made of; empty where it is no share, or a part is not known. */
    Optional<Share> share(int area, int period) {
        Observation above = at(numerator, area, period);
        Observation below = at(denominator, area, period);
        return above.isMeasured() && below.isMeasured()
                ? Optional.of(new Share(above.number().getAsDouble(), below.number().getAsDouble(), factor)) : Optional.empty();
    }

    /** Returns what rounding leaves open of a savings potential; empty for all other levels, and where there is none. */
    Optional<Interval> interval(int area, int period) {
        if (!level(area, period).isMeasured()) {
            return Optional.empty();
        }
        int cell = cell(area, period);
        return interval.get().map(one -> new Interval(one.low().value(cell), one.high().value(cell)));
    }

    /** Returns whether weighted averages are possible at all. */
    boolean hasWeights(boolean ofDevelopment) {
        return ofDevelopment && count != null || denominator != null;
    }

    private Observation at(CellNumbers part, int area, int period) {
        return part == null || period < 0 || period >= periods.size()
                ? Observation.absent(Status.NOT_LISTED) : part.at(cell(area, period));
    }

    /** Returns whether the level stands on too few for a verdict. */
    boolean isSmallLevel(int area, int period) {
        return hasPeopleBelow() && isSmall(area, period);
    }

    /** Returns whether the development starts from too few for a verdict. */
    boolean isSmallDevelopment(int area, int period) {
        return period >= lag && isSmall(area, period - lag);
    }

    private boolean isSmall(int area, int period) {
        int cell = cell(area, period);
        return base != null && base.isMeasured(cell) && base.values[cell] < point.smallBase();
    }

    /** Adds what a weighted level is made of; returns whether the unit could be added. */
    boolean addLevel(int area, int period, Sums sums) {
        int cell = cell(area, period);
        if (numerator == null || !numerator.isMeasured(cell) || !denominator.isMeasured(cell)) {
            return false;
        }
        sums.add(numerator.values[cell], denominator.values[cell]);
        return true;
    }

    /** Adds what a weighted change of counts is made of, old and new; returns whether the unit could be added. */
    boolean addCounts(int area, int period, Sums sums) {
        int now = cell(area, period);
        if (count == null || period < lag || !count.isMeasured(now) || !count.isMeasured(now - lag)) {
            return false;
        }
        sums.add(count.values[now - lag], count.values[now]);
        return true;
    }

    /** Returns the level that summed numerators and denominators make; not applicable when nobody is in the whole. */
    Observation share(Sums sums) {
        return sums.second == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                : Observation.of(factor * sums.first / sums.second);
    }

    /** Returns the change that summed old and new counts make; not applicable when the old sum is 0. */
    Observation change(Sums sums) {
        return sums.first == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                : Observation.of(Numbers.percentChange(sums.first, sums.second));
    }

    /** Returns the change in per cent from one level to another; not applicable from 0. */
    Observation change(Observation from, Observation to) {
        if (!from.isMeasured() || !to.isMeasured()) {
            return Observation.absent(Status.both(to.status(), from.status()));
        }
        double before = from.number().getAsDouble();
        return before == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                : Observation.of(Numbers.percentChange(before, to.number().getAsDouble()));
    }

    /** Returns whether the development is the change of the level in per cent. */
    boolean developsRelatively() {
        return point.development() instanceof Development.Relative;
    }

    /** Returns whether the weights are derived from a share and its count, and not published. */
    boolean derivesWeights() {
        return denominator != null && (point.level() instanceof Level.Published
                || point.level() instanceof Level.Computed computed && computed.formula().derivesWeights());
    }

    /** Returns whether the development is a change of counts, and not of the level. */
    boolean countsDevelop() {
        return count != null;
    }

    /** Two running sums. */
    static final class Sums {
        private double first;
        private double second;

        void add(double one, double other) {
            first += one;
            second += other;
        }
    }
}

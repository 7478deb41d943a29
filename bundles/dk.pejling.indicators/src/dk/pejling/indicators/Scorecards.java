package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Measure;
import dk.pejling.model.Numbers;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes measurement points and scorecards as known on one day.
 *
 * <p>A view of the store as it was when a point was first asked for: columns are read once and kept. Make a new one to
 * see what was published since. Not thread-safe.
 */
public final class Scorecards {
    private final Catalogue catalogue;
    private final TableRegister tables;
    private final ObservationStore store;
    private final Optional<LocalDate> asOf;
    private final List<Area> areas = AreaRegister.denmark().all();
    private final int[] municipalities;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, PointColumns> columns = new LinkedHashMap<>();

    /**
     * Makes a view.
     *
     * @param asOf only what was retrieved that day or before counts; empty for all that is known
     */
    public Scorecards(Catalogue catalogue, TableRegister tables, ObservationStore store, Optional<LocalDate> asOf) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.store = store;
        this.asOf = asOf;
        municipalities = AreaRegister.denmark().municipalities().stream().mapToInt(areas::indexOf).toArray();
    }

    /** Returns the points it computes. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the values of a measure as known on the day.
     *
     * @throws StoreException if the store cannot be read
     */
    public Known known(Measure measure) throws StoreException {
        Known one = known.get(measure.id());
        if (one == null) {
            one = store.known(measure, asOf);
            known.put(measure.id(), one);
        }
        return one;
    }

    PointColumns columns(MeasurementPoint point) throws StoreException {
        PointColumns one = columns.get(point.id());
        if (one == null) {
            Map<String, Known> parts = new LinkedHashMap<>();
            for (MeasureReference reference : references(point)) {
                parts.put(reference.measure(), known(measure(reference)));
            }
            one = new PointColumns(point, areas, parts);
            columns.put(point.id(), one);
        }
        return one;
    }

    private Measure measure(MeasureReference reference) {
        return tables.measure(reference.measure()).orElseThrow();
    }

    private static Set<MeasureReference> references(MeasurementPoint point) {
        Set<MeasureReference> references = new LinkedHashSet<>();
        switch (point.level()) {
            case Level.Published published -> {
                references.add(published.rate());
                published.numerator().ifPresent(references::add);
            }
            case Level.Ratio ratio -> references.addAll(List.of(ratio.numerator(), ratio.denominator()));
            case Level.Awaited awaited -> { }
        }
        if (point.development() instanceof Development.PercentChange change) {
            references.add(change.count());
        }
        return references;
    }

    /** Returns the tables that a point is made of, by id. */
    public List<TableDefinition> tablesOf(MeasurementPoint point) {
        return references(point).stream().map(MeasureReference::table).distinct().sorted()
                .map(id -> tables.table(id).orElseThrow()).toList();
    }

    private int provisionalPeriods(MeasurementPoint point) {
        return tablesOf(point).stream().mapToInt(TableDefinition::provisionalPeriods).max().orElse(0);
    }

    /**
     * Returns the newest period that the source will not revise as a matter of course: that of the first central point
     * with data, less its provisional age. Empty when no central point has data.
     *
     * @throws StoreException if the store cannot be read
     */
    public Optional<Period> newestFinal(TargetGroup group) throws StoreException {
        for (MeasurementPoint point : catalogue.pointsOf(group)) {
            if (point.central()) {
                PointColumns one = columns(point);
                int newest = one.newest() - provisionalPeriods(point);
                if (newest >= 0) {
                    return Optional.of(one.periods().get(newest));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the newest period for which a point has figures, empty when it has none. */
    public Optional<Period> newest(MeasurementPoint point) throws StoreException {
        PointColumns one = columns(point);
        return one.newest() < 0 ? Optional.empty() : Optional.of(one.periods().get(one.newest()));
    }

    /**
     * Returns the scorecard of an area.
     *
     * @param area any area; ranks are among municipalities
     * @throws StoreException if the store cannot be read
     */
    public Scorecard scorecard(Area area, TargetGroup group, Period period, Comparison comparison) throws StoreException {
        List<ScorecardRow> rows = new ArrayList<>();
        for (MeasurementPoint point : catalogue.pointsOf(group)) {
            rows.add(new RowMaker(columns(point), area, period, comparison).row());
        }
        return new Scorecard(area, group, period, asOf, comparison, rows);
    }

    /**
     * Returns the levels of a point in the periods up to one.
     *
     * @param to the last period; an older one when the point has no figures for it
     * @param years how far back
     * @throws StoreException if the store cannot be read
     */
    public History history(MeasurementPoint point, Period to, int years, Collection<Area> whose) throws StoreException {
        PointColumns one = columns(point);
        int last = one.newestUpTo(to);
        int first = Math.max(0, last - years * one.lag());
        Map<Area, List<Observation>> levels = new LinkedHashMap<>();
        for (Area area : whose) {
            List<Observation> values = new ArrayList<>();
            for (int period = first; period <= last; period++) {
                values.add(one.level(one.indexOf(area), period));
            }
            levels.put(area, values);
        }
        return new History(point, last < 0 ? List.of() : one.periods().subList(first, last + 1), levels);
    }

    /**
     * The level of a point.
     *
     * @param area whose
     * @param value unrounded, or why there is none
     * @param vintages what it is made of
     */
    public record PointValue(Area area, Observation value, List<Vintage> vintages) {
    }

    /**
     * Returns the level of a point in exactly one period, or over the 12 periods up to it.
     *
     * @param rolling whether to take 12 months together: numerators over denominators, {@code noWeights} where the source
     *     publishes only the share; all 12 must be there
     * @throws StoreException if the store cannot be read
     */
    public List<PointValue> values(MeasurementPoint point, List<Area> whose, Period period, boolean rolling)
            throws StoreException {
        PointColumns one = columns(point);
        int index = one.periods().indexOf(period);
        return whose.stream().map(area -> new PointValue(area, rolling
                ? rollingLevel(one, one.indexOf(area), index) : one.level(one.indexOf(area), index),
                List.copyOf(one.vintages()))).toList();
    }

    private static Observation rollingLevel(PointColumns one, int area, int period) {
        if (period < 0) {
            return Observation.absent(Status.NOT_LISTED);
        }
        if (!one.hasWeights(false)) {
            return Observation.absent(Status.NO_WEIGHTS);
        }
        PointColumns.Sums sums = new PointColumns.Sums();
        for (int at = period - one.lag() + 1; at <= period; at++) {
            Observation level = one.level(area, at);
            if (!level.isMeasured()) {
                return level;
            }
            if (!one.addLevel(area, at, sums)) {
                return Observation.absent(Status.NOT_APPLICABLE);
            }
        }
        return one.share(sums);
    }

    /** Makes one row of a scorecard. */
    private final class RowMaker {
        /** A deviation stands out from this many standard deviations on: two-sided 95 % of a normal distribution. */
        private static final double NOTABLE = 1.96;
        private static final int NOTABLE_YEARS = 3;
        private static final int NOTABLE_FEWEST_YEARS = 2;

        private final PointColumns columns;
        private final MeasurementPoint point;
        private final Comparison comparison;
        private final int own;
        private final int country;
        private final int[] members;
        private final int period;
        private final Period shown;

        RowMaker(PointColumns columns, Area area, Period wanted, Comparison comparison) {
            this.columns = columns;
            this.comparison = comparison;
            point = columns.point();
            own = columns.indexOf(area);
            country = columns.indexOf(AreaRegister.denmark().country());
            members = comparison.members().stream().mapToInt(columns::indexOf).toArray();
            period = columns.newestUpTo(wanted);
            shown = period < 0 ? wanted : columns.periods().get(period);
        }

        ScorecardRow row() {
            return new ScorecardRow(point, reading(false), reading(true), shown.aYearBefore(),
                    columns.counted(own, period - columns.lag()), columns.counted(own, period), member(country),
                    Arrays.stream(members).mapToObj(this::member).toList(), List.copyOf(columns.vintages()));
        }

        private ScorecardRow.Member member(int area) {
            return new ScorecardRow.Member(columns.area(area), columns.level(area, period), columns.development(area, period),
                    columns.counted(area, period - columns.lag()), columns.counted(area, period));
        }

        private Reading reading(boolean development) {
            Observation value = at(own, period, development);
            Average average = comparison.average().orElse(point.average());
            Figure group = groupFigure(period, development, average);
            Observation deviation = Observation.difference(value, group.value());
            boolean derived = !development && average == Average.WEIGHTED && point.level() instanceof Level.Published
                    && columns.hasWeights(false);
            return new Reading(development ? point.developmentUnit() : point.unit(),
                    development ? point.developmentDecimals() : point.levelDecimals(), figure(own, value), group, average,
                    derived, figure(country, at(country, period, development)), deviation, rank(value, development),
                    verdict(deviation, development), limit(development, average));
        }

        private Observation at(int area, int at, boolean development) {
            return development ? columns.development(area, at) : columns.level(area, at);
        }

        private Figure figure(int area, Observation value) {
            String name = columns.area(area).name();
            boolean withheld = value.status() == Status.SUPPRESSED;
            return new Figure(value, shown, value.isMeasured() ? 1 : 0, 1, withheld ? List.of(name) : List.of(),
                    withheld || value.isMeasured() ? List.of() : List.of(name), isProvisional());
        }

        private boolean isProvisional() {
            return period >= 0 && period > columns.newest() - provisionalPeriods(point);
        }

        private Figure groupFigure(int at, boolean development, Average average) {
            if (comparison.kind() == Comparison.Kind.COUNTRY) {
                return figure(country, at(country, at, development));
            }
            GroupFigures figures = group(at, development, average);
            return new Figure(figures.value(), shown, figures.contributing(), members.length, names(figures.withheld()),
                    names(figures.missing()), isProvisional());
        }

        private GroupFigures group(int at, boolean development, Average average) {
            return development ? GroupFigures.development(columns, members, at, average)
                    : GroupFigures.level(columns, members, at, average);
        }

        private List<String> names(List<Integer> indices) {
            return indices.stream().map(index -> columns.area(index).name()).toList();
        }

        private Optional<Rank> rank(Observation value, boolean development) {
            if (!(value instanceof Observation.Measured measured) || Arrays.stream(municipalities).noneMatch(i -> i == own)) {
                return Optional.empty();
            }
            double mine = goodness(measured.value());
            int better = 0;
            int ties = 0;
            int of = 0;
            for (int municipality : municipalities) {
                if (at(municipality, period, development) instanceof Observation.Measured other) {
                    double theirs = goodness(other.value());
                    of++;
                    better += theirs > mine ? 1 : 0;
                    ties += theirs == mine ? 1 : 0;
                }
            }
            return Optional.of(new Rank(better + 1, ties, of, "municipalities"));
        }

        private double goodness(double value) {
            return point.polarity().advantage(Numbers.decisive(value));
        }

        private Verdict verdict(Observation deviation, boolean development) {
            if (!(deviation instanceof Observation.Measured measured)) {
                return Verdict.NONE;
            }
            double decisive = Numbers.decisive(measured.value());
            boolean small = development ? columns.isSmallDevelopment(own, period) : columns.isSmallLevel(own, period);
            if (small) {
                return Verdict.UNCLEAR;
            }
            if (decisive == 0) {
                return Verdict.SAME;
            }
            if (Math.abs(decisive) < resolution(development)) {
                return Verdict.UNCLEAR;
            }
            return point.polarity().advantage(decisive) > 0 ? Verdict.BETTER : Verdict.WORSE;
        }

        /** Returns the last published decimal of a published share: a smaller difference may be rounding alone. */
        private double resolution(boolean development) {
            return point.level() instanceof Level.Published published && point.unit() == Unit.PERCENT
                    && !(development && columns.countsDevelop())
                            ? Numbers.decisive(Math.pow(10, -measure(published.rate()).decimals())) : 0;
        }

        /** SD (n − 1) of the unit's own deviations in the three years before this period, times 1.96. */
        private Optional<Double> limit(boolean development, Average average) {
            List<Double> deviations = new ArrayList<>();
            for (int at = Math.max(0, period - NOTABLE_YEARS * columns.lag()); at < period; at++) {
                Observation group = comparison.kind() == Comparison.Kind.COUNTRY
                        ? at(country, at, development) : group(at, development, average).value();
                Observation.difference(at(own, at, development), group).number().ifPresent(deviations::add);
            }
            if (period < 0 || deviations.size() < NOTABLE_FEWEST_YEARS * columns.lag()) {
                return Optional.empty();
            }
            double mean = deviations.stream().mapToDouble(Double::doubleValue).sum() / deviations.size();
            double squares = deviations.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
            return Optional.of(NOTABLE * Math.sqrt(squares / (deviations.size() - 1)));
        }
    }
}

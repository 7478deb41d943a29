package dk.pejling.indicators;

import dk.pejling.indicators.forecast.FunnelPlot;
import dk.pejling.indicators.formula.Evaluation;
import dk.pejling.indicators.formula.Grid;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Comparison;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.plugins.AbandonedException;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final DayFigures figures;
    private final List<Area> areas = AreaRegister.denmark().all();
    private final Map<String, PointColumns> columns = new LinkedHashMap<>();
    private final Map<List<Period>, Evaluation> evaluations = new HashMap<>();

    /**
     * Makes a view.
     *
     * @param asOf only what was retrieved that day or before counts; empty for all that is known
     */
    public Scorecards(Catalogue catalogue, TableRegister tables, ObservationStore store, Optional<LocalDate> asOf) {
        this(catalogue, tables, new DayFigures(store, asOf));
    }

    private Scorecards(Catalogue catalogue, TableRegister tables, DayFigures figures) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.figures = figures;
    }

    /** Returns a view of the same figures, already read ones included, with other points. */
    public Scorecards with(Catalogue other) {
        return new Scorecards(other, tables, figures.copy());
    }

    /** Returns all known measures, whether or not there are figures for them. */
    public List<Measure> measures() {
        return tables.measures();
    }

    /** Returns the points it computes. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Returns the values of a measure as known on the day, on the borders that its source had.
     *
     * @throws StoreException if the store cannot be read
     */
    public Known known(Measure measure) throws StoreException {
        return figures.published(measure);
    }

    /**
     * Returns the values of a measure as known on the day, on today's borders: of before a merger those of its parts together.
     *
     * @throws StoreException if the store cannot be read
     */
    public Known figures(Measure measure) throws StoreException {
        return figures.present(measure);
    }

    /** Returns the vintages that counted for what was asked so far, each once. */
    public List<Vintage> vintages() {
        return figures.vintages();
    }

    PointColumns columns(MeasurementPoint point) throws StoreException {
        PointColumns one = columns.get(point.id());
        if (one == null) {
            Map<String, Known> parts = new LinkedHashMap<>();
            for (Measure measure : measures(point)) {
                parts.put(measure.id(), figures(measure));
            }
            if (point.level() instanceof Level.Published published && published.numerator().isPresent()
                    && published.numerator().get().table().equals(published.rate().table())) {
                parts.put(published.rate().measure(), figures.shares(measure(published.rate()), measure(published.numerator().get())));
            }
            one = made(point, parts);
            columns.put(point.id(), one);
        }
        return one;
    }

    /** Formulas over one grid share what they gather and compute. */
    private Evaluation evaluation(Grid grid) {
        return evaluations.computeIfAbsent(grid.periods(), periods -> new Evaluation(grid, figures::present, this::breaksOf));
    }

    private Set<Measure> measures(MeasurementPoint point) {
        Set<Measure> measures = new LinkedHashSet<>();
        references(point).forEach(reference -> measures.add(measure(reference)));
        if (point.level() instanceof Level.Computed computed) {
            measures.addAll(computed.formula().measures());
        }
        return measures;
    }

    /** Returns the breaks of what a point names outside its formula. */
    private List<SeriesBreak> breaks(MeasurementPoint point) {
        return references(point).stream().flatMap(reference -> breaksOf(reference.measure()).stream()).distinct().toList();
    }

    private List<SeriesBreak> breaksOf(String measure) {
        return tables.breaksOf(tables.measure(measure).orElseThrow());
    }

    /** Returns the breaks of all that a point is made of. */
    private List<SeriesBreak> seriesBreaks(MeasurementPoint point) {
        return measures(point).stream().flatMap(measure -> tables.breaksOf(measure).stream()).distinct().toList();
    }

    private PointColumns made(MeasurementPoint point, Map<String, Known> parts) {
        try {
            return new PointColumns(point, areas, parts, breaks(point), this::evaluation);
        } catch (AbandonedException e) {
            return withoutFigures(point.unavailable(new Level.Unavailable(e.plugin().id(), Optional.of(e.problem()))));
        }
    }

    private PointColumns withoutFigures(MeasurementPoint point) {
        try {
            return new PointColumns(point, areas, Map.of(), List.of(), this::evaluation);
        } catch (AbandonedException e) {
            throw new IllegalStateException("Nothing of a plug-in runs for " + point.id(), e);
        }
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
            case Level.Computed computed -> { }
            case Level.Written written -> { }
            case Level.Faulty faulty -> { }
            case Level.Contributed contributed -> references.addAll(contributed.columns().values());
            case Level.Awaited awaited -> { }
            case Level.Unavailable unavailable -> { }
        }
        if (point.development() instanceof Development.PercentChange change) {
            references.add(change.count());
        }
        return references;
    }

    /** Returns the tables that a point is made of, by id. */
    public List<TableDefinition> tablesOf(MeasurementPoint point) {
        return measures(point).stream().map(Measure::table).distinct().sorted()
                .map(id -> tables.table(id).orElseThrow()).toList();
    }

    /**
     * Returns what a point is made of, in the order of its formula.
     *
     * @throws StoreException if the store cannot be read
     */
    public List<PointPart> partsOf(MeasurementPoint point) throws StoreException {
        List<PointPart> parts = new ArrayList<>();
        for (Measure measure : measures(point)) {
            Known one = known(measure);
            parts.add(new PointPart(measure.id(), one.vintages().stream().map(Vintage::retrieved).max(LocalDate::compareTo),
                    new MeasureValues(one).newest()));
        }
        return parts;
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

    /**
     * Returns a point as it turned out: the point itself, or one that is {@linkplain Level.Unavailable unavailable} when its
     * plug-in gave no usable answer.
     *
     * @throws StoreException if the store cannot be read
     */
    public MeasurementPoint usable(MeasurementPoint point) throws StoreException {
        return columns(point).point();
    }

    /** Returns the newest period for which a point has figures, empty when it has none. */
    public Optional<Period> newest(MeasurementPoint point) throws StoreException {
        PointColumns one = columns(point);
        return one.newest() < 0 ? Optional.empty() : Optional.of(one.periods().get(one.newest()));
    }

    /**
     * Returns the shares of all municipalities beside what chance alone allows; those without number, or with too few for a
     * verdict, are left out. Empty when the point is no share of people, or has no figures then.
     *
     * @throws StoreException if the store cannot be read
     */
    public Optional<FunnelPlot> funnel(MeasurementPoint point, Period period) throws StoreException {
        PointColumns one = columns(point);
        int at = one.periods().indexOf(period);
        return FunnelPlot.of(at < 0 ? List.of() : AreaRegister.denmark().municipalities().stream().map(one::indexOf)
                .filter(area -> !one.isSmallLevel(area, at)).flatMap(area -> one.part(area, at).stream()).toList());
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
            int decimals = point.level() instanceof Level.Published published ? measure(published.rate()).decimals() : 0;
            ScorecardRow row = new RowMaker(columns(point), area, period, comparison, provisionalPeriods(point), decimals).row();
            rows.add(row.with(figures.earlierBorders(row, area, measures(point))));
        }
        return new Scorecard(area, group, period, figures.day(), comparison, rows);
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
        return new History(point, last < 0 ? List.of() : one.periods().subList(first, last + 1), levels, seriesBreaks(point));
    }

    /**
     * Returns what the levels of a point are made of in the newest period with figures up to one.
     *
     * @return the areas for whom both parts are known; empty when the point is no share
     * @throws StoreException if the store cannot be read
     */
    public Map<Area, Share> shares(MeasurementPoint point, Period to, Collection<Area> whose) throws StoreException {
        PointColumns one = columns(point);
        int period = one.newestUpTo(to);
        Map<Area, Share> shares = new LinkedHashMap<>();
        for (Area area : whose) {
            one.share(one.indexOf(area), period).ifPresent(share -> shares.put(area, share));
        }
        return shares;
    }

    /**
     * The level of a point.
     *
     * @param area whose
     * @param value unrounded, or why there is none
     * @param vintages what it is made of
     * @param interval what rounding leaves open; only of a savings potential that has a number
     */
    public record PointValue(Area area, Observation value, List<Vintage> vintages, Optional<Interval> interval) {
        /** Returns whether it is a savings potential of nothing: to be shown so, and not as 0. */
        public boolean savesNothing() {
            return interval.isPresent() && value instanceof Observation.Measured measured && measured.value() == 0;
        }
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
                List.copyOf(one.vintages()), rolling ? Optional.empty() : one.interval(one.indexOf(area), index))).toList();
    }

    /**
     * Returns how large the whole is that a point's level is a share of, over the 12 periods up to one: the sum of the counts
     * divided by the sum of the shares, so that the rounding of a single share matters little.
     *
     * @return for each area the mean size; not listed where no period has both count and share
     * @throws StoreException if the store cannot be read
     */
    public Map<Area, Observation> sizes(MeasurementPoint point, Collection<Area> whose, Period to) throws StoreException {
        PointColumns one = columns(point);
        int last = one.newestUpTo(to);
        Map<Area, Observation> sizes = new LinkedHashMap<>();
        for (Area area : whose) {
            sizes.put(area, size(one, one.indexOf(area), last));
        }
        return sizes;
    }

    private static Observation size(PointColumns one, int area, int last) {
        double counts = 0;
        double shares = 0;
        for (int at = Math.max(0, last - one.lag() + 1); at <= last; at++) {
            if (one.numerator(area, at) instanceof Observation.Measured count && one.level(area, at) instanceof Observation.Measured share) {
                counts += count.value();
                shares += share.value() / 100;
            }
        }
        return shares == 0 ? Observation.absent(Status.NOT_LISTED) : Observation.of(counts / shares);
    }

    private static Observation rollingLevel(PointColumns one, int area, int period) {
        if (period < 0) {
            return Observation.absent(Status.NOT_LISTED);
        }
        Optional<Observation> year = one.year(area, period);
        if (year.isPresent()) {
            return year.get();
        }
        if (one.point().level() instanceof Level.Computed || !one.hasWeights(false)) {
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
        return one.spansBreak(period - one.lag() + 1, period) ? Observation.absent(Status.BREAK) : one.share(sums);
    }
}

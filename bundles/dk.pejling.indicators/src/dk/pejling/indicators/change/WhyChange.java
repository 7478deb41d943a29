package dk.pejling.indicators.change;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a number of a scorecard changed: which ways there are to tell it by parts, and what each tells. Not thread-safe, as
 * {@link Scorecards} is not.
 */
public final class WhyChange {
    private static final String IN = "tilgang";
    private static final String OUT = "afgang";

    private final Scorecards scorecards;
    private final TableRegister tables;
    private final ChangeSeries series;

    /**
     * Prepares answers about changes between two periods.
     *
     * @throws IllegalArgumentException if the second is not after the first, or of another frequency
     */
    public WhyChange(Scorecards scorecards, TableRegister tables, Period from, Period to) {
        this.scorecards = scorecards;
        this.tables = tables;
        series = new ChangeSeries(scorecards, tables, from, to);
    }

    /**
     * Returns the ways to tell a change, those that tell more of the area itself first.
     *
     * <p>By members of a dimension: of the point's own count where it counts the total, and of cross tables of it, whose id begins
     * with the count's table and an underscore. By who came and who went: of such a table that counts both, in columns that are
     * called alike but for "tilgang" and "afgang". By areas: of the area itself, of the region and the country a municipality lies
     * in. As a fraction: what is counted and what it is counted of.
     *
     * @param side which number of the point
     * @return empty when the source publishes no parts of any kind
     * @throws StoreException if the store cannot be read
     */
    public List<ChangeWay> ways(MeasurementPoint point, Area area, Basis side) throws StoreException {
        List<ChangeWay> ways = new ArrayList<>();
        Optional<MeasureReference> count = count(point, side);
        if (count.isPresent()) {
            ways.addAll(byMembers(count.get(), area));
            ways.addAll(byFlows(count.get(), area));
        } else if (isFraction(point.level())) {
            ways.add(new ChangeWay.Fraction());
        }
        if (count.isPresent() || isFraction(point.level())) {
            within(area).ifPresent(ways::add);
            if (area.kind() == AreaKind.MUNICIPALITY) {
                AreaRegister register = AreaRegister.denmark();
                register.regionOf(area).flatMap(WhyChange::within).ifPresent(ways::add);
                within(register.country()).ifPresent(ways::add);
            }
        }
        return ways;
    }

    private static Optional<MeasureReference> count(MeasurementPoint point, Basis side) {
        return side == Basis.DEVELOPMENT && point.development() instanceof Development.PercentChange change
                ? Optional.of(change.count()) : Optional.empty();
    }

    private static boolean isFraction(Level level) {
        return level instanceof Level.Ratio || level instanceof Level.Published published && published.numerator().isPresent();
    }

    private List<ChangeWay> byMembers(MeasureReference count, Area area) throws StoreException {
        List<ChangeWay> ways = new ArrayList<>();
        Measure own = tables.measure(count.measure()).orElseThrow();
        for (Dimension dimension : own.dimensions()) {
            boolean whole = dimension.total().filter(total -> total.equals(count.where().get(dimension.id()))).isPresent();
            if (whole && isTold(count, dimension, area)) {
                ways.add(new ChangeWay.Members(count, dimension));
            }
        }
        for (Measure cross : tables.measures()) {
            boolean isCross = cross.table().startsWith(own.table() + "_") && cross.label().equals(own.label()) && cross.unit() == own.unit();
            if (isCross && own.dimensions().isEmpty() && cross.dimensions().size() == 1) {
                MeasureReference reference = new MeasureReference(cross.id(), Map.of());
                if (isTold(reference, cross.dimensions().getFirst(), area)) {
                    ways.add(new ChangeWay.Members(reference, cross.dimensions().getFirst()));
                }
            }
        }
        return ways;
    }

    private List<ChangeWay> byFlows(MeasureReference count, Area area) throws StoreException {
        List<ChangeWay> ways = new ArrayList<>();
        String table = tables.measure(count.measure()).orElseThrow().table();
        for (Measure in : tables.measures()) {
            boolean isIn = in.table().startsWith(table + "_") && in.kind() == MeasureKind.FLOW && Slug.of(in.label()).contains(IN);
            Optional<Measure> out = isIn ? tables.measure(in.table() + "." + Slug.of(in.label()).replace(IN, OUT)) : Optional.empty();
            if (out.isPresent() && in.dimensions().size() <= 1) {
                ChangeWay.Flows flows = new ChangeWay.Flows(new MeasureReference(in.id(), Map.of()), new MeasureReference(out.get().id(), Map.of()),
                        in.dimensions().stream().findFirst());
                if (series.byFlows(flows, area).stream().anyMatch(part -> part.change().isMeasured())) {
                    ways.add(flows);
                }
            }
        }
        return ways;
    }

    /** Parts that are not known at both dates tell nothing: all of the change would be rest. */
    private boolean isTold(MeasureReference count, Dimension dimension, Area area) throws StoreException {
        return series.byMembers(count, dimension, area).parts().stream().anyMatch(part -> part.change().isMeasured());
    }

    /** Returns the municipalities in an area; for the country also those without one. Empty for what has no areas in it. */
    public static Optional<ChangeWay.Areas> within(Area whole) {
        AreaRegister register = AreaRegister.denmark();
        if (whole.kind() == AreaKind.COUNTRY) {
            return Optional.of(new ChangeWay.Areas(whole, Stream.concat(register.municipalities().stream(),
                    register.all().stream().filter(one -> one.kind() == AreaKind.UNKNOWN)).toList()));
        }
        List<Area> within = register.municipalities().stream().filter(one -> one.parent().equals(whole.code())).toList();
        return within.isEmpty() ? Optional.empty() : Optional.of(new ChangeWay.Areas(whole, within));
    }

    /**
     * Tells a change in one of its {@linkplain #ways ways}.
     *
     * @throws StoreException if the store cannot be read
     * @throws IllegalArgumentException if it is not one of them
     */
    public ToldChange tell(MeasurementPoint point, Area area, Basis side, ChangeWay way) throws StoreException {
        Optional<MeasureReference> count = count(point, side);
        return switch (way) {
            case ChangeWay.Areas areas -> count.isPresent() ? ToldChange.of(series.byAreas(count.get(), areas.whole(), areas.parts()))
                    : ToldChange.of(series.rateByAreas(point.level(), areas.whole(), areas.parts()));
            case ChangeWay.Members members -> byMembers(count.orElseThrow(
                    () -> new IllegalArgumentException(point.id() + " is not told by " + members.dimension().label())), members, area);
            case ChangeWay.Flows flows -> {
                CountPart whole = series.part(area.name(), count.orElseThrow(), area);
                yield ToldChange.of(new CountChange(whole.from(), whole.to(), series.byFlows(flows, area)));
            }
            case ChangeWay.Fraction fraction -> series.fraction(point.level(), area);
        };
    }

    /** The whole is what the point counts; a cross table may round otherwise, and the difference is a part of the rest. */
    private ToldChange byMembers(MeasureReference count, ChangeWay.Members members, Area area) throws StoreException {
        CountChange change = series.byMembers(members.count(), members.dimension(), area);
        CountPart whole = series.part(area.name(), count, area);
        boolean published = whole.from().status() != Status.NOT_LISTED;
        return ToldChange.of(published ? new CountChange(whole.from(), whole.to(), change.parts()) : change);
    }

    /**
     * Returns the counts behind all points, each once: fewer on one benefit may be more on another. Regions have no figures of
     * their own in most tables; theirs is the sum of their municipalities.
     *
     * @return by the text of the series; named by the first point that counts it
     * @throws StoreException if the store cannot be read
     */
    public Map<MeasurementPoint, CountPart> beside(Area whole) throws StoreException {
        Map<MeasureReference, MeasurementPoint> counts = new LinkedHashMap<>();
        for (MeasurementPoint point : scorecards.catalogue().points()) {
            if (point.development() instanceof Development.PercentChange change) {
                counts.putIfAbsent(change.count(), point);
            }
        }
        Map<MeasurementPoint, CountPart> parts = new LinkedHashMap<>();
        for (Map.Entry<MeasureReference, MeasurementPoint> count : counts.entrySet()) {
            parts.put(count.getValue(), besideOne(count.getKey(), whole));
        }
        return parts;
    }

    private CountPart besideOne(MeasureReference count, Area whole) throws StoreException {
        if (whole.kind() != AreaKind.REGION) {
            return series.part(count.text(), count, whole);
        }
        CountChange sum = series.byAreas(count, whole, within(whole).orElseThrow().parts());
        return new CountPart(count.text(), sum.from(), sum.to());
    }
}

package dk.pejling.indicators.change;

import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.Dimension;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.TableRegister;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the parts of wholes from the store. Not thread-safe, as {@link Scorecards} is not. */
public final class ChangeSeries {
    private final Scorecards scorecards;
    private final TableRegister tables;
    private final Period from;
    private final Period to;

    /**
     * Prepares changes between two periods.
     *
     * @throws IllegalArgumentException if the second is not after the first, or of another frequency
     */
    public ChangeSeries(Scorecards scorecards, TableRegister tables, Period from, Period to) {
        if (from.frequency() != to.frequency() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(from + " must lie before " + to + " and be of its kind");
        }
        this.scorecards = scorecards;
        this.tables = tables;
        this.from = from;
        this.to = to;
    }

    private Known known(MeasureReference reference) throws StoreException {
        return scorecards.figures(tables.measure(reference.measure()).orElseThrow(
                () -> new IllegalArgumentException("There is no measure " + reference.measure())));
    }

    private Observation value(MeasureReference reference, Area area, Period period) throws StoreException {
        Known known = known(reference);
        List<String> members = known.dimensions().stream().map(dimension -> reference.where().getOrDefault(dimension.id(), "")).toList();
        long combination = known.column().axes().combinationOf(members);
        return combination < 0 ? Observation.absent(Status.NOT_LISTED) : known.column().at(combination, area, period);
    }

    /** Returns a series at both dates under a name. */
    public CountPart part(String name, MeasureReference reference, Area area) throws StoreException {
        return new CountPart(name, value(reference, area, from), value(reference, area, to));
    }

    /** Returns the change of a count told by areas. */
    public CountChange byAreas(MeasureReference count, Area whole, List<Area> areas) throws StoreException {
        List<CountPart> parts = new ArrayList<>();
        for (Area area : areas) {
            parts.add(part(area.name(), count, area));
        }
        CountPart published = part(whole.name(), count, whole);
        return published.from().status() == Status.NOT_LISTED ? CountChange.ofSum(parts)
                : new CountChange(published.from(), published.to(), parts);
    }

    /**
     * Returns the change of a count told by the members of a dimension.
     *
     * @param count the whole: the reference's own member of the dimension does not matter
     */
    public CountChange byMembers(MeasureReference count, Dimension dimension, Area area) throws StoreException {
        List<CountPart> parts = new ArrayList<>();
        for (String member : members(count, dimension)) {
            parts.add(part(member, with(count, dimension, member), area));
        }
        if (dimension.total().isEmpty()) {
            return CountChange.ofSum(parts);
        }
        CountPart total = part("", with(count, dimension, dimension.total().get()), area);
        return new CountChange(total.from(), total.to(), parts);
    }

    /**
     * Returns who came and who went after the first date and up to the second: coming adds to the whole, going takes from it. A part
     * begins with how many went and ends with how many came, so that its change is what it does to the whole.
     *
     * @param flows without a dimension two parts, with one a part for each member
     */
    public List<CountPart> byFlows(ChangeWay.Flows flows, Area area) throws StoreException {
        List<CountPart> parts = new ArrayList<>();
        if (flows.dimension().isEmpty()) {
            parts.add(new CountPart(label(flows.in()), Observation.of(0), sum(flows.in(), area)));
            parts.add(new CountPart(label(flows.out()), sum(flows.out(), area), Observation.of(0)));
            return parts;
        }
        Dimension dimension = flows.dimension().get();
        for (String member : members(flows.in(), dimension)) {
            parts.add(new CountPart(member, sum(with(flows.out(), dimension, member), area), sum(with(flows.in(), dimension, member), area)));
        }
        return parts;
    }

    private String label(MeasureReference reference) {
        return tables.measure(reference.measure()).orElseThrow().label();
    }

    /** A period without a figure leaves the sum without one. */
    private Observation sum(MeasureReference flow, Area area) throws StoreException {
        double sum = 0;
        for (Period period = from.plus(1); period.compareTo(to) <= 0; period = period.plus(1)) {
            Observation one = value(flow, area, period);
            if (!one.isMeasured()) {
                return one;
            }
            sum += one.number().getAsDouble();
        }
        return Observation.of(sum);
    }

    /** Returns the members of a dimension that have figures, without the total, in the store's order. */
    public List<String> members(MeasureReference reference, Dimension dimension) throws StoreException {
        Known known = known(reference);
        Axes axes = known.column().axes();
        int position = known.dimensions().indexOf(dimension);
        return axes.members().isEmpty() ? List.of() : axes.members().get(position).stream()
                .filter(member -> !dimension.total().equals(java.util.Optional.of(member))).toList();
    }

    private static MeasureReference with(MeasureReference reference, Dimension dimension, String member) {
        Map<String, String> where = new HashMap<>(reference.where());
        where.put(dimension.id(), member);
        return new MeasureReference(reference.measure(), where);
    }

    /** Returns the change of a share of two counts told by the members of a dimension both have. */
    public RateChange rateByMembers(MeasureReference numerator, MeasureReference denominator, Dimension dimension, Area area)
            throws StoreException {
        List<RatePart> parts = new ArrayList<>();
        for (String member : members(denominator, dimension)) {
            parts.add(ratePart(member, with(numerator, dimension, member), with(denominator, dimension, member), area));
        }
        if (dimension.total().isEmpty()) {
            return RateChange.ofParts(parts);
        }
        RatePart whole = ratePart("", with(numerator, dimension, dimension.total().get()),
                with(denominator, dimension, dimension.total().get()), area);
        return RateChange.of(share(whole.fromNumerator(), whole.fromDenominator()), share(whole.toNumerator(), whole.toDenominator()), parts);
    }

    private RatePart ratePart(String name, MeasureReference numerator, MeasureReference denominator, Area area) throws StoreException {
        return new RatePart(name, value(numerator, area, from), value(denominator, area, from), value(numerator, area, to),
                value(denominator, area, to));
    }

    private static Observation share(Observation numerator, Observation denominator) {
        if (numerator instanceof Observation.Measured n && denominator instanceof Observation.Measured d) {
            return d.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE) : Observation.of(100 * n.value() / d.value());
        }
        return Observation.absent(Status.both(numerator.status(), denominator.status()));
    }

    /**
     * Returns the change of a point's level told by areas. Where the source publishes count and share, the denominators are
     * derived as count ÷ share, and carry the rounding of the share.
     *
     * @throws IllegalArgumentException if the level has no numerator and denominator
     */
    public RateChange rateByAreas(Level level, Area whole, List<Area> areas) throws StoreException {
        List<RatePart> parts = new ArrayList<>();
        if (level instanceof Level.Ratio ratio) {
            for (Area area : areas) {
                parts.add(ratePart(area.name(), ratio.numerator(), ratio.denominator(), area));
            }
            RatePart all = ratePart("", ratio.numerator(), ratio.denominator(), whole);
            return whole(share(all.fromNumerator(), all.fromDenominator()), share(all.toNumerator(), all.toDenominator()), parts);
        }
        if (level instanceof Level.Published published && published.numerator().isPresent()) {
            for (Area area : areas) {
                parts.add(derived(published, area));
            }
            return whole(value(published.rate(), whole, from), value(published.rate(), whole, to), parts);
        }
        throw new IllegalArgumentException("The level has no numerator and denominator");
    }

    /**
     * Returns the change of a point's level told by what is counted and what it is counted of. Where the source publishes count
     * and share, the latter is derived as count ÷ share.
     *
     * @throws IllegalArgumentException if the level has no numerator and denominator
     */
    public ToldChange fraction(Level level, Area area) throws StoreException {
        if (level instanceof Level.Ratio ratio) {
            RatePart part = ratePart(area.name(), ratio.numerator(), ratio.denominator(), area);
            return ToldChange.ofFraction(part, share(part.fromNumerator(), part.fromDenominator()),
                    share(part.toNumerator(), part.toDenominator()), ratio.numerator().text(), ratio.denominator().text());
        }
        if (level instanceof Level.Published published && published.numerator().isPresent()) {
            return ToldChange.ofFraction(derived(published, area), value(published.rate(), area, from), value(published.rate(), area, to),
                    published.numerator().get().text(), published.numerator().get().text() + " ÷ " + published.rate().text());
        }
        throw new IllegalArgumentException("The level has no numerator and denominator");
    }

    private static RateChange whole(Observation from, Observation to, List<RatePart> parts) {
        return from.status() == Status.NOT_LISTED ? RateChange.ofParts(parts) : RateChange.of(from, to, parts);
    }

    private RatePart derived(Level.Published published, Area area) throws StoreException {
        MeasureReference count = published.numerator().orElseThrow();
        Observation before = value(count, area, from);
        Observation after = value(count, area, to);
        return new RatePart(area.name(), before, whole(before, value(published.rate(), area, from)), after,
                whole(after, value(published.rate(), area, to)));
    }

    /** A share of 0 does not tell the whole. */
    private static Observation whole(Observation count, Observation rate) {
        return rate instanceof Observation.Measured measured && measured.value() == 0 ? Observation.absent(Status.NOT_APPLICABLE)
                : share(count, rate);
    }
}

package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.store.Vintage;
import java.util.List;
import java.util.Optional;

/**
 * One measurement point of a scorecard.
 *
 * @param point what is measured
 * @param level the level
 * @param development the change since the same period last year
 * @param from the period the development starts at; empty when the level has no period
 * @param fromValue own value at the start: the count, or the level for a change in percentage points
 * @param toValue own value at the end, likewise
 * @param country the published figures of the country
 * @param members figures of the comparison's members, in its order
 * @param vintages what the numbers come from
 * @param interval what rounding leaves open of the own level; only of a savings potential that has a number
 * @param borders which of the figures that the development starts from, own and the members', are made of municipalities that
 *     have been merged since
 */
public record ScorecardRow(MeasurementPoint point, Reading level, Reading development, Period from, Observation fromValue,
        Observation toValue, Member country, List<Member> members, List<Vintage> vintages, Optional<Interval> interval,
        List<EarlierBorders> borders) {
    /** A row whose level has no interval, on borders that have not changed. */
    public ScorecardRow(MeasurementPoint point, Reading level, Reading development, Period from, Observation fromValue,
            Observation toValue, Member country, List<Member> members, List<Vintage> vintages) {
        this(point, level, development, from, fromValue, toValue, country, members, vintages, Optional.empty(), List.of());
    }

    /** Returns the same row with what is known of earlier borders. */
    ScorecardRow with(List<EarlierBorders> earlier) {
        return earlier.isEmpty() ? this : new ScorecardRow(point, level, development, from, fromValue, toValue, country, members, vintages,
                interval, earlier);
    }

    /** Copies the lists. */
    public ScorecardRow {
        members = List.copyOf(members);
        vintages = List.copyOf(vintages);
        borders = List.copyOf(borders);
    }

    /**
     * Figures of one member of the comparison, or of the country.
     *
     * @param area who
     * @param level its level
     * @param development its development
     * @param fromValue count or level at the start of the development
     * @param toValue count or level at its end
     */
    public record Member(Area area, Observation level, Observation development, Observation fromValue, Observation toValue) {
    }

    /** Returns whether the own level is a savings potential of nothing: to be shown so, and not as 0. */
    public boolean savesNothing() {
        return point.savesNothing(level.own().value());
    }

    /** Returns the table the point waits for, empty when it has data. */
    public Optional<String> awaits() {
        return point.level() instanceof Level.Awaited awaited ? Optional.of(awaited.table()) : Optional.empty();
    }

    /** Returns who would provide the point and why there are no figures of it; empty for all other points. */
    public Optional<Level.Unavailable> unavailable() {
        return point.level() instanceof Level.Unavailable unavailable ? Optional.of(unavailable) : Optional.empty();
    }

    /** Returns whether there can be no figures at all: their table is not part of the product, or their plug-in is not there. */
    public boolean isWithoutSource() {
        return awaits().isPresent() || unavailable().isPresent();
    }

    /**
     * The members' counts together, where the group's development is the change of these sums.
     *
     * @param from at the start
     * @param to at the end
     */
    public record Total(double from, double to) {
    }

    /**
     * Returns the counts that the group's development is the change of; empty when it is made in another way, or when a
     * member's count is not known: a sum of fewer would give a withheld one away or mislead.
     */
    public Optional<Total> total() {
        boolean ofSums = point.development() instanceof Development.PercentChange && development.average() == Average.WEIGHTED
                && !members.isEmpty();
        if (!ofSums || members.stream().anyMatch(member -> !member.fromValue().isMeasured() || !member.toValue().isMeasured())) {
            return Optional.empty();
        }
        return Optional.of(new Total(members.stream().mapToDouble(member -> member.fromValue().number().getAsDouble()).sum(),
                members.stream().mapToDouble(member -> member.toValue().number().getAsDouble()).sum()));
    }
}

package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Merger;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.Column;
import dk.pejling.store.ObservationStore.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Figures on today's borders. Where a table lists municipalities of before a merger, the figure that the merged one then has is
 * made of theirs: counts are summed, shares are numerators over denominators, and what cannot be made so is a break. A table
 * that lists none of them has been put on today's borders by its source, and is left as it is.
 */
final class PresentBorders {
    private final Known published;
    private final Column column;
    private final Map<Merger, boolean[]> told = new HashMap<>();

    /** Looks for municipalities that are no more. */
    PresentBorders(Known published) {
        this.published = published;
        column = published.column();
        if (column.axes().areas().stream().anyMatch(area -> area.kind() == AreaKind.FORMER)) {
            for (Merger merger : AreaRegister.denmark().mergers()) {
                boolean[] periods = told(merger);
                if (IntStream.range(0, periods.length).anyMatch(period -> periods[period])) {
                    told.put(merger, periods);
                }
            }
        }
    }

    /** Returns, for each period, whether the table tells what one of the units was then. */
    private boolean[] told(Merger merger) {
        Axes axes = column.axes();
        boolean[] periods = new boolean[axes.periods().size()];
        int[] units = merger.units().stream().mapToInt(axes::indexOf).filter(unit -> unit >= 0).toArray();
        for (int period = 0; period < periods.length && merger.isBefore(axes.periods().get(period)); period++) {
            for (long combination : column.listedCombinations()) {
                for (int unit : units) {
                    periods[period] |= column.isListed(axes.cell(combination, unit, period));
                }
            }
        }
        return periods;
    }

    /** Returns whether the figure of a municipality in a period has to be made of those it then was. */
    boolean isTold(Merger merger, Period period) {
        int at = column.axes().indexOf(period);
        boolean[] periods = told.get(merger);
        return at >= 0 && periods != null && periods[at];
    }

    /** Returns the measure on today's borders: counts summed, shares broken; the very same where nothing was merged. */
    Known figures() {
        return made((parts, combination, period) -> published.measure().kind() == MeasureKind.RATE ? Part.BROKEN
                : sum(column, parts, combination, period));
    }

    /**
     * Returns a share on today's borders: 100 × Σ count ÷ Σ (100 × count ÷ share). Where count or share of one municipality is
     * missing, or a share of 0 does not tell of how many it is, there is a break.
     *
     * @param count what the share is the share of, of the same table
     */
    Known shares(Known count) {
        return made((parts, combination, period) -> share(count.column(), parts, combination, period));
    }

    /** A number or why there is none. */
    private record Part(double value, Status status) {
        static final Part BROKEN = new Part(0, Status.BREAK);
    }

    /** Makes one cell of several. */
    @FunctionalInterface
    private interface Making {
        Part make(List<Area> parts, long combination, Period period);
    }

    private Known made(Making making) {
        if (told.isEmpty()) {
            return published;
        }
        Axes old = column.axes();
        Set<Area> areas = new LinkedHashSet<>(old.areas());
        areas.removeIf(area -> area.kind() == AreaKind.FORMER);
        told.keySet().forEach(merger -> areas.add(merger.into()));
        Axes axes = new Axes(Set.copyOf(old.periods()), areas, old.members().stream().map(LinkedHashSet::new).toList());
        Column made = new Column(axes);
        for (long combination : column.listedCombinations()) {
            copy(made, combination);
            told.forEach((merger, periods) -> {
                List<Area> parts = parts(merger);
                for (int at = 0; at < periods.length; at++) {
                    Period period = old.periods().get(at);
                    if (periods[at] && isListed(parts, combination, period)) {
                        Part part = merger.parted().isEmpty() ? making.make(parts, combination, period) : Part.BROKEN;
                        set(made, axes.cell(combination, axes.indexOf(merger.into()), at), part);
                    }
                }
            });
        }
        return new Known(published.measure(), made, published.vintages());
    }

    /** Members and periods stand in both grids in the same order. */
    private void copy(Column made, long combination) {
        Axes old = column.axes();
        for (Area area : old.areas()) {
            int to = made.axes().indexOf(area);
            for (int period = 0; to >= 0 && period < old.periods().size(); period++) {
                long cell = old.cell(combination, old.indexOf(area), period);
                if (column.isListed(cell)) {
                    set(made, made.axes().cell(combination, to, period), new Part(column.value(cell), column.status(cell)));
                }
            }
        }
    }

    private static void set(Column made, long cell, Part part) {
        if (part.status() == Status.MEASURED) {
            made.set(cell, part.value());
        } else {
            made.set(cell, part.status());
        }
    }

    private static List<Area> parts(Merger merger) {
        List<Area> parts = new ArrayList<>(merger.units());
        if (merger.continued()) {
            parts.add(merger.into());
        }
        return parts;
    }

    /** What the table says of none of them, such as a benefit that came later, is not listed of today's either. */
    private boolean isListed(List<Area> parts, long combination, Period period) {
        return parts.stream().anyMatch(area -> column.at(combination, area, period).status() != Status.NOT_LISTED);
    }

    private static Part sum(Column counts, List<Area> parts, long combination, Period period) {
        double sum = 0;
        Status status = Status.MEASURED;
        for (Area area : parts) {
            Observation part = counts.at(combination, area, period);
            sum += part.number().orElse(0);
            status = Status.both(status, status(part));
        }
        return new Part(sum, status);
    }

    private Part share(Column counts, List<Area> parts, long combination, Period period) {
        long same = counts.axes().combinationOf(column.axes().membersOf(combination));
        double numerators = 0;
        double denominators = 0;
        Status status = Status.MEASURED;
        for (Area area : parts) {
            Observation count = counts.at(same, area, period);
            Observation rate = column.at(combination, area, period);
            status = Status.both(status, Status.both(status(count), status(rate)));
            if (status == Status.MEASURED) {
                double share = rate.number().getAsDouble();
                numerators += count.number().getAsDouble();
                denominators += 100 * count.number().getAsDouble() / share;
                status = share == 0 ? Status.BREAK : status;
            }
        }
        return new Part(100 * numerators / denominators, status);
    }

    /** A withheld part withholds the whole; one that is not there breaks it. */
    private static Status status(Observation part) {
        return part.status() == Status.NOT_LISTED ? Status.BREAK : part.status();
    }
}

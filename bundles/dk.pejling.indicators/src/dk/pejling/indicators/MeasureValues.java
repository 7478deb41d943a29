package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.AreaKind;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.Vintage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Single values of a measure, as the source published them or taken together over 12 months. */
public final class MeasureValues {
    private final Known known;
    private final List<SeriesBreak> breaks;

    /** Makes a view of the values of one measure without breaks. */
    public MeasureValues(Known known) {
        this(known, List.of());
    }

    /**
     * Makes a view of the values of one measure.
     *
     * @param breaks those of the measure: periods on both sides of one are not taken together
     */
    public MeasureValues(Known known, List<SeriesBreak> breaks) {
        this.known = known;
        this.breaks = List.copyOf(breaks);
    }

    /**
     * One value.
     *
     * @param area whose
     * @param period of when; the last of several
     * @param where member by label of the dimension
     * @param value the number or why there is none
     * @param vintages where it comes from
     */
    public record Row(Area area, Period period, Map<String, String> where, Observation value, List<Vintage> vintages) {
    }

    /** Returns the newest period with a listed value, empty when there is none. */
    public Optional<Period> newest() {
        List<Period> periods = known.column().axes().periods();
        boolean[] listed = known.column().listedPeriods();
        return IntStream.iterate(periods.size() - 1, at -> at >= 0, at -> at - 1).filter(at -> listed[at]).mapToObj(periods::get).findFirst();
    }

    /** Returns the areas to print when all are asked for: those with rows, and every municipality; those that are no more last. */
    public List<Area> allAreas() {
        List<Area> listed = known.column().axes().areas();
        return Stream.concat(AreaRegister.denmark().all().stream()
                .filter(area -> area.kind() == AreaKind.MUNICIPALITY || listed.contains(area)),
                listed.stream().filter(area -> area.kind() == AreaKind.FORMER)).toList();
    }

    /**
     * Returns the values of an area in a period, one row per combination of members.
     *
     * <p>A combination that is not listed gives a row only when {@code where} names every dimension; otherwise listed
     * ones alone are printed. So it is of municipalities that are no more.
     *
     * @param where member by label of the dimension; none to some to all
     * @param rolling whether to take the 12 periods up to this one together
     */
    public List<Row> rows(Area area, Period period, Map<String, String> where, boolean rolling) {
        boolean complete = area.kind() != AreaKind.FORMER && where.size() == known.dimensions().size();
        List<Row> rows = new ArrayList<>();
        for (long combination : complete ? named(where) : known.column().listedCombinations()) {
            Map<String, String> members = members(combination);
            if (members.entrySet().containsAll(where.entrySet())) {
                Row row = row(area, period, members, combination, rolling);
                if (complete || row.value.status() != Status.NOT_LISTED) {
                    rows.add(row);
                }
            }
        }
        if (rows.isEmpty() && complete) {
            rows.add(new Row(area, period, where, Observation.absent(Status.NOT_LISTED), List.of()));
        }
        return rows;
    }

    /** Returns the one combination that is named, or none when it is not in the table. */
    private long[] named(Map<String, String> where) {
        List<String> names = known.dimensions().stream().map(dimension -> where.get(dimension.label())).toList();
        long combination = names.contains(null) ? -1 : known.column().axes().combinationOf(names);
        return combination < 0 ? new long[0] : new long[] {combination};
    }

    private Map<String, String> members(long combination) {
        List<String> names = known.column().axes().membersOf(combination);
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            members.put(known.dimensions().get(i).label(), names.get(i));
        }
        return members;
    }

    private Row row(Area area, Period period, Map<String, String> members, long combination, boolean rolling) {
        Set<Vintage> vintages = new LinkedHashSet<>();
        List<Observation> parts = new ArrayList<>();
        int count = rolling ? period.ordinal() - period.aYearBefore().ordinal() : 1;
        for (int back = count - 1; back >= 0; back--) {
            Period one = period.plus(-back);
            parts.add(known.column().at(combination, area, one));
            Axes axes = known.column().axes();
            if (axes.indexOf(area) >= 0 && axes.indexOf(one) >= 0) {
                known.vintageOf(axes.cell(combination, axes.indexOf(area), axes.indexOf(one))).ifPresent(vintages::add);
            }
        }
        return new Row(area, period, members, rolling ? together(parts, period.plus(1 - count), period) : parts.getFirst(), List.copyOf(vintages));
    }

    /** Stock: mean; flow: sum; a share has no denominators here. One missing part leaves the whole without a number. */
    private Observation together(List<Observation> parts, Period first, Period last) {
        MeasureKind kind = known.measure().kind();
        if (kind == MeasureKind.RATE) {
            return Observation.absent(Status.NO_WEIGHTS);
        }
        double sum = 0;
        for (Observation part : parts) {
            if (!(part instanceof Observation.Measured measured)) {
                return part;
            }
            sum += measured.value();
        }
        if (breaks.stream().anyMatch(one -> one.isBetween(first, last))) {
            return Observation.absent(Status.BREAK);
        }
        return Observation.of(kind == MeasureKind.STOCK ? sum / parts.size() : sum);
    }
}

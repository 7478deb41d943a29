package dk.pejling.ui.clustering;

import dk.pejling.indicators.MeasureValues;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.ui.Desk;
import dk.pejling.ui.Language;
import dk.pejling.ui.clustering.UnitVariables.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;

/** Measures as the sources publish them, as variables of the explorer. Reads the store, so all of it belongs in jobs. */
final class MeasureSource {
    /** Members of a measure that are offered; more are no list to choose from. */
    private static final long MOST = 500;

    private MeasureSource() {
    }

    /**
     * A series that can be a variable.
     *
     * @param measure whose
     * @param where the member of each dimension, by its label
     * @param period the newest one that the source will not revise any more
     * @param name for people, with member and period
     */
    record Series(Measure measure, SequencedMap<String, String> where, Period period, String name) {
        /** Returns by which name it is a variable; no comma, since variables are listed. */
        String id() {
            return measure.id() + (where.isEmpty() ? "" : ":" + String.join(":", where.values().stream().map(Slug::of).toList()));
        }
    }

    /**
     * Returns the series that have figures, in the order of the tables; of a measure at most 500.
     *
     * @param canceled becomes true when nobody wants them any more
     * @throws StoreException if the store cannot be read
     */
    static List<Series> all(Desk desk, BooleanSupplier canceled) throws StoreException {
        List<Series> all = new ArrayList<>();
        for (TableDefinition table : desk.session().tables().tables()) {
            for (Measure measure : table.measures()) {
                if (!canceled.getAsBoolean()) {
                    all.addAll(desk.ask(scorecards -> of(table, measure, scorecards.known(measure))));
                }
            }
        }
        return all;
    }

    private static List<Series> of(TableDefinition table, Measure measure, Known known) {
        Optional<Period> newest = new MeasureValues(known).newest();
        List<Period> periods = known.column().axes().periods();
        int last = newest.map(periods::indexOf).orElse(-1) - table.provisionalPeriods();
        if (last < 0) {
            return List.of();
        }
        List<Series> series = new ArrayList<>();
        for (long combination : Arrays.stream(known.column().listedCombinations()).limit(MOST).toArray()) {
            List<String> members = known.column().axes().membersOf(combination);
            SequencedMap<String, String> where = new LinkedHashMap<>();
            IntStream.range(0, members.size()).forEach(i -> where.put(known.dimensions().get(i).label(), members.get(i)));
            series.add(new Series(measure, where, periods.get(last), String.join(" · ", name(table, measure, where, periods.get(last)))));
        }
        return series;
    }

    private static List<String> name(TableDefinition table, Measure measure, Map<String, String> where, Period period) {
        List<String> parts = new ArrayList<>(List.of(measure.label()));
        parts.addAll(where.values());
        parts.add(period.text(Language.locale()));
        parts.add(table.name().in(Language.locale()));
        return parts;
    }

    /**
     * Returns the shipped background with some series beside it.
     *
     * @throws StoreException if the store cannot be read
     */
    static UnitData data(Desk desk, List<Series> chosen) throws StoreException {
        List<Area> areas = AreaRegister.denmark().municipalities();
        UnitVariables variables = new UnitVariables(areas);
        for (Series one : chosen) {
            variables.add(one.id(), one.name(), desk.ask(scorecards -> values(scorecards, one, areas)));
        }
        return variables.data(NLS.bind(ClusterMessages.Data_measures, chosen.size()), new UnitSource.Measures(chosen.stream().map(Series::id).toList()));
    }

    private static List<Figure> values(Scorecards scorecards, Series one, List<Area> areas) throws StoreException {
        MeasureValues values = new MeasureValues(scorecards.known(one.measure()));
        return areas.stream().map(area -> values.rows(area, one.period(), one.where(), false).getFirst())
                .map(row -> new Figure(row.value(), row.vintages())).toList();
    }
}

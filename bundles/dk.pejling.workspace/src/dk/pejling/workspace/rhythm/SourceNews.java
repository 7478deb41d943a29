package dk.pejling.workspace.rhythm;

import dk.pejling.indicators.MeasureValues;
import dk.pejling.indicators.MovedWindow;
import dk.pejling.indicators.Revision;
import dk.pejling.model.Measure;
import dk.pejling.model.Period;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source has said about one table since a day.
 *
 * @param table the table
 * @param newest its newest vintage
 * @param before the vintage it is set beside: the newest one of the day or before; empty when there was none, so that all is new
 * @param period the newest period with figures; empty when there are none
 * @param periodBefore the same as it was known then
 * @param measures what happened to each measure's values; empty when there is nothing to set them beside
 */
public record SourceNews(TableDefinition table, Vintage newest, Optional<Vintage> before, Optional<Period> period,
        Optional<Period> periodBefore, Map<Measure, Revision.Comparison> measures) {
    /** Copies the map, keeping its order. */
    public SourceNews {
        measures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** Returns how many values of all measures something happened to. */
    public long count(Revision.Kind kind) {
        return measures.values().stream().mapToLong(one -> one.count(kind)).sum();
    }

    /** Returns whether there was anything to set it beside. */
    public boolean isComparable() {
        return before.isPresent();
    }

    /**
     * Returns the news of all tables that have figures, in the order of their ids.
     *
     * @param since figures of that day or before are what was known; empty takes for each table the day before its newest
     *     retrieval
     * @throws StoreException if the store cannot be read
     */
    public static List<SourceNews> of(ObservationStore store, TableRegister tables, Optional<LocalDate> since) throws StoreException {
        List<Vintage> vintages = store.vintages();
        List<SourceNews> all = new ArrayList<>();
        for (TableDefinition table : tables.tables()) {
            List<Vintage> own = vintages.stream().filter(vintage -> vintage.table().equals(table.id())).sorted(Vintage.OVERLAY_ORDER).toList();
            if (!own.isEmpty()) {
                all.add(of(store, table, own, since.orElse(own.getLast().retrieved().minusDays(1))));
            }
        }
        return all;
    }

    private static SourceNews of(ObservationStore store, TableDefinition table, List<Vintage> vintages, LocalDate day) throws StoreException {
        Optional<Vintage> before = vintages.stream().filter(vintage -> !vintage.retrieved().isAfter(day)).reduce((one, next) -> next);
        Map<Measure, Revision.Comparison> measures = new LinkedHashMap<>();
        Optional<Period> newest = Optional.empty();
        Optional<Period> newestBefore = Optional.empty();
        for (Measure measure : table.measures()) {
            ObservationStore.Known now = store.known(measure, Optional.empty());
            newest = later(newest, new MeasureValues(now).newest());
            if (before.isPresent()) {
                ObservationStore.Known then = store.known(measure, Optional.of(day));
                newestBefore = later(newestBefore, new MeasureValues(then).newest());
                measures.put(measure, Revision.between(then, now, MovedWindow.between(then, now, store)));
            }
        }
        return new SourceNews(table, vintages.getLast(), before, newest, newestBefore, measures);
    }

    private static Optional<Period> later(Optional<Period> one, Optional<Period> other) {
        return one.isEmpty() ? other : other.isEmpty() || one.get().compareTo(other.get()) >= 0 ? one : other;
    }
}

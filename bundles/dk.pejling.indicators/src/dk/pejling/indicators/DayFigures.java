package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Measure;
import dk.pejling.model.Merger;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of measures as known on one day, each read once: as published, and on today's borders. Not thread-safe. */
final class DayFigures {
    private final ObservationStore store;
    private final Optional<LocalDate> day;
    private final Map<String, Known> published = new LinkedHashMap<>();
    private final Map<String, PresentBorders> borders = new HashMap<>();
    private final Map<String, Known> present = new HashMap<>();

    /** Reads what was retrieved on a day or before; all that is known without one. */
    DayFigures(ObservationStore store, Optional<LocalDate> day) {
        this.store = store;
        this.day = day;
    }

    /** Returns one that has read the same and goes its own way from here. */
    DayFigures copy() {
        DayFigures copy = new DayFigures(store, day);
        copy.published.putAll(published);
        copy.borders.putAll(borders);
        copy.present.putAll(present);
        return copy;
    }

    Optional<LocalDate> day() {
        return day;
    }

    /** Returns the vintages of what was read so far, each once. */
    List<Vintage> vintages() {
        return published.values().stream().flatMap(one -> one.vintages().stream()).distinct().toList();
    }

    Known published(Measure measure) throws StoreException {
        Known one = published.get(measure.id());
        if (one == null) {
            one = store.known(measure, day);
            published.put(measure.id(), one);
        }
        return one;
    }

    /** Returns the values on today's borders: of before a merger those of its parts together. */
    Known present(Measure measure) throws StoreException {
        Known one = present.get(measure.id());
        if (one == null) {
            one = borders(measure).figures();
            present.put(measure.id(), one);
        }
        return one;
    }

    /** Returns what {@link #present(Measure)} has returned for a measure before; null for one that it was not asked for. */
    Known present(String measure) {
        return present.get(measure);
    }

    /** Returns a share on today's borders, made with the count that it is the share of. */
    Known shares(Measure rate, Measure count) throws StoreException {
        return borders(rate).shares(published(count));
    }

    private PresentBorders borders(Measure measure) throws StoreException {
        PresentBorders one = borders.get(measure.id());
        if (one == null) {
            one = new PresentBorders(published(measure));
            borders.put(measure.id(), one);
        }
        return one;
    }

    /**
     * Returns what the figures are made of where a development starts before a merger: the own one and those of the members.
     *
     * @param measures of the row's point
     */
    List<EarlierBorders> earlierBorders(ScorecardRow row, Area own, Collection<Measure> measures) throws StoreException {
        Map<Area, Observation> starts = new LinkedHashMap<>();
        starts.put(own, row.fromValue());
        row.members().forEach(member -> starts.put(member.area(), member.fromValue()));
        List<EarlierBorders> earlier = new ArrayList<>();
        for (Map.Entry<Area, Observation> start : starts.entrySet()) {
            Optional<Merger> merger = AreaRegister.denmark().mergerOf(start.getKey()).filter(found -> found.isBefore(row.from()));
            if (merger.isPresent() && isTold(measures, merger.get(), row.from())) {
                earlier.add(new EarlierBorders(merger.get(), row.from(), start.getValue().status() != Status.BREAK));
            }
        }
        return earlier;
    }

    private boolean isTold(Collection<Measure> measures, Merger merger, Period period) throws StoreException {
        for (Measure measure : measures) {
            if (borders(measure).isTold(merger, period)) {
                return true;
            }
        }
        return false;
    }
}

package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import java.util.List;
import java.util.Optional;

/**
 * The periods that a source lists, when it lists as many as before and begins later: many tables hold the newest 36 or 60
 * months. What has left the window is listed no longer, though nothing else was said about it and the store still knows it.
 *
 * @param earlier what the newest vintage of the earlier day speaks of
 * @param later what the newest vintage of the later day speaks of
 */
public record MovedWindow(Axes earlier, Axes later) {
    /**
     * Returns the window between two days, empty when none has moved.
     *
     * @throws StoreException if the store cannot be read
     */
    public static Optional<MovedWindow> between(Known from, Known to, ObservationStore store) throws StoreException {
        List<Vintage> since = to.vintages().stream().filter(vintage -> !from.vintages().contains(vintage)).toList();
        if (from.vintages().isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        Axes earlier = store.upkeep().coverage(from.vintages().getLast().id());
        Axes later = store.upkeep().coverage(since.getLast().id());
        boolean moved = later.periods().size() >= earlier.periods().size()
                && later.periods().getFirst().compareTo(earlier.periods().getFirst()) > 0;
        return moved ? Optional.of(new MovedWindow(earlier, later)) : Optional.empty();
    }

    /** Returns whether a value has left the window: it was in the earlier one, and the later one begins after it. */
    boolean hasLeft(List<String> members, Area area, Period period) {
        return earlier.indexOf(period) >= 0 && period.compareTo(later.periods().getFirst()) < 0
                && later.indexOf(area) >= 0 && later.combinationOf(members) >= 0;
    }
}

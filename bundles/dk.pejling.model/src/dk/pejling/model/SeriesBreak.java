package dk.pejling.model;

/**
 * A dated note that figures of a measure before and after it cannot be compared. No development is computed across it.
 *
 * @param measure id of the measure
 * @param from the first period after the break
 * @param note what happened, for readers
 */
public record SeriesBreak(String measure, Period from, LocalText note) {
    /** Returns whether a period lies before the break and another one does not; told by their first days. */
    public boolean isBetween(Period before, Period now) {
        return !from.firstDay().isAfter(now.firstDay()) && from.firstDay().isAfter(before.firstDay());
    }
}

package dk.pejling.model;

/**
 * A dated note that figures of a measure before and after it cannot be compared. No development is computed across it.
 *
 * @param measure id of the measure
 * @param from the first period after the break
 * @param note what happened, for readers
 */
public record SeriesBreak(String measure, Period from, LocalText note) {
}

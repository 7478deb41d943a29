package dk.pejling.indicators.change;

import dk.pejling.model.Observation;

/**
 * A part of a count at two dates.
 *
 * @param name what it is
 * @param from before
 * @param to after
 */
public record CountPart(String name, Observation from, Observation to) {
    /** Returns the change in the unit of the count; absent when either side is. */
    public Observation change() {
        return Observation.difference(to, from);
    }
}

package dk.pejling.model;

import java.time.LocalDate;
import java.util.List;

/**
 * How a municipality came out of earlier ones.
 *
 * @param into what it is today
 * @param from first day of today's borders
 * @param units the earlier municipalities whose name or code is no more, by code
 * @param continued whether one more of them had the name or code of today's: sources print its figures under that
 * @param parted names of those units of which only a part came, since the rest went elsewhere, in the order of the codes
 */
public record Merger(Area into, LocalDate from, List<Area> units, boolean continued, List<String> parted) {
    /** Copies the lists. */
    public Merger {
        units = List.copyOf(units);
        parted = List.copyOf(parted);
    }

    /** Returns whether a period ended before today's borders. */
    public boolean isBefore(Period period) {
        return period.lastDay().isBefore(from);
    }
}

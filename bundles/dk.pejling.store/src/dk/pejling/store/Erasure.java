package dk.pejling.store;

import dk.pejling.model.Area;
import dk.pejling.model.Period;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Figures of one table that must go from everywhere, whatever vintage said them.
 *
 * @param table id of the table
 * @param before everything about periods that ended before this day, as a time limit of keeping asks; empty for no limit
 * @param members everything about these members of dimensions, such as persons or their households
 * @param areas everything about these areas
 */
public record Erasure(String table, Optional<LocalDate> before, Set<String> members, Set<Area> areas) {
    /** Copies the sets and refuses an erasure of nothing. */
    public Erasure {
        members = Set.copyOf(members);
        areas = Set.copyOf(areas);
        if (before.isEmpty() && members.isEmpty() && areas.isEmpty()) {
            throw new IllegalArgumentException("Nothing is to be erased");
        }
    }

    /** Returns an erasure of all that a time limit of keeping lets nobody keep. */
    public static Erasure before(String table, LocalDate day) {
        return new Erasure(table, Optional.of(day), Set.of(), Set.of());
    }

    /** Returns what of a grid stays. */
    public Axes rest(Axes axes) {
        return new Axes(keep(axes.periods(), this::stays), keep(axes.areas(), area -> !areas.contains(area)),
                axes.members().stream().map(names -> keep(names, name -> !members.contains(name))).toList());
    }

    private boolean stays(Period period) {
        return before.isEmpty() || !period.lastDay().isBefore(before.get());
    }

    private static <T> Set<T> keep(java.util.List<T> all, java.util.function.Predicate<T> stays) {
        return all.stream().filter(stays).collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}

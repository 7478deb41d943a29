package dk.pejling.indicators;

import dk.pejling.model.Area;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.store.Axes;
import dk.pejling.store.ObservationStore.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * A published value of which a source said something else later.
 *
 * @param area whose
 * @param period of when
 * @param where member by label of the dimension
 * @param from what was known first
 * @param to what was known later
 */
public record Revision(Area area, Period period, Map<String, String> where, Observation from, Observation to) {
    /** What happened to the value. */
    public enum Kind {
        /** Listed before and after, with another number, or withheld once and not the other time. */
        CHANGED("changed"),
        /** Not listed before. */
        NEW("new"),
        /** Not listed any more. */
        NOT_LISTED("notListed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Returns the name used in JSON. */
        public String id() {
            return id;
        }
    }

    /** Returns what happened. */
    public Kind kind() {
        return from.status() == Status.NOT_LISTED ? Kind.NEW : to.status() == Status.NOT_LISTED ? Kind.NOT_LISTED : Kind.CHANGED;
    }

    /**
     * All values of a measure that differ between two days.
     *
     * @param revisions by member, area and period
     * @param common how many values are listed on both days
     */
    public record Comparison(List<Revision> revisions, int common) {
        /** Copies the list. */
        public Comparison {
            revisions = List.copyOf(revisions);
        }

        /** Returns how many values something happened to. */
        public long count(Kind kind) {
            return revisions.stream().filter(revision -> revision.kind() == kind).count();
        }
    }

    /**
     * Compares what was known of a measure on two days.
     *
     * @param from on the earlier day
     * @param to on the later day
     * @param window what the source lists no longer; empty when nothing left its window
     */
    public static Comparison between(Known from, Known to, Optional<MovedWindow> window) {
        Axes axes = from.column().axes().union(to.column().axes());
        List<Revision> revisions = new ArrayList<>();
        int common = 0;
        for (long combination : LongStream.concat(listed(from, axes), listed(to, axes)).sorted().distinct().toArray()) {
            List<String> members = axes.membersOf(combination);
            Map<String, String> where = new LinkedHashMap<>();
            for (int i = 0; i < members.size(); i++) {
                where.put(to.dimensions().get(i).label(), members.get(i));
            }
            long before = from.column().axes().combinationOf(members);
            long after = to.column().axes().combinationOf(members);
            for (Area area : axes.areas()) {
                for (Period period : axes.periods()) {
                    Observation was = from.column().at(before, area, period);
                    Observation is = window.isPresent() && window.get().hasLeft(members, area, period)
                            ? Observation.absent(Status.NOT_LISTED) : to.column().at(after, area, period);
                    common += was.status() != Status.NOT_LISTED && is.status() != Status.NOT_LISTED ? 1 : 0;
                    if (!was.equals(is)) {
                        revisions.add(new Revision(area, period, where, was, is));
                    }
                }
            }
        }
        return new Comparison(revisions, common);
    }

    /** Returns the combinations of which something is listed, as numbered in a grid that holds them. */
    private static LongStream listed(Known known, Axes axes) {
        Axes own = known.column().axes();
        return Arrays.stream(known.column().listedCombinations()).map(combination -> axes.combinationOf(own.membersOf(combination)));
    }
}

package dk.pejling.model;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * Municipalities parted into clusters, per target group and over time.
 *
 * <p>Immutable: a change makes another set, with a word on who made it and why.
 *
 * @param id slug of the name
 * @param name as it stands on paper
 * @param origin where it comes from
 * @param memberships who is in which cluster, in the order of the source; a municipality is in one cluster at a time
 * @param note how it came about
 * @param frozen the year it was frozen for; a frozen set is never changed
 */
public record ClusterSet(String id, String name, Origin origin, List<ClusterMembership> memberships, Note note,
        Optional<Year> frozen) {
    /** Where a set comes from. */
    public enum Origin {
        /** An authority's, from a file. */
        OFFICIAL("official"),
        /** Computed from options. */
        COMPUTED("computed"),
        /** Changed by hand. */
        EDITED("edited");

        private final String id;

        Origin(String id) {
            this.id = id;
        }

        /** Returns the name used in JSON and stores. */
        public String id() {
            return id;
        }

        /**
         * Returns the origin of an id.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Origin ofId(String id) {
            for (Origin origin : values()) {
                if (origin.id.equals(id)) {
                    return origin;
                }
            }
            throw new IllegalArgumentException("No origin of cluster sets is " + id);
        }
    }

    /**
     * How a set came about.
     *
     * @param source the file, or the options it was computed with
     * @param by who made or changed it; empty when nobody said
     * @param why the reason given; empty when there is none
     */
    public record Note(String source, String by, String why) {
        /** Refuses null. */
        public Note {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the set is empty, the id is no slug, or a municipality is in two clusters at once
     */
    public ClusterSet {
        memberships = List.copyOf(memberships);
        Objects.requireNonNull(note, "note");
        if (id.isEmpty() || !id.equals(Slug.of(id))) {
            throw new IllegalArgumentException("'%s' is no id of a cluster set".formatted(id));
        }
        if (memberships.isEmpty()) {
            throw new IllegalArgumentException("The cluster set '%s' is empty".formatted(name));
        }
        clash(memberships).ifPresent(pair -> {
            throw new IllegalArgumentException("%s is in '%s' and in '%s' at once".formatted(pair.second().area().name(),
                    pair.first().cluster(), pair.second().cluster()));
        });
    }

    /**
     * Two memberships that cannot both be.
     *
     * @param first the earlier in the list
     * @param second the later
     */
    public record Clash(ClusterMembership first, ClusterMembership second) {
    }

    /** Returns the first two memberships of one municipality and target group that overlap in time. */
    public static Optional<Clash> clash(List<ClusterMembership> memberships) {
        for (int later = 1; later < memberships.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (memberships.get(earlier).clashesWith(memberships.get(later))) {
                    return Optional.of(new Clash(memberships.get(earlier), memberships.get(later)));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns who is in which cluster on a day.
     *
     * @param targetGroup id of the target group; what the set says of it alone goes before what it says of all
     * @return members by cluster, in the order of the source
     */
    public SequencedMap<String, List<Area>> clusters(String targetGroup, LocalDate day) {
        SequencedMap<String, List<Area>> clusters = new LinkedHashMap<>();
        for (ClusterMembership each : memberships) {
            if (each.holdsOn(day) && counts(each, targetGroup, day)) {
                clusters.computeIfAbsent(each.cluster(), name -> new ArrayList<>()).add(each.area());
            }
        }
        clusters.replaceAll((name, members) -> List.copyOf(members));
        return clusters;
    }

    private boolean counts(ClusterMembership one, String targetGroup, LocalDate day) {
        return one.targetGroup().map(targetGroup::equals).orElseGet(() -> memberships.stream().noneMatch(other -> other.holdsOn(day)
                && other.area().equals(one.area()) && other.targetGroup().filter(targetGroup::equals).isPresent()));
    }

    /** Returns the cluster of a municipality on a day; empty when the set does not say. */
    public Optional<String> clusterOf(Area area, String targetGroup, LocalDate day) {
        return clusters(targetGroup, day).entrySet().stream().filter(entry -> entry.getValue().contains(area))
                .map(Map.Entry::getKey).findFirst();
    }

    /** Returns the target groups that the set says something about alone, each once. */
    public List<String> targetGroups() {
        return memberships.stream().flatMap(each -> each.targetGroup().stream()).distinct().toList();
    }

    /** Returns the days on which somebody enters or has left a cluster, in order. */
    public List<LocalDate> changes() {
        List<LocalDate> days = new ArrayList<>();
        memberships.forEach(each -> {
            each.from().ifPresent(days::add);
            each.to().ifPresent(last -> days.add(last.plusDays(1)));
        });
        return days.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /**
     * Returns the set with a municipality in another cluster from a day on; what was before stays.
     *
     * @param targetGroup for which target group; empty for all that the set says nothing else about
     * @throws IllegalArgumentException if the set is frozen
     */
    public ClusterSet moved(Area area, String cluster, Optional<String> targetGroup, LocalDate from, Note reason) {
        List<ClusterMembership> next = ended(each -> each.area().equals(area) && each.targetGroup().equals(targetGroup), from);
        next.add(new ClusterMembership(area, cluster, targetGroup, Optional.of(from), Optional.empty()));
        return edited(next, reason);
    }

    /**
     * Returns the set after municipalities became one: those that went leave their clusters, the new one has a place where
     * the set did not give it one already.
     *
     * @param gone municipalities that are no more
     * @param into what they became; stays where it is when it is in a cluster already
     * @param cluster where {@code into} goes otherwise
     * @throws IllegalArgumentException if the set is frozen, or {@code into} is one of those gone
     */
    public ClusterSet merged(List<Area> gone, Area into, String cluster, LocalDate from, Note reason) {
        if (gone.contains(into)) {
            throw new IllegalArgumentException(into.name() + " cannot both go and stay");
        }
        List<ClusterMembership> next = ended(each -> gone.contains(each.area()), from);
        if (next.stream().noneMatch(each -> each.area().equals(into) && each.holdsOn(from))) {
            next.add(new ClusterMembership(into, cluster, Optional.empty(), Optional.of(from), Optional.empty()));
        }
        return edited(next, reason);
    }

    private List<ClusterMembership> ended(Predicate<ClusterMembership> which, LocalDate from) {
        List<ClusterMembership> next = new ArrayList<>();
        for (ClusterMembership each : memberships) {
            if (!which.test(each) || each.to().filter(last -> last.isBefore(from)).isPresent()) {
                next.add(each);
            } else if (each.from().isEmpty() || each.from().get().isBefore(from)) {
                next.add(each.until(from.minusDays(1)));
            }
        }
        return next;
    }

    private ClusterSet edited(List<ClusterMembership> next, Note reason) {
        if (frozen.isPresent()) {
            throw new IllegalArgumentException("The cluster set '%s' is frozen for %s".formatted(name, frozen.get()));
        }
        return new ClusterSet(id, name, Origin.EDITED, next, reason, Optional.empty());
    }

    /**
     * Returns the set as it is on 1 January, for that year and to be changed no more: its id ends in the year.
     *
     * @throws IllegalArgumentException if nobody is in a cluster that day
     */
    public ClusterSet frozenFor(Year year, Note reason) {
        LocalDate first = year.atDay(1);
        LocalDate last = year.atDay(year.length());
        List<ClusterMembership> kept = memberships.stream().filter(each -> each.holdsOn(first))
                .map(each -> each.since(first).until(last)).toList();
        return new ClusterSet(id + "-" + year, name + " " + year, origin, kept, reason, Optional.of(year));
    }
}

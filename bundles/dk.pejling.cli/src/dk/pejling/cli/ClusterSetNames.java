package dk.pejling.cli;

import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How cluster sets are named on the command line: by id or name, an older revision as {@code SET@2}. */
final class ClusterSetNames {
    private ClusterSetNames() {
    }

    /** Returns the revision that is meant. */
    static Revision find(Session session, String text) throws StoreException {
        int at = text.lastIndexOf('@');
        Optional<Integer> number = at > 0 && text.substring(at + 1).matches("\\d{1,6}")
                ? Optional.of(Integer.valueOf(text.substring(at + 1))) : Optional.empty();
        String name = number.isPresent() ? text.substring(0, at) : text;
        List<Revision> all = session.sets().clusterSets();
        Revision newest = all.stream().filter(one -> isNamed(one.set(), name)).findFirst().orElseThrow(
                () -> CommandException.unknown("clusterSet", name, all.stream().map(one -> one.set().id()).toList()));
        if (number.isEmpty()) {
            return newest;
        }
        return session.sets().history(newest.set().id()).stream().filter(one -> one.number() == number.get()).findFirst()
                .orElseThrow(() -> CommandException.usage("clusters.noRevision", newest.set().id(), number.get(), newest.number()));
    }

    private static boolean isNamed(ClusterSet set, String name) {
        return set.id().equals(Slug.of(name)) || Slug.of(set.name()).equals(Slug.of(name));
    }

    /**
     * Returns the target group that a set is looked at for: the named one, or without a name any, when the set does not tell
     * them apart.
     */
    static String targetGroup(Session session, String name, List<ClusterSet> sets) {
        List<String> apart = sets.stream().flatMap(set -> set.targetGroups().stream()).distinct().toList();
        if (name == null && !apart.isEmpty()) {
            throw CommandException.usage("clusters.whichTargetGroup", String.join(", ", apart));
        }
        return name == null ? "" : PejlingCommand.targetGroup(session, name).id();
    }

    /** Returns the ids of all target groups. */
    static List<String> targetGroups(Session session) {
        return session.catalogue().targetGroups().stream().map(TargetGroup::id).toList();
    }

    /** Returns the day that is meant; without one today, or the first day of the year that a set is frozen for. */
    static LocalDate day(String text, ClusterSet set) {
        return PejlingCommand.date(text).orElseGet(() -> set.frozen().map(year -> year.atDay(1)).orElseGet(LocalDate::now));
    }
}

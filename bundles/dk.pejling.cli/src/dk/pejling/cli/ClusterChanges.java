package dk.pejling.cli;

import dk.pejling.model.Area;
import dk.pejling.model.ClusterSet;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that make another set of one: somebody moves, municipalities become one, a set is frozen for a year. */
final class ClusterChanges {
    private ClusterChanges() {
    }

    /** Who changes a set, and why. */
    static final class Reason {
        @Option(names = "--by", paramLabel = "WHO")
        private String by = System.getProperty("user.name", "");

        @Option(names = "--why", paramLabel = "TEXT")
        private String why = "";

        /** A change by hand is kept with its reason. */
        void needed() {
            if (why.isBlank()) {
                throw CommandException.usage("clusters.why");
            }
        }

        ClusterSet.Note note(String source) {
            return new ClusterSet.Note(source, by, why);
        }
    }

    /** Makes another set of one, with a word on who and why, and prints it. */
    abstract static class ChangeCommand extends ClustersCommand.SetCommand {
        @Mixin
        private Reason reason;

        final Reason reason() {
            return reason;
        }

        /** Returns the set that is to be saved. */
        abstract ClusterSet changed(Session session, Revision revision, Reason why) throws StoreException;

        @Override
        final void run(Session session, Revision revision) throws StoreException {
            ClustersCommand.save(this, session, changed(session, revision, reason));
        }
    }

    /** Puts a municipality into another cluster. */
    @Command(name = "move")
    static final class MoveCommand extends ChangeCommand {
        @Option(names = "--area", required = true, split = ",", paramLabel = "A,B")
        private List<String> areas;

        @Option(names = "--to", required = true, paramLabel = "CLUSTER")
        private String cluster;

        @Option(names = "--from", required = true, paramLabel = "DATE")
        private String from;

        @Option(names = "--target-group", paramLabel = "G")
        private String targetGroup;

        private List<Area> moved;
        private LocalDate day;

        @Override
        void check() {
            reason().needed();
            moved = municipalities(areas);
            day = date(from).orElseThrow();
            if (cluster.isBlank()) {
                throw CommandException.usage("clusters.blank");
            }
        }

        @Override
        ClusterSet changed(Session session, Revision revision, Reason reason) {
            ClusterSet set = ClustersCommand.unfrozen(revision);
            Optional<String> group = Optional.ofNullable(targetGroup).map(text -> targetGroup(session, text).id());
            for (Area area : moved) {
                set = set.moved(area, cluster.strip(), group, day, reason.note(set.note().source()));
            }
            return set;
        }
    }

    /** Lets municipalities become one. */
    @Command(name = "merge")
    static final class MergeCommand extends ChangeCommand {
        @Option(names = "--areas", required = true, split = ",", paramLabel = "A,B")
        private List<String> areas;

        @Option(names = "--into", required = true, paramLabel = "C")
        private String into;

        @Option(names = "--to", paramLabel = "CLUSTER")
        private String cluster;

        @Option(names = "--from", required = true, paramLabel = "DATE")
        private String from;

        private List<Area> gone;
        private Area whole;
        private LocalDate day;

        @Override
        void check() {
            reason().needed();
            gone = municipalitiesEver(areas);
            whole = municipalities(List.of(into)).getFirst();
            day = date(from).orElseThrow();
            if (gone.contains(whole)) {
                throw CommandException.usage("clusters.both", whole.name());
            }
        }

        @Override
        ClusterSet changed(Session session, Revision revision, Reason reason) {
            ClusterSet set = ClustersCommand.unfrozen(revision);
            boolean placed = set.memberships().stream().anyMatch(one -> one.area().equals(whole) && one.holdsOn(day));
            if (!placed && (cluster == null || cluster.isBlank())) {
                throw CommandException.usage("clusters.whereTo", whole.name());
            }
            return set.merged(gone, whole, cluster, day, reason.note(set.note().source()));
        }
    }

    /** Keeps a set as it is on 1 January for that year. */
    @Command(name = "freeze")
    static final class FreezeCommand extends ChangeCommand {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;

        @Option(names = "--year", required = true, paramLabel = "Y")
        private int year;

        @Override
        ClusterSet changed(Session session, Revision revision, Reason reason) throws StoreException {
            ClusterSet set = revision.set();
            Year wanted = year(year);
            if (set.memberships().stream().noneMatch(one -> one.holdsOn(wanted.atDay(1)))) {
                throw CommandException.usage("clusters.emptyThen", set.id(), wanted.atDay(1));
            }
            ClusterSet frozen = set.frozenFor(wanted, reason.note(set.id() + "@" + revision.number()));
            ClustersCommand.refuseFrozen(session, frozen.id());
            return frozen;
        }

        private static Year year(int number) {
            if (number < FIRST_YEAR || number > LAST_YEAR) {
                throw CommandException.usage("clusters.year", number);
            }
            return Year.of(number);
        }
    }
}

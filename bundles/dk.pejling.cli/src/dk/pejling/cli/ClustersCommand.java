package dk.pejling.cli;

import dk.pejling.clustering.ClusterFile;
import dk.pejling.clustering.ClusterFileException;
import dk.pejling.model.ClusterMembership;
import dk.pejling.model.ClusterSet;
import dk.pejling.model.Slug;
import dk.pejling.store.SetStore.Revision;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps cluster sets: official ones from files, changed ones, frozen ones. */
@Command(name = "clusters", subcommands = {ClustersCommand.ListCommand.class, ClustersCommand.ShowCommand.class,
    ClustersCommand.ImportSetCommand.class, ClusterChanges.MoveCommand.class, ClusterChanges.MergeCommand.class,
    ClustersCompareCommand.class, ClusterChanges.FreezeCommand.class, ClustersCommand.RemoveCommand.class})
final class ClustersCommand extends PejlingCommand {
    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw CommandException.usage("clusters.whichCommand");
    }

    private static void print(Output output, List<Revision> revisions) {
        output.list(revisions, List.of(Field.of("id", one -> one.set().id()), Field.of("name", one -> one.set().name()),
                Field.of("origin", one -> one.set().origin().id(), (one, locale) -> output.text("clusters." + one.set().origin().id())),
                Field.number("revision", Revision::number, (one, locale) -> String.valueOf(one.number())),
                Field.of("saved", Revision::saved, (one, locale) -> one.saved().toString().substring(0, 10)),
                Field.of("frozen", one -> one.set().frozen().map(Year::getValue)),
                Field.of("targetGroups", one -> one.set().targetGroups()),
                Field.number("clusters", one -> clusters(one.set()), (one, locale) -> String.valueOf(clusters(one.set()))),
                Field.number("areas", one -> areas(one.set()), (one, locale) -> String.valueOf(areas(one.set()))),
                Field.of("by", one -> one.set().note().by()), Field.of("why", one -> one.set().note().why()),
                Field.of("source", one -> one.set().note().source())));
    }

    private static long clusters(ClusterSet set) {
        return set.memberships().stream().map(ClusterMembership::cluster).distinct().count();
    }

    private static long areas(ClusterSet set) {
        return set.memberships().stream().map(ClusterMembership::area).distinct().count();
    }

    /** Saves a changed set and prints it. */
    static void save(PejlingCommand command, Session session, ClusterSet set) throws StoreException {
        print(command.output(), List.of(session.sets().save(set)));
    }

    /** Saves a computed set in the place of one of the same name, unless that is frozen. */
    static Revision keep(Session session, ClusterSet set) throws StoreException {
        refuseFrozen(session, set.id());
        return session.sets().save(set);
    }

    static void refuseFrozen(Session session, String id) throws StoreException {
        session.sets().clusterSets().stream().filter(one -> one.set().id().equals(id)).forEach(ClustersCommand::unfrozen);
    }

    static ClusterSet unfrozen(Revision revision) {
        revision.set().frozen().ifPresent(year -> {
            throw CommandException.usage("clusters.frozen", revision.set().id(), year);
        });
        return revision.set();
    }

    /** Does something with one set. */
    abstract static class SetCommand extends PejlingCommand {
        @Parameters(paramLabel = "SET")
        private String name;

        /** Refuses what is wrong whatever the home holds, before that is opened. */
        void check() {
            // Nothing is wrong with the name of a set alone.
        }

        /** Does it. */
        abstract void run(Session session, Revision revision) throws StoreException;

        @Override
        public final Integer call() throws StoreException, IOException {
            check();
            try (Session session = open()) {
                run(session, ClusterSetNames.find(session, name));
            }
            return Exit.DONE;
        }
    }

    /** Lists the sets. */
    @Command(name = "list")
    static final class ListCommand extends PejlingCommand {
        @Option(names = "--history", paramLabel = "SET")
        private String history;

        @Override
        public Integer call() throws StoreException, IOException {
            try (Session session = open()) {
                List<Revision> sets = history == null ? session.sets().clusterSets()
                        : session.sets().history(ClusterSetNames.find(session, history).set().id());
                print(output(), sets);
                if (sets.isEmpty()) {
                    output().note("clusters.none");
                }
            }
            return Exit.DONE;
        }
    }

    /** Shows who is in which cluster. */
    @Command(name = "show")
    static final class ShowCommand extends SetCommand {
        @Option(names = "--at", paramLabel = "DATE")
        private String at;

        @Option(names = "--target-group", paramLabel = "G")
        private String targetGroup;

        @Override
        void run(Session session, Revision revision) {
            ClusterSet set = revision.set();
            List<ClusterMembership> memberships = set.memberships();
            if (at != null || targetGroup != null) {
                LocalDate day = ClusterSetNames.day(at, set);
                memberships = set.clusters(ClusterSetNames.targetGroup(session, targetGroup, List.of(set)), day).entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(area -> ClusterMembership.of(area, entry.getKey()))).toList();
            }
            print(memberships);
        }

        private void print(List<ClusterMembership> memberships) {
            output().list(memberships, List.of(Field.of("area", one -> one.area().name()), Field.of("code", one -> one.area().code()),
                    Field.of("cluster", ClusterMembership::cluster), Field.of("targetGroup", ClusterMembership::targetGroup),
                    Field.of("from", ClusterMembership::from), Field.of("to", ClusterMembership::to)));
        }
    }

    /** Reads an official set from a file. */
    @Command(name = "import")
    static final class ImportSetCommand extends PejlingCommand {
        @Parameters(paramLabel = "FILE")
        private Path file;

        @Option(names = "--name", required = true, paramLabel = "NAME")
        private String name;

        @Mixin
        private ClusterChanges.Reason reason;

        @Override
        public Integer call() throws StoreException, IOException {
            String id = Slug.of(name);
            if (id.isEmpty()) {
                throw CommandException.usage("clusters.name", name);
            }
            try (Session session = open()) {
                List<ClusterMembership> memberships = ClusterFile.read(pejling().file(file), ClusterSetNames.targetGroups(session));
                refuseFrozen(session, id);
                save(this, session, new ClusterSet(id, name.strip(), ClusterSet.Origin.OFFICIAL, memberships,
                        reason.note(file.getFileName().toString()), Optional.empty()));
                return Exit.DONE;
            } catch (ClusterFileException e) {
                e.problems().forEach(problem -> output().warn(problem.text(output().locale())));
                output().warn(output().text("import.refused"));
                return Exit.FAILED;
            }
        }
    }

    /** Takes a set out of the list. */
    @Command(name = "remove")
    static final class RemoveCommand extends SetCommand {
        @Override
        void run(Session session, Revision revision) throws StoreException {
            session.sets().removeClusterSet(revision.set().id());
            output().note("clusters.removed", revision.set().id());
        }
    }
}

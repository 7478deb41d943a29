package dk.pejling.cli;

import dk.pejling.model.Area;
import dk.pejling.model.AreaGroup;
import dk.pejling.model.AreaGroups;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.SizeBands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, saves and deletes groups of municipalities that one can be compared with. */
@Command(name = "groups", subcommands = {GroupsCommand.ListCommand.class, GroupsCommand.SaveCommand.class,
    GroupsCommand.RemoveCommand.class})
final class GroupsCommand extends PejlingCommand {
    /** A group and where it comes from. */
    private record Line(AreaGroup group, String origin) {
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw CommandException.usage("groups.which");
    }

    /** Lists the groups. */
    @Command(name = "list")
    static final class ListCommand extends PejlingCommand {
        @Override
        public Integer call() throws StoreException, IOException {
            List<Line> lines = new ArrayList<>();
            try (Session session = open()) {
                session.sets().groups().forEach(group -> lines.add(new Line(group, "saved")));
                AreaGroups.ready().forEach(group -> lines.add(new Line(group, "ready")));
                SizeBands.latest(session.scorecards(Optional.empty())).ifPresent(bands -> bands.bands()
                        .forEach(band -> lines.add(new Line(band, "derived"))));
            }
            print(output(), lines);
            return Exit.DONE;
        }

        private static void print(Output output, List<Line> lines) {
            Locale locale = output.locale();
            output.list(lines, List.of(Field.of("id", line -> line.group.id()),
                    Field.of("name", line -> line.group.name().in(locale)),
                    Field.of("origin", Line::origin, (line, l) -> output.text("groups." + line.origin)),
                    Field.number("count", line -> line.group.members().size(), (line, l) -> String.valueOf(line.group.members().size())),
                    Field.of("members", line -> line.group.members().stream().map(Area::name).toList(),
                            (line, l) -> String.join(", ", line.group.members().stream().map(Area::name).toList()))));
        }
    }

    /** Saves a group. */
    @Command(name = "save")
    static final class SaveCommand extends PejlingCommand {
        @Parameters(paramLabel = "NAME")
        private String name;

        @Option(names = "--areas", required = true, split = ",", paramLabel = "A,B")
        private List<String> areas;

        @Override
        public Integer call() throws StoreException, IOException {
            String id = Slug.of(name);
            if (id.isEmpty() || SizeBands.isOwn(name) || id.startsWith(SizeBands.ID + "-")
                    || List.of(AreaGroups.OWN_RAR, AreaGroups.NEIGHBOURS).contains(id)) {
                throw CommandException.usage("groups.name", name);
            }
            List<Area> members = municipalities(areas);
            AreaGroup group = AreaGroup.of(name.strip(), members);
            try (Session session = open()) {
                session.sets().save(group);
            }
            ListCommand.print(output(), List.of(new Line(group, "saved")));
            return Exit.DONE;
        }
    }

    /** Deletes a saved group. */
    @Command(name = "remove")
    static final class RemoveCommand extends PejlingCommand {
        @Parameters(paramLabel = "NAME")
        private String name;

        @Override
        public Integer call() throws StoreException, IOException {
            try (Session session = open()) {
                List<String> saved = session.sets().groups().stream().map(AreaGroup::id).toList();
                if (!session.sets().removeGroup(Slug.of(name))) {
                    throw CommandException.unknown("savedGroup", name, saved);
                }
            }
            output().note("groups.removed", name);
            return Exit.DONE;
        }
    }
}

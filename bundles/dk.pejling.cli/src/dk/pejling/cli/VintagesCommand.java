package dk.pejling.cli;

import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.Vintage;
import dk.pejling.store.VintageState;
import dk.pejling.store.VintageState.State;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was said when, and undoes or deletes it. */
@Command(name = "vintages", subcommands = {VintagesCommand.UndoCommand.class, VintagesCommand.RedoCommand.class,
    VintagesCommand.DeleteCommand.class, VintagesCommand.LogCommand.class})
final class VintagesCommand extends PejlingCommand {
    @Option(names = "--all")
    private boolean all;

    @Override
    public Integer call() throws StoreException, IOException {
        List<VintageState> vintages;
        Map<String, String> publishers = new HashMap<>();
        try (Session session = open()) {
            vintages = session.store().upkeep().states().stream().filter(one -> all || one.state() == State.PUBLISHED).toList();
            session.store().upkeep().journal().stream().filter(event -> event.action() == Action.PUBLISH)
                    .forEach(event -> publishers.put(event.subject(), event.who().orElse(null)));
        }
        Output output = output();
        if (vintages.isEmpty()) {
            output.note("vintages.none");
        }
        Field<VintageState> cells = Field.number("cells", one -> one.vintage().cells(),
                (one, locale) -> Integer.toString(one.vintage().cells()));
        output.list(vintages, List.of(of("id", Vintage::id), of("table", Vintage::table), of("retrieved", Vintage::retrieved),
                of("published", Vintage::published),
                cells.headed("changed"), Field.hidden("contentHash", one -> one.vintage().contentHash()),
                Field.of("state", one -> one.state().id(), (one, locale) -> output.text("state." + one.state().id())),
                Field.of("by", one -> publishers.get(one.vintage().id()))));
        return Exit.DONE;
    }

    private static Field<VintageState> of(String key, java.util.function.Function<Vintage, Object> value) {
        return Field.of(key, one -> value.apply(one.vintage()));
    }

    /** A change of the state of vintages: all that are named, or none from the first that cannot be changed on. */
    abstract static class ChangeCommand extends PejlingCommand {
        private final String done;
        private final Set<State> from;
        private final Change change;

        @Parameters(arity = "1..*", paramLabel = "ID")
        private List<String> ids;

        @Option(names = "--reason", paramLabel = "TEXT")
        private String reason = "";

        /** Changes one vintage. */
        @FunctionalInterface
        interface Change {
            void run(StoreUpkeep upkeep, String id, String reason) throws StoreException;
        }

        /**
         * Makes one.
         *
         * @param done key of the note about each
         * @param from the states that it changes
         */
        ChangeCommand(String done, Set<State> from, Change change) {
            this.done = done;
            this.from = from;
            this.change = change;
        }

        /** Refuses a reason that will not do. */
        void check(String reason) {
        }

        @Override
        public Integer call() throws StoreException, IOException {
            check(reason);
            try (Session session = open()) {
                StoreUpkeep upkeep = session.store().upkeep();
                List<VintageState> states = upkeep.states();
                for (String id : ids) {
                    require(states, id);
                }
                for (String id : ids) {
                    change.run(upkeep, id, reason);
                    output().note(done, id);
                }
            }
            return Exit.DONE;
        }

        private void require(List<VintageState> states, String id) {
            VintageState state = states.stream().filter(one -> one.vintage().id().equals(id)).findFirst().orElseThrow(
                    () -> CommandException.unknown("vintage", id, states.stream().map(one -> one.vintage().id()).toList()));
            if (!from.contains(state.state())) {
                throw CommandException.failed(null, "vintages.cannot", id, output().text("state." + state.state().id()));
            }
        }
    }

    /** Undoes the publishing of vintages. */
    @Command(name = "undo")
    static final class UndoCommand extends ChangeCommand {
        UndoCommand() {
            super("vintages.undone", Set.of(State.PUBLISHED), StoreUpkeep::withdraw);
        }
    }

    /** Lets withdrawn vintages count again. */
    @Command(name = "redo")
    static final class RedoCommand extends ChangeCommand {
        RedoCommand() {
            super("vintages.redone", Set.of(State.WITHDRAWN), StoreUpkeep::reinstate);
        }
    }

    /** Deletes the figures of vintages for good. */
    @Command(name = "delete")
    static final class DeleteCommand extends ChangeCommand {
        DeleteCommand() {
            super("vintages.deleted", Set.of(State.PUBLISHED, State.WITHDRAWN), StoreUpkeep::delete);
        }

        @Override
        void check(String reason) {
            if (reason.isBlank()) {
                throw CommandException.usage("vintages.reason");
            }
        }
    }

    /** Lists what was done to the store, and by whom. */
    @Command(name = "log")
    static final class LogCommand extends PejlingCommand {
        @Override
        public Integer call() throws StoreException, IOException {
            List<StoreEvent> events;
            try (Session session = open()) {
                events = session.store().upkeep().journal();
            }
            Output output = output();
            output.list(events, List.of(Field.number("number", StoreEvent::number, (event, locale) -> Long.toString(event.number())),
                    Field.of("at", StoreEvent::at), Field.of("by", StoreEvent::who),
                    Field.of("action", event -> event.action().id(), (event, locale) -> output.text("action." + event.action().id())),
                    Field.of("subject", StoreEvent::subject), Field.of("reason", StoreEvent::reason)));
            return Exit.DONE;
        }
    }
}

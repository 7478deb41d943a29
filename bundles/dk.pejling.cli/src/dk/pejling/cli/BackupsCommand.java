package dk.pejling.cli;

import dk.pejling.store.StoreEvent;
import dk.pejling.store.StoreEvent.Action;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the copies that were made of the store, with what was erased since and they may still hold. */
@Command(name = "backups")
final class BackupsCommand extends PejlingCommand {
    @Override
    public Integer call() throws StoreException, IOException {
        List<StoreEvent> events;
        try (Session session = open()) {
            events = session.store().upkeep().journal();
        }
        Output output = output();
        List<StoreEvent> copies = events.stream().filter(event -> event.action() == Action.BACKUP).toList();
        if (copies.isEmpty()) {
            output.note("backups.none");
        }
        output.list(copies, List.of(Field.of("backup", StoreEvent::subject), Field.of("at", StoreEvent::at),
                Field.of("by", StoreEvent::who),
                Field.of("there", BackupsCommand::isThere, (copy, locale) -> output.text(isThere(copy) ? "yes" : "no")),
                Field.of("erasedSince", copy -> erasedSince(copy, events),
                        (copy, locale) -> String.join(", ", erasedSince(copy, events)))));
        long holding = copies.stream().filter(copy -> isThere(copy) && !erasedSince(copy, events).isEmpty()).count();
        if (holding > 0) {
            output.warn(output.text("backups.holding", holding));
        }
        return Exit.DONE;
    }

    private static boolean isThere(StoreEvent copy) {
        return Files.exists(Path.of(copy.subject()));
    }

    /** The tables and vintages of which something was erased after the copy was made. */
    private static List<String> erasedSince(StoreEvent copy, List<StoreEvent> events) {
        return events.stream().filter(event -> event.action() == Action.ERASE && event.number() > copy.number())
                .map(StoreEvent::subject).distinct().toList();
    }
}

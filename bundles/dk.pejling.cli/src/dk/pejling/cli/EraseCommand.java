package dk.pejling.cli;

import dk.pejling.model.Area;
import dk.pejling.store.Erasure;
import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.store.VintageState;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Erases figures for good, down to the database's files, and lists the earlier copies that still hold them. */
@Command(name = "erase")
final class EraseCommand extends PejlingCommand {
    @Option(names = "--table", paramLabel = "ID")
    private String table;

    @Option(names = "--before", paramLabel = "DATE")
    private String before;

    @Option(names = "--member", paramLabel = "NAME")
    private List<String> members = new ArrayList<>();

    @Option(names = "--area", paramLabel = "A")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--vintage", paramLabel = "ID")
    private List<String> vintages = new ArrayList<>();

    @Option(names = "--why", required = true, paramLabel = "TEXT")
    private String why;

    @Override
    public Integer call() throws StoreException, IOException {
        boolean figures = before != null || !members.isEmpty() || !areas.isEmpty();
        if (vintages.isEmpty() ? table == null || !figures : table != null || figures) {
            throw CommandException.usage("erase.what");
        }
        if (why.isBlank()) {
            throw CommandException.usage("erase.why");
        }
        Set<Area> whose = new LinkedHashSet<>();
        areas.forEach(name -> whose.add(areaEver(name)));
        List<String> copies;
        try (Session session = open()) {
            copies = vintages.isEmpty() ? session.erase(erasure(session, whose), why)
                    : session.eraseVintages(known(session.store().upkeep()), why);
        }
        output().note("erase.done");
        return told(output(), copies);
    }

    /** Lists the copies made before; somebody must see to those that are still there. */
    static Integer told(Output output, List<String> copies) {
        if (!copies.isEmpty() || output.format() != Output.Format.TABLE) {
            output.list(copies, List.of(Field.of("backup", copy -> copy)));
        }
        if (!copies.isEmpty()) {
            output.warn(output.text("erase.copies", copies.size()));
        }
        return Exit.DONE;
    }

    private Erasure erasure(Session session, Set<Area> whose) {
        if (session.tables().table(table).isEmpty()) {
            throw CommandException.unknown("table", table, session.tables().tables().stream().map(one -> one.id()).toList());
        }
        return new Erasure(table, date(before), new LinkedHashSet<>(members), whose);
    }

    private Set<String> known(StoreUpkeep upkeep) throws StoreException {
        List<String> all = upkeep.states().stream().map(VintageState::vintage).map(one -> one.id()).toList();
        vintages.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw CommandException.unknown("vintage", id, all);
        });
        return new LinkedHashSet<>(vintages);
    }
}

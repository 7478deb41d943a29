package dk.pejling.cli;

import dk.pejling.store.StoreException;
import dk.pejling.store.StoreUpkeep;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Retention;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists how long figures may be kept and what is due, and erases that when asked to. */
@Command(name = "retention")
final class RetentionCommand extends PejlingCommand {
    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--on", paramLabel = "DATE")
    private String on;

    /** A rule and how many vintages it concerns. */
    private record Due(Retention rule, LocalDate before, int vintages) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        LocalDate today = date(on).orElseGet(LocalDate::now);
        List<Due> due = new ArrayList<>();
        Set<String> copies = new LinkedHashSet<>();
        try (Session session = open()) {
            StoreUpkeep upkeep = session.store().upkeep();
            for (Retention rule : Retention.of(session.home(), session.tables())) {
                due.add(new Due(rule, rule.limit(today), rule.due(upkeep, today)));
            }
            for (Due one : due) {
                if (apply && one.vintages > 0) {
                    copies.addAll(session.erase(one.rule.erasure(today), one.rule.why()));
                }
            }
        } catch (HomeException e) {
            throw CommandException.of(e);
        }
        Output output = output();
        if (due.isEmpty()) {
            output.note("retention.none", pejling().home());
        }
        output.list(due, List.of(Field.of("table", one -> one.rule.table()),
                Field.number("months", one -> one.rule.months(), (one, locale) -> Integer.toString(one.rule.months())),
                Field.of("before", Due::before),
                Field.number("vintages", Due::vintages, (one, locale) -> Integer.toString(one.vintages)),
                Field.of("reason", one -> one.rule.why())));
        boolean any = due.stream().anyMatch(one -> one.vintages > 0);
        if (any) {
            output.note(apply ? "erase.done" : "retention.due");
        }
        copies.forEach(copy -> output.warn(output.text("erase.copy", copy)));
        return any && !apply ? Exit.WITH_REJECTED : Exit.DONE;
    }
}

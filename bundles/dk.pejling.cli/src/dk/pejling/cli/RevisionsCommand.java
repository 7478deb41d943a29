package dk.pejling.cli;

import dk.pejling.indicators.MovedWindow;
import dk.pejling.indicators.Revision;
import dk.pejling.indicators.Revision.Kind;
import dk.pejling.indicators.RevisionHabit;
import dk.pejling.model.Area;
import dk.pejling.model.Measure;
import dk.pejling.model.Numbers;
import dk.pejling.model.TableDefinition;
import dk.pejling.store.ObservationStore;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists which published values became others between two days, or how measures are usually revised. */
@Command(name = "revisions")
final class RevisionsCommand extends PejlingCommand {
    private static final int DECIMALS = 2;

    @Option(names = "--measure", paramLabel = "ID")
    private String measure;

    @Option(names = "--between", paramLabel = "DATE,DATE", split = ",")
    private List<String> between;

    @Option(names = "--area", paramLabel = "A")
    private String area;

    @Override
    public Integer call() throws StoreException, IOException {
        Optional<Area> whose = Optional.ofNullable(area).map(PejlingCommand::area);
        if (between == null) {
            if (whose.isPresent()) {
                throw CommandException.usage("revisions.between");
            }
            return habits();
        }
        if (between.size() != 2) {
            throw CommandException.usage("revisions.twoDays");
        }
        if (measure == null) {
            throw CommandException.usage("revisions.measure");
        }
        LocalDate from = date(between.getFirst()).orElseThrow();
        LocalDate to = date(between.getLast()).orElseThrow();
        if (!from.isBefore(to)) {
            throw CommandException.usage("revisions.order", from, to);
        }
        return list(from, to, whose);
    }

    private Measure measure(Session session) {
        return session.tables().measure(measure).orElseThrow(() -> CommandException.unknown("measure", measure,
                session.tables().measures().stream().map(Measure::id).toList()));
    }

    private Integer list(LocalDate from, LocalDate to, Optional<Area> whose) throws StoreException, IOException {
        Output output = output();
        Revision.Comparison comparison;
        try (Session session = open()) {
            Measure one = measure(session);
            ObservationStore.Known before = session.store().known(one, Optional.of(from));
            if (before.vintages().isEmpty()) {
                throw CommandException.failed(null, "revisions.nothingBefore", one.id(), from);
            }
            ObservationStore.Known after = session.store().known(one, Optional.of(to));
            comparison = Revision.between(before, after, MovedWindow.between(before, after, session.store()));
        }
        List<Revision> revisions = comparison.revisions().stream()
                .filter(one -> whose.isEmpty() || one.area().equals(whose.get())).toList();
        output.list(revisions, List.of(Field.of("area", one -> one.area().name()), Field.hidden("code", one -> one.area().code()),
                Field.of("period", Revision::period),
                Field.of("where", Revision::where, (one, locale) -> String.join("; ", one.where().values())),
                Field.number("from", one -> ValueCommand.number(one.from()), (one, locale) -> Shown.value(output, one.from())),
                Field.number("to", one -> ValueCommand.number(one.to()), (one, locale) -> Shown.value(output, one.to())),
                Field.of("status", one -> one.kind().id(), (one, locale) -> output.text("revision." + one.kind().id())),
                Field.hidden("fromStatus", one -> one.from().status().id()), Field.hidden("toStatus", one -> one.to().status().id())));
        output.note("revisions.sum", comparison.count(Kind.CHANGED), comparison.common(), comparison.count(Kind.NEW),
                comparison.count(Kind.NOT_LISTED));
        return Exit.DONE;
    }

    /** A measure with what was learnt and what its definition says. */
    private record Line(TableDefinition table, RevisionHabit habit) {
    }

    private Integer habits() throws StoreException, IOException {
        Output output = output();
        List<Line> lines = new ArrayList<>();
        try (Session session = open()) {
            for (Measure one : measure == null ? session.tables().measures() : List.of(measure(session))) {
                lines.add(new Line(session.tables().table(one.table()).orElseThrow(), RevisionHabit.of(one, session.store())));
            }
        }
        output.list(lines, List.of(Field.of("id", line -> line.habit.measure().id()),
                count("releases", line -> line.habit.releases()), count("provisionalPeriods", line -> line.table.provisionalPeriods()),
                Field.number("revisedPeriods", line -> line.habit.revisedPeriods(),
                        (line, locale) -> line.habit.revisedPeriods().map(Object::toString).orElse("–")),
                count("n", line -> line.habit.n()), number("mean", line -> line.habit.mean()), number("sd", line -> line.habit.sd()),
                Field.of("unit", line -> line.habit.isRelative() ? "pct" : "pp", (line, locale) -> line.habit.isRelative() ? "%" : "pp")));
        return Exit.DONE;
    }

    private static Field<Line> count(String key, java.util.function.ToIntFunction<Line> value) {
        return Field.number(key, value::applyAsInt, (line, locale) -> Integer.toString(value.applyAsInt(line)));
    }

    private static Field<Line> number(String key, java.util.function.Function<Line, OptionalDouble> value) {
        return Field.number(key, line -> value.apply(line).isPresent() ? value.apply(line).getAsDouble() : null,
                (line, locale) -> value.apply(line).isPresent() ? Numbers.signed(value.apply(line).getAsDouble(), DECIMALS, locale) : "–");
    }
}

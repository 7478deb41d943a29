package dk.pejling.cli;

import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenCell;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.indicators.frozen.FrozenFollowUp.Difference;
import dk.pejling.model.Observation;
import dk.pejling.model.Slug;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.FrozenFollowUps;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists frozen follow-ups, or sets today's figures beside one of them. */
@Command(name = "frozen")
final class FrozenCommand extends PejlingCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME")
    private String name;

    @Override
    public Integer call() throws StoreException, IOException {
        List<DefinitionException> problems = new ArrayList<>();
        try (Session session = open()) {
            Map<String, FrozenFollowUp> all = FrozenFollowUps.read(session.store().definitions(), problems);
            if (name == null) {
                list(all);
            } else {
                FrozenFollowUp frozen = Optional.ofNullable(all.get(Slug.of(name)))
                        .orElseThrow(() -> CommandException.unknown("frozen", name, all.keySet()));
                compare(session, frozen);
            }
        }
        problems.forEach(problem -> output().warn(problem.getMessage()));
        return problems.isEmpty() ? Exit.DONE : Exit.WITH_REJECTED;
    }

    private void list(Map<String, FrozenFollowUp> all) {
        if (all.isEmpty()) {
            output().note("frozen.none");
        }
        output().list(List.copyOf(all.entrySet()), List.of(Field.of("id", Map.Entry::getKey), Field.of("name", one -> one.getValue().name()),
                Field.of("targetGroup", one -> one.getValue().targetGroup()), Field.of("period", one -> one.getValue().period()),
                Field.of("areas", one -> one.getValue().cards().size()), Field.of("comments", one -> one.getValue().comments().size()),
                Field.of("by", one -> one.getValue().by()), Field.of("on", one -> one.getValue().on())));
    }

    private void compare(Session session, FrozenFollowUp frozen) throws StoreException {
        TargetGroup group = targetGroup(session, frozen.targetGroup());
        Scorecards scorecards = session.scorecards(Optional.empty());
        List<Scorecard> today = new ArrayList<>();
        for (FrozenFollowUp.Card card : frozen.cards()) {
            today.add(scorecards.scorecard(card.area(), group, frozen.period(), card.comparison()));
        }
        List<Difference> differences = frozen.differences(today);
        if (output().format() == Output.Format.JSON) {
            output().json(object(frozen, differences));
            return;
        }
        output().list(differences, fields());
        if (output().format() == Output.Format.TABLE) {
            output().line(output().text("frozen.summary", frozen.name(), frozen.by(), frozen.on(), differences.size(),
                    frozen.cards().stream().mapToInt(card -> card.cells().size()).sum()));
            frozen.comments().forEach(comment -> output().line(output().text("frozen.comment", comment.area().name(), comment.indicator(),
                    comment.text(), comment.by(), comment.on())));
        }
    }

    private Map<String, Object> object(FrozenFollowUp frozen, List<Difference> differences) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", frozen.name());
        object.put("by", frozen.by());
        object.put("on", frozen.on());
        object.put("targetGroup", frozen.targetGroup());
        object.put("period", frozen.period());
        object.put("asOf", frozen.asOf());
        object.put("cells", frozen.cards().stream().mapToInt(card -> card.cells().size()).sum());
        object.put("differences", differences.stream().map(difference -> Output.object(difference, fields())).toList());
        object.put("comments", frozen.comments().stream().map(comment -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("area", comment.area().name());
            one.put("indicator", comment.indicator());
            one.put("text", comment.text());
            one.put("by", comment.by());
            one.put("on", comment.on());
            return one;
        }).toList());
        return object;
    }

    private List<Field<Difference>> fields() {
        return List.of(Field.of("area", one -> one.area().name()), Field.hidden("code", one -> one.area().code()),
                Field.of("indicator", one -> one.before().indicator()),
                Field.of("side", one -> one.before().side().id(), (one, locale) -> output().text("followup." + one.before().side().id())),
                Field.of("period", one -> one.before().period()), number("ownBefore", one -> Optional.of(one.before().own())),
                number("ownNow", one -> one.now().map(FrozenCell::own)), number("groupBefore", one -> Optional.of(one.before().comparison())),
                number("groupNow", one -> one.now().map(FrozenCell::comparison)),
                Field.of("verdictBefore", one -> one.before().verdict(), (one, locale) -> output().text("verdict." + one.before().verdict())),
                Field.of("verdictNow", one -> one.now().map(FrozenCell::verdict), (one, locale) -> one.now()
                        .map(cell -> output().text("verdict." + cell.verdict())).orElse("–")),
                Field.hidden("vintagesBefore", one -> one.before().vintages()),
                Field.hidden("vintagesNow", one -> one.now().map(FrozenCell::vintages)));
    }

    private Field<Difference> number(String key, Function<Difference, Optional<Observation>> value) {
        return Field.number(key, one -> value.apply(one).map(ValueCommand::number),
                (one, locale) -> value.apply(one).map(number -> Shown.value(output(), number)).orElse("–"));
    }
}

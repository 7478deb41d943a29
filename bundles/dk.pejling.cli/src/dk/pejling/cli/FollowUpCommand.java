package dk.pejling.cli;

import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.Verdict;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.model.Area;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.report.FollowUpDocument;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints all municipalities, each against its own comparison: set logic and spread. */
@Command(name = "followup")
final class FollowUpCommand extends PejlingCommand {
    @Option(names = "--target-group", required = true, paramLabel = "G", split = ",")
    private List<String> targetGroups;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--basis", paramLabel = "level|development")
    private FollowUp.Basis basis = FollowUp.Basis.DEVELOPMENT;

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Option(names = "--earlier", paramLabel = "P")
    private String earlier;

    @Option(names = "--name", paramLabel = "TEXT")
    private String name;

    @Mixin
    private UnitsOption units;

    @Mixin
    private ComparisonOptions comparison;

    private record Line(Scorecard card, ScorecardRow row) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        List<Area> areas = units.areas();
        comparison.check(areas, output());
        try (Session session = open()) {
            Scorecards scorecards = session.scorecards(date(asOf));
            List<FollowUp> followUps = new ArrayList<>();
            List<FollowUp> before = new ArrayList<>();
            PointParts parts = new PointParts(output());
            Set<TargetGroup> groups = targetGroups(session, targetGroups);
            Period when = ScorecardCommand.when(scorecards, groups, period);
            for (TargetGroup group : groups) {
                parts.read(scorecards, session.tables(), session.catalogue().pointsOf(group));
                followUps.add(followUp(session, scorecards, areas, group, when));
                if (earlier != null) {
                    before.add(followUp(session, scorecards, areas, group, earlier(when)));
                }
            }
            parts.warn();
            print(new FollowUpPage(followUps, before, units.isGroup()
                    ? Optional.of(GroupAgainstCountry.of(scorecards, followUps, name())) : Optional.empty()));
        }
        return Exit.DONE;
    }

    private FollowUp followUp(Session session, Scorecards scorecards, List<Area> areas, TargetGroup group, Period when)
            throws StoreException {
        return new FollowUp(basis, cards(session, scorecards, areas, group, when, comparison, output(), output().locale()));
    }

    /** Returns what the municipalities are called in the middle of a sentence. */
    private String name() {
        return name == null ? FollowUpDocument.name(units.where(), units.areas().size(), output().locale()) : name;
    }

    private Period earlier(Period when) {
        Period one = period(earlier);
        if (one.compareTo(when) >= 0) {
            throw CommandException.usage("followup.earlier", one, when);
        }
        return one;
    }

    /** Returns the target groups of these names, each once. */
    static Set<TargetGroup> targetGroups(Session session, List<String> names) {
        Set<TargetGroup> groups = new LinkedHashSet<>();
        names.forEach(name -> groups.add(targetGroup(session, name.strip())));
        return groups;
    }

    /** Returns the scorecards of municipalities, each against its own comparison. */
    static List<Scorecard> cards(Session session, Scorecards scorecards, List<Area> areas, TargetGroup group, Period period,
            ComparisonOptions comparison, Output output, Locale locale) throws StoreException {
        List<Scorecard> cards = new ArrayList<>();
        for (Area area : areas) {
            cards.add(scorecards.scorecard(area, group, period,
                    comparison.of(session, scorecards, area, group, period, output, locale).comparison()));
        }
        return cards;
    }

    private void print(FollowUpPage page) {
        switch (output().format()) {
            case JSON -> output().json(page.followUps().size() == 1 ? page.single(object(page.followUps().getFirst(), page))
                    : page.several(page.followUps().stream().map(followUp -> object(followUp, page)).toList()));
            case CSV -> output().list(page.followUps().stream().flatMap(followUp -> followUp.worstFirst().stream()
                    .flatMap(card -> card.rows().stream().map(row -> new Line(card, row)))).toList(), csv(page.followUps().getFirst()));
            case TABLE -> {
                page.followUps().forEach(this::table);
                page.sentences(output(), name()).forEach(output()::line);
            }
        }
    }

    private static Map<String, Object> object(FollowUp followUp, FollowUpPage page) {
        Scorecard first = followUp.cards().getFirst();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("targetGroup", first.targetGroup().id());
        object.put("period", first.period());
        object.put("asOf", first.asOf());
        object.put("basis", followUp.basis().id());
        object.put("points", followUp.points().stream().map(point -> object(followUp, page, point)).toList());
        Map<String, Object> sets = new LinkedHashMap<>();
        followUp.sets().forEach((standing, areas) -> {
            Map<String, Object> set = new LinkedHashMap<>();
            set.put("count", areas.size());
            set.put("areas", areas.stream().map(Area::name).toList());
            sets.put(standing.id(), set);
        });
        object.put("sets", sets);
        object.put("areas", followUp.worstFirst().stream().map(card -> object(followUp, card)).toList());
        return object;
    }

    private static Map<String, Object> object(FollowUp followUp, FollowUpPage page, MeasurementPoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("indicator", point.id());
        object.put("counts", followUp.counts(point));
        for (Verdict verdict : Verdict.values()) {
            object.put(verdict.id(), followUp.count(point, verdict));
        }
        object.put("spread", followUp.spread(point).map(FollowUpPage::object));
        object.put("spreadEarlier", page.earlier(followUp).flatMap(one -> one.spread(point)).map(FollowUpPage::object));
        return object;
    }

    private static Map<String, Object> object(FollowUp followUp, Scorecard card) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", card.area().name());
        object.put("code", card.area().code());
        object.put("standing", followUp.standing(card).id());
        object.put("worse", worse(followUp, card));
        object.put("of", followUp.verdicts(card).size());
        List<Map<String, Object>> points = new ArrayList<>();
        for (ScorecardRow row : card.rows()) {
            Map<String, Object> cell = new LinkedHashMap<>();
            csv(followUp).stream().skip(2).forEach(field -> cell.put(field.key(), field.value().apply(new Line(card, row))));
            points.add(cell);
        }
        object.put("points", points);
        return object;
    }

    private static long worse(FollowUp followUp, Scorecard card) {
        return followUp.verdicts(card).stream().filter(verdict -> verdict == Verdict.WORSE).count();
    }

    private static List<Field<Line>> csv(FollowUp followUp) {
        return List.of(Field.of("area", line -> line.card.area().name()), Field.of("code", line -> line.card.area().code()),
                Field.of("indicator", line -> line.row.point().id()),
                Field.of("period", line -> reading(followUp, line).own().period()),
                Field.of("value", line -> ValueCommand.number(reading(followUp, line).own().value())),
                Field.of("status", line -> reading(followUp, line).own().value().status().id()),
                Field.of("comparison", line -> ValueCommand.number(reading(followUp, line).comparison().value())),
                Field.of("deviation", line -> ValueCommand.number(reading(followUp, line).deviation())),
                Field.of("rank", line -> reading(followUp, line).rank().map(Rank::position)),
                Field.of("verdict", line -> reading(followUp, line).verdict().id()));
    }

    private static Reading reading(FollowUp followUp, Line line) {
        return followUp.basis().of(line.row);
    }

    private void table(FollowUp followUp) {
        Output output = output();
        Scorecard first = followUp.cards().getFirst();
        output.line(output.text("followup.title", first.targetGroup().name().in(output.locale()),
                first.period().text(output.locale()), output.text("followup." + followUp.basis().id())));
        followUp.lead().ifPresent(lead -> output.line(heading(followUp, lead)));
        List<Field<Scorecard>> fields = new ArrayList<>();
        fields.add(Field.of("area", card -> card.area().name()));
        followUp.lead().ifPresent(lead -> {
            fields.add(number("value", lead, followUp, false));
            fields.add(number("group", lead, followUp, false));
            fields.add(number("deviation", lead, followUp, true));
            fields.add(Field.of("verdict", card -> null,
                    (card, locale) -> output.text("verdict." + followUp.basis().of(FollowUp.row(card, lead)).verdict().id())));
        });
        fields.add(Field.number("worse", card -> null, (card, locale) -> output.text("followup.of", worse(followUp, card),
                followUp.verdicts(card).size())));
        output.list(followUp.worstFirst(), fields);
        followUp.sets().forEach((standing, areas) -> output.line(output.text("followup." + standing.id(), areas.size(),
                String.join(", ", standing == FollowUp.Standing.MIXED ? List.of() : areas.stream().map(Area::name).toList())).strip()));
    }

    /** Returns which point the table is about, and how the groups beside it are made. */
    private String heading(FollowUp followUp, MeasurementPoint lead) {
        Output output = output();
        Comparison beside = followUp.cards().getFirst().comparison();
        Reading reading = followUp.basis().of(FollowUp.row(followUp.cards().getFirst(), lead));
        List<String> names = followUp.cards().stream().map(Scorecard::comparison).filter(one -> !one.members().isEmpty())
                .map(Comparison::name).distinct().toList();
        String key = beside.kind() == Comparison.Kind.COUNTRY ? "followup.lead.country" : "followup.lead";
        return output.text(key, lead.name().in(output.locale()), reading.unit().text(output.locale()),
                names.size() == 1 ? names.getFirst() : beside.choice(), output.text("average." + reading.average().id()),
                output.text(comparison.ownIn() ? "own.in" : "own.out"));
    }

    private Field<Scorecard> number(String key, MeasurementPoint point, FollowUp followUp, boolean signed) {
        return Field.number(key, card -> null, (card, locale) -> {
            Reading reading = followUp.basis().of(FollowUp.row(card, point));
            Observation value = switch (key) {
                case "value" -> reading.own().value();
                case "group" -> reading.comparison().value();
                default -> reading.deviation();
            };
            return value.isMeasured() || !signed ? Shown.value(output(), value, reading.decimals(),
                    signed || followUp.basis() == FollowUp.Basis.DEVELOPMENT) : "–";
        });
    }
}

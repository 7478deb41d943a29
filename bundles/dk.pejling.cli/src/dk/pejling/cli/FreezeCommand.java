package dk.pejling.cli;

import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.frozen.FrozenFollowUp;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Approval;
import dk.pejling.workspace.FrozenFollowUps;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a follow-up as it is now: figures, vintages, comments, by whom. */
@Command(name = "freeze")
final class FreezeCommand extends PejlingCommand {
    @Parameters(paramLabel = "NAME")
    private String name;

    @Option(names = "--target-group", required = true, paramLabel = "G")
    private String targetGroup;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--by", required = true, paramLabel = "WHO")
    private String by;

    @Option(names = "--comment", paramLabel = "A/ID=TEXT")
    private Map<String, String> comments = new LinkedHashMap<>();

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Mixin
    private UnitsOption units;

    @Mixin
    private ComparisonOptions comparison;

    @Override
    public Integer call() throws StoreException, IOException {
        if (!FrozenFollowUps.isName(name) || by.isBlank()) {
            throw CommandException.usage("freeze.name", FrozenFollowUps.LONGEST);
        }
        List<Area> areas = units.areas();
        comparison.check(areas, output());
        try (Session session = open()) {
            TargetGroup group = targetGroup(session, targetGroup);
            List<FrozenFollowUp.Comment> remarks = remarks(session, group, areas);
            Scorecards scorecards = session.scorecards(date(asOf));
            Period when = ScorecardCommand.when(scorecards, group, period);
            List<Scorecard> cards = FollowUpCommand.cards(session, scorecards, areas, group, when, comparison, output(), output().locale());
            FrozenFollowUp frozen = new Approval(name, by, LocalDate.now()).of(cards, date(asOf),
                    ScorecardCommand.comments(session, output()), remarks);
            if (!FrozenFollowUps.keep(session.store().definitions(), frozen)) {
                throw CommandException.failed(null, "freeze.exists", name);
            }
        }
        output().list(List.of(Slug.of(name)), List.of(Field.of("id", id -> id)));
        return Exit.DONE;
    }

    private List<FrozenFollowUp.Comment> remarks(Session session, TargetGroup group, List<Area> areas) {
        List<FrozenFollowUp.Comment> remarks = new ArrayList<>();
        for (Map.Entry<String, String> entry : comments.entrySet()) {
            int slash = entry.getKey().indexOf('/');
            if (slash < 0) {
                throw CommandException.usage("freeze.comment", entry.getKey());
            }
            Area area = area(entry.getKey().substring(0, slash));
            String id = entry.getKey().substring(slash + 1);
            MeasurementPoint point = session.catalogue().pointsOf(group).stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(() -> CommandException.unknown("indicator", id,
                            session.catalogue().pointsOf(group).stream().map(MeasurementPoint::id).toList()));
            if (!areas.contains(area)) {
                throw CommandException.usage("freeze.notIn", area.name());
            }
            remarks.add(new FrozenFollowUp.Comment(area, point.id(), entry.getValue(), by, LocalDate.now()));
        }
        return remarks;
    }
}

package dk.pejling.cli;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Period;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeComments;
import dk.pejling.workspace.ScorecardDocument;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.TargetFolder;
import dk.pejling.workspace.stamp.Stamps;
import dk.pejling.workspace.stamp.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the scorecard of one municipality or all. */
@Command(name = "scorecard")
final class ScorecardCommand extends PejlingCommand {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whose whose;

    @Option(names = "--target-group", required = true, paramLabel = "G")
    private String targetGroup;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Mixin
    private ComparisonOptions comparison;

    /** Whose scorecard is asked for. */
    static final class Whose {
        @Option(names = "--area", paramLabel = "A")
        private String area;

        @Option(names = "--all")
        private boolean all;
    }

    static List<Area> countryAndMunicipalities() {
        AreaRegister register = AreaRegister.denmark();
        return Stream.concat(Stream.of(register.country()), register.municipalities().stream()).toList();
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Output output = output();
        List<Area> areas = whose.all ? AreaRegister.denmark().municipalities() : List.of(area(whose.area));
        comparison.check(areas, output);
        List<Scorecard> cards = new ArrayList<>();
        List<String> stamps = new ArrayList<>();
        PointParts parts = new PointParts(output);
        ScorecardPrinter printer;
        ScorecardPage page;
        try (Session session = open()) {
            TargetGroup group = targetGroup(session, targetGroup);
            Optional<LocalDate> day = date(asOf);
            Scorecards scorecards = session.scorecards(day);
            Period when = when(scorecards, group, period);
            parts.read(scorecards, session.tables(), session.catalogue().pointsOf(group));
            TargetBook targets = targets(session, output);
            Comments comments = comments(session, output);
            printer = new ScorecardPrinter(output, parts, targets, comments);
            page = new ScorecardPage(output, new ScorecardDocument(scorecards), targets, comments);
            Optional<Stamps> stamping = output.format() == Output.Format.JSON ? Optional.of(Stamps.of(session)) : Optional.empty();
            for (Area area : areas) {
                PeerComparison beside = comparison.of(session, scorecards, area, group, when, output, output.locale());
                beside.warnings().forEach(warning -> output.warn(warning.in(output.locale())));
                Scorecard card = scorecards.scorecard(area, group, when, beside.comparison());
                cards.add(card);
                if (stamping.isPresent()) {
                    stamps.add(stamping.get().keep(scorecards, new Subject(Subject.JSON, output.locale(), group, when, day, "",
                            Map.of(area, beside)), Optional.empty(), printer.hash(card)));
                }
            }
        }
        parts.warn();
        if (output.format() == Output.Format.TABLE) {
            cards.forEach(page::print);
        } else {
            printer.print(cards, stamps, whose.all);
        }
        return Exit.DONE;
    }

    /** Returns the municipality's goals; what is wrong with their files is told, and the rest is used. */
    static TargetBook targets(Session session, Output output) throws IOException {
        TargetBook targets = TargetFolder.read(session.home(), session.catalogue());
        targets.problems().forEach(problem -> output.warn(problem.getMessage()));
        return targets;
    }

    /** Returns the home's remarks; what cannot be read of them is told, and the rest is used. */
    static Comments comments(Session session, Output output) throws StoreException {
        List<DefinitionException> problems = new ArrayList<>();
        Comments comments = HomeComments.read(session.store().definitions(), problems);
        problems.forEach(problem -> output.warn(problem.getMessage()));
        return comments;
    }

    /** Returns the asked period; {@code latest} is the newest one that the source will not revise any more. */
    static Period when(Scorecards scorecards, TargetGroup group, String text) throws StoreException {
        return text.equalsIgnoreCase("latest") ? scorecards.newestFinal(group)
                .orElseThrow(() -> CommandException.failed(null, "value.noData", group.name())) : period(text);
    }

    /** Returns the asked period of several target groups; {@code latest} is the newest one that is final for all of them. */
    static Period when(Scorecards scorecards, Collection<TargetGroup> groups, String text) throws StoreException {
        List<Period> periods = new ArrayList<>();
        for (TargetGroup group : groups) {
            periods.add(when(scorecards, group, text));
        }
        return Collections.min(periods);
    }
}

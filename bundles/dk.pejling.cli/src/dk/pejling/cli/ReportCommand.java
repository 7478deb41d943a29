package dk.pejling.cli;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.FollowUp;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.followup.GroupAgainstCountry;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.report.FollowUpDocument;
import dk.pejling.report.FollowUpReport;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.report.ReportDesigns;
import dk.pejling.report.ReportException;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.ScorecardDocument;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.stamp.Stamps;
import dk.pejling.workspace.stamp.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists report layouts and renders them. */
@Command(name = "report", subcommands = {ReportCommand.ListCommand.class, ReportCommand.RenderCommand.class,
    ReproduceCommand.class})
final class ReportCommand extends PejlingCommand {
    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        throw CommandException.usage("report.which");
    }

    /** Lists the layouts. */
    @Command(name = "list")
    static final class ListCommand extends PejlingCommand {
        @Override
        public Integer call() {
            output().list(pejling().services().designs().all(), List.of(Field.of("id", ReportDesign::id),
                    Field.of("name", design -> design.name().in(output().locale())), Field.of("origin", ReportDesign::origin),
                    Field.of("formats", ReportDesign::formats), Field.of("parameters", ReportDesign::parameters)));
            return Exit.DONE;
        }
    }

    /** Renders a layout into a file. */
    @Command(name = "render")
    static final class RenderCommand extends PejlingCommand {
        @Parameters(paramLabel = "DESIGN")
        private String design;

        @Option(names = "--param", paramLabel = "K=V")
        private Map<String, String> parameters = new LinkedHashMap<>();

        @Option(names = "--out", required = true, paramLabel = "FILE")
        private Path out;

        @Override
        public Integer call() throws StoreException, IOException {
            ReportDesign layout = pejling().services().designs().find(design).orElseThrow(() -> CommandException.unknown(
                    "design", design, pejling().services().designs().all().stream().map(ReportDesign::id).toList()));
            for (String name : parameters.keySet()) {
                if (!layout.parameters().contains(name)) {
                    throw CommandException.unknown("parameter", name, layout.parameters());
                }
            }
            String format = format(layout);
            Locale locale = locale();
            ComparisonOptions comparison = ComparisonOptions.of(parameters);
            boolean followUp = layout.equals(ReportDesigns.FOLLOWUP);
            // Judged before the home is opened: a wrong choice costs nothing.
            UnitsOption units = UnitsOption.of(parameters.get("area"));
            List<Area> areas = followUp ? units.areas() : List.of(area(required("area")));
            FollowUp.Basis basis = basis();
            comparison.check(areas, output());
            try (Session session = open()) {
                String asked = parameters.getOrDefault("targetGroup", "kontanthjaelp");
                Set<TargetGroup> groups = followUp ? FollowUpCommand.targetGroups(session, List.of(asked.split(",")))
                        : Set.of(targetGroup(session, asked));
                Optional<LocalDate> asOf = date(parameters.get("asOf"));
                Scorecards scorecards = session.scorecards(asOf);
                Period period = ScorecardCommand.when(scorecards, groups, parameters.getOrDefault("period", "latest"));
                List<Subject.Part> parts = new ArrayList<>();
                for (TargetGroup group : groups) {
                    Map<Area, PeerComparison> cards = new LinkedHashMap<>();
                    for (Area one : areas) {
                        PeerComparison beside = comparison.of(session, scorecards, one, group, period, output(), locale);
                        if (!followUp) {
                            beside.warnings().forEach(warning -> output().warn(warning.in(output().locale())));
                        }
                        cards.put(one, beside);
                    }
                    parts.add(new Subject.Part(group, cards));
                }
                String where = followUp ? units.where() : "";
                ReportCommand.render(this, session, layout, scorecards, new Subject(layout.id(), locale, period, asOf, where, parts, basis,
                        name(where, areas, locale)), List.of(out));
            }
            output().list(List.of(out), List.of(Field.of("file", file -> file.toString()), Field.hidden("format", file -> format)));
            return Exit.DONE;
        }

        private String format(ReportDesign layout) {
            String name = out.getFileName().toString();
            String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (List.of("docx", "pptx").contains(format)) {
                throw CommandException.usage("notYet", "report render … --out " + name);
            }
            if (!layout.formats().contains(format)) {
                throw CommandException.unknown("reportFormat", name, layout.formats());
            }
            return format;
        }

        /** Few are no group: their average would give single municipalities away. */
        private String name(String where, List<Area> areas, Locale locale) {
            if (where.isEmpty() || areas.size() < Figure.FEWEST) {
                return "";
            }
            String name = parameters.getOrDefault("name", "").strip();
            return name.isEmpty() ? FollowUpDocument.name(where, areas.size(), locale) : name;
        }

        private FollowUp.Basis basis() {
            String text = parameters.getOrDefault("basis", FollowUp.Basis.DEVELOPMENT.id());
            return Arrays.stream(FollowUp.Basis.values()).filter(basis -> basis.id().equalsIgnoreCase(text)).findFirst()
                    .orElseThrow(() -> CommandException.unknown("basis", text, Arrays.stream(FollowUp.Basis.values()).map(FollowUp.Basis::id).toList()));
        }

        private String required(String name) {
            if (!parameters.containsKey(name)) {
                throw CommandException.usage("report.parameter", name);
            }
            return parameters.get(name);
        }

        private Locale locale() {
            return switch (parameters.getOrDefault("lang", output().locale().getLanguage()).toLowerCase(Locale.ROOT)) {
                case "da" -> Pejling.Language.DA.locale();
                case "en" -> Pejling.Language.EN.locale();
                default -> throw CommandException.unknown("language", parameters.get("lang"), List.of("da", "en"));
            };
        }
    }

    /** Returns what a document shows. */
    static ReportData data(Scorecards scorecards, Subject subject, TargetBook targets, Comments comments) throws StoreException {
        ScorecardDocument document = new ScorecardDocument(scorecards);
        if (!subject.design().equals(ReportDesigns.FOLLOWUP.id())) {
            Map.Entry<Area, PeerComparison> card = subject.cards().entrySet().iterator().next();
            return document.report(card.getKey(), subject.group(), subject.period(), card.getValue()).with(targets)
                    .with(comments).data(subject.locale());
        }
        List<FollowUpReport> reports = new ArrayList<>();
        List<FollowUp> followUps = new ArrayList<>();
        for (Subject.Part part : subject.parts()) {
            List<Scorecard> cards = new ArrayList<>();
            for (Map.Entry<Area, PeerComparison> card : part.cards().entrySet()) {
                cards.add(scorecards.scorecard(card.getKey(), part.group(), subject.period(), card.getValue().comparison()));
            }
            followUps.add(new FollowUp(subject.basis(), cards));
            reports.add(new FollowUpReport(cards, subject.where(), document.sources(cards.getFirst()))
                    .withParts(document.parts(cards.getFirst())).with(comments));
        }
        Optional<GroupAgainstCountry> against = subject.name().isEmpty() ? Optional.empty()
                : Optional.of(GroupAgainstCountry.of(scorecards, followUps, subject.name()));
        return new FollowUpDocument(reports, subject.basis(), against, subject.name()).data(subject.locale());
    }

    /** Makes documents of the same data, making their folders, and keeps what they are made of. */
    static void render(PejlingCommand command, Session session, ReportDesign design, Scorecards scorecards, Subject subject,
            List<Path> files) throws StoreException, IOException {
        ReportData data = data(scorecards, subject, ScorecardCommand.targets(session, command.output()),
                ScorecardCommand.comments(session, command.output()));
        Stamps stamps = Stamps.of(session);
        for (Path file : files) {
            String name = file.getFileName().toString();
            try {
                KeptDefinition layout = new KeptDefinition("layout", design.id(), command.pejling().services().renderer()
                        .layout(design, name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
                String mark = stamps.keep(scorecards, subject, Optional.of(layout), data.hash());
                write(command, design, layout, data.stamped(mark), subject.locale(), file);
            } catch (ReportException e) {
                throw CommandException.failed(e, "report.failed", file, e.getMessage());
            }
        }
    }

    /** Renders report data into a file, making its folder. */
    static void write(PejlingCommand command, ReportDesign design, KeptDefinition layout, ReportData data, Locale locale, Path file)
            throws IOException {
        try {
            Path target = command.pejling().file(file);
            Files.createDirectories(target.getParent());
            command.pejling().services().renderer().render(design, layout.content(), data, locale, target,
                    command.pejling().surroundings()::isCanceled);
        } catch (ReportException e) {
            throw CommandException.failed(e, "report.failed", file, e.getMessage());
        }
    }
}

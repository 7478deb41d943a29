package dk.pejling.cli;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.imports.ImportResult;
import dk.pejling.imports.Importer;
import dk.pejling.imports.SourceFile;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.report.ReportDesigns;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.stamp.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on the figures that ship with the product: import, scorecard, and its page in every format. */
@Command(name = "demo")
final class DemoCommand extends PejlingCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--area", paramLabel = "A")
    private String area = "Slagelse";

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Override
    public Integer call() throws StoreException, IOException {
        Output output = output();
        Area whose = area(area);
        ComparisonOptions comparison = new ComparisonOptions();
        comparison.check(List.of(whose), output);
        if (!period.equalsIgnoreCase("latest")) {
            period(period);
        }
        try (Session session = open()) {
            output.note("demo.importing");
            ImportResult result = new Importer(pejling().services().sources()).run(samples(),
                    new Importer.Options(Optional.empty(), true, false), session.store());
            Scorecards scorecards = session.scorecards(Optional.empty());
            TargetGroup group = targetGroup(session, "kontanthjaelp");
            Period when = ScorecardCommand.when(scorecards, group, period);
            output.note("demo.rendering", whose.name(), when.text(output.locale()));
            PeerComparison peers = comparison.of(session, scorecards, whose, group, when, output, output.locale());
            peers.warnings().forEach(warning -> output.warn(warning.in(output.locale())));
            List<Path> files = ReportDesigns.SCORECARD.formats().stream()
                    .map(format -> out.resolve("scorecard-%s.%s".formatted(whose.id(), format))).toList();
            ReportCommand.render(this, session, ReportDesigns.SCORECARD, scorecards, new Subject(ReportDesigns.SCORECARD.id(),
                    output.locale(), group, when, Optional.empty(), "", Map.of(whose, peers)), files);
            print(output, result, files);
            return ImportReport.exitCode(result);
        }
    }

    private List<SourceFile> samples() {
        return pejling().services().sources().stream().flatMap(source -> source.samples().stream()).toList();
    }

    private static void print(Output output, ImportResult result, List<Path> files) {
        ImportReport report = new ImportReport(output);
        if (output.format() == Output.Format.JSON) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("imports", report.objects(result));
            object.put("written", files.stream().map(Path::toString).toList());
            output.json(object);
        } else {
            report.print(result, false);
            files.forEach(file -> output.line(output.text("demo.wrote", file)));
        }
    }
}

package dk.pejling.cli;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.indicators.Scorecard;
import dk.pejling.model.Area;
import dk.pejling.report.ReportData;
import dk.pejling.report.ReportDesign;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.stamp.Reproduction;
import dk.pejling.workspace.stamp.Stamps;
import dk.pejling.workspace.stamp.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a document again from its stamp, and tells whether the data are identical. */
@Command(name = "reproduce")
final class ReproduceCommand extends PejlingCommand {
    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--out", paramLabel = "FILE")
    private Path out;

    @Override
    public Integer call() throws StoreException, IOException {
        Set<String> hashes = hashes();
        try (Session session = open()) {
            List<Reproduction> all = new ArrayList<>();
            for (String hash : hashes) {
                all.add(Reproduction.of(session, hash));
            }
            tellOfPlugins(all.getFirst());
            return all.getFirst().subject().design().equals(Subject.JSON) ? cards(all, List.copyOf(hashes))
                    : document(session, all.getFirst(), hashes.iterator().next());
        }
    }

    private void tellOfPlugins(Reproduction one) {
        if (!one.stamp().figures().isEmpty()) {
            output().note("reproduce.figures", String.join(", ", one.stamp().figures().keySet()));
        }
    }

    private Set<String> hashes() {
        try {
            Set<String> hashes = Stamps.in(Files.readAllBytes(pejling().file(file)));
            if (hashes.isEmpty()) {
                throw CommandException.failed(null, "reproduce.noStamp", file);
            }
            return hashes;
        } catch (IOException e) {
            throw CommandException.failed(e, "file.unreadable", file);
        }
    }

    private Integer cards(List<Reproduction> all, List<String> hashes) throws StoreException, IOException {
        if (out != null) {
            throw CommandException.usage("reproduce.noOut", file);
        }
        List<Scorecard> cards = new ArrayList<>();
        Output printed = output().as(all.getFirst().subject().locale(), Output.Format.JSON);
        PointParts parts = new PointParts(printed);
        ScorecardPrinter printer = new ScorecardPrinter(printed, parts, all.getFirst().targets(), all.getFirst().comments());
        boolean identical = true;
        for (Reproduction one : all) {
            Map.Entry<Area, PeerComparison> card = one.subject().cards().entrySet().iterator().next();
            parts.read(one.scorecards(), one.tables(), one.scorecards().catalogue().pointsOf(one.subject().group()));
            Scorecard made = one.scorecards().scorecard(card.getKey(), one.subject().group(), one.subject().period(),
                    card.getValue().comparison());
            identical &= printer.hash(made).equals(one.stamp().data());
            cards.add(made);
        }
        boolean list = Files.readString(pejling().file(file)).stripLeading().startsWith("[");
        printer.print(cards, hashes.stream().map(hash -> Stamps.MARK + hash).toList(), list);
        return told(identical);
    }

    private Integer document(Session session, Reproduction one, String hash) throws StoreException, IOException {
        ReportDesign design = pejling().services().designs().find(one.subject().design())
                .orElseThrow(() -> CommandException.failed(null, "reproduce.design", one.subject().design()));
        ReportData data = ReportCommand.data(one.scorecards(), one.subject(), one.targets(), one.comments());
        if (out != null) {
            if (!ending(out).equals(ending(file))) {
                throw CommandException.usage("reproduce.format", out, ending(file));
            }
            ReportCommand.write(this, design, one.layout(session.store()), data.stamped(Stamps.MARK + hash), one.subject().locale(), out);
            output().list(List.of(out), List.of(Field.of("file", Path::toString), Field.hidden("format", ReproduceCommand::ending)));
        }
        return told(data.hash().equals(one.stamp().data()));
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Integer told(boolean identical) {
        if (identical) {
            output().note("reproduce.identical", file);
            return Exit.DONE;
        }
        output().warn(output().text("reproduce.different", file));
        return Exit.WITH_REJECTED;
    }
}

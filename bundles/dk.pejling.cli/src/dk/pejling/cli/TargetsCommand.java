package dk.pejling.cli;

import dk.pejling.indicators.targets.Target;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.indicators.targets.TargetFile;
import dk.pejling.indicators.targets.TargetReading;
import dk.pejling.model.Area;
import dk.pejling.model.Period;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import dk.pejling.workspace.Steering;
import dk.pejling.workspace.TargetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the municipality's goals as a tree, each with the figure reached, or checks a file of them. */
@Command(name = "targets")
final class TargetsCommand extends PejlingCommand {
    @Option(names = "--area", paramLabel = "A")
    private String area;

    @Option(names = "--period", paramLabel = "P|latest")
    private String period = "latest";

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    @Option(names = "--check", paramLabel = "FILE")
    private Path check;

    /** A goal in the tree with the figure reached. */
    private record Line(int depth, TargetReading reading) {
        Target target() {
            return reading.target();
        }
    }

    @Override
    public Integer call() throws StoreException, IOException {
        Optional<Area> whose = Optional.ofNullable(area).map(PejlingCommand::area);
        Optional<Period> when = period.equalsIgnoreCase("latest") ? Optional.empty() : Optional.of(period(period));
        TargetBook book;
        try (Session session = open()) {
            if (check != null) {
                return check(session);
            }
            book = TargetFolder.read(session.home(), session.catalogue());
            Steering steering = new Steering(session.scorecards(date(asOf)), session.tables());
            TargetBook mine = whose.map(book::of).orElse(book);
            List<Line> lines = new ArrayList<>();
            for (TargetBook.Node node : mine.tree()) {
                lines.add(new Line(node.depth(), steering.reading(node.target(), when)));
            }
            print(lines);
            if (book.targets().isEmpty()) {
                output().note("targets.none", session.home().resolve("targets"));
            }
        }
        book.problems().forEach(problem -> output().warn(problem.getMessage()));
        return book.problems().isEmpty() ? Exit.DONE : Exit.WITH_REJECTED;
    }

    private int check(Session session) throws IOException {
        TargetFile file = new TargetFile(session.catalogue());
        try {
            file.read(check.toString(), Files.readAllBytes(pejling().file(check)));
        } catch (NoSuchFileException e) {
            throw CommandException.failed(e, "file.unreadable", check);
        }
        TargetBook book = file.book();
        book.problems().forEach(problem -> output().warn(problem.getMessage()));
        output().note("targets.valid", check, book.targets().size(), book.problems().size());
        return book.problems().isEmpty() ? Exit.DONE : Exit.WITH_REJECTED;
    }

    private void print(List<Line> lines) {
        Output output = output();
        TargetText text = new TargetText(output);
        output.list(lines, List.of(
                Field.of("id", line -> line.target().id(), (line, locale) -> "  ".repeat(line.depth()) + line.target().id()),
                Field.hidden("under", line -> line.target().under()), Field.hidden("depth", Line::depth),
                Field.of("area", line -> line.target().area().name()), Field.of("team", line -> line.target().team()),
                Field.of("measured", line -> TargetText.measured(line.target())),
                Field.hidden("side", line -> TargetBook.side(line.target()).map(side -> side.id())),
                Field.of("due", line -> line.target().period()),
                Field.number("goal", line -> TargetText.value(line.target()), (line, locale) -> text.goal(line.target())),
                Field.hidden("low", line -> TargetText.low(line.target())), Field.hidden("high", line -> TargetText.high(line.target())),
                Field.of("period", line -> line.reading().period()),
                Field.number("actual", line -> ValueCommand.number(line.reading().actual()), (line, locale) -> Shown.value(output,
                        line.reading().actual())),
                Field.hidden("status", line -> line.reading().actual().status().id()),
                Field.number("expected", line -> TargetText.number(line.reading().expected()), (line, locale) -> text.shown(
                        line.reading().expected())),
                Field.number("attainment", line -> ValueCommand.number(line.reading().attainment()), (line, locale) -> text.attainment(
                        line.reading())),
                Field.hidden("distance", line -> TargetText.number(line.reading().distance())),
                Field.of("light", line -> line.reading().light().id(), (line, locale) -> output.text("light." + line.reading().light().id())),
                Field.of("source", line -> line.target().source())));
    }
}

package dk.pejling.cli;

import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the measurement points, or checks a file of them. */
@Command(name = "indicators")
final class IndicatorsCommand extends PejlingCommand {
    @Option(names = "--check", paramLabel = "FILE")
    private Path check;

    /** A point as it is defined and as it was found, and whether it has figures. */
    private record Line(MeasurementPoint point, MeasurementPoint found, String status) {
    }

    @Override
    public Integer call() throws StoreException, IOException {
        if (check != null) {
            return check();
        }
        Output output = output();
        List<Line> lines = new ArrayList<>();
        try (Session session = open()) {
            Scorecards scorecards = session.scorecards(Optional.empty());
            for (MeasurementPoint point : session.catalogue().points()) {
                lines.add(line(scorecards, point));
            }
        }
        Locale locale = output.locale();
        output.list(lines, List.of(Field.of("id", line -> line.point.id()), Field.of("name", line -> line.point.name().in(locale)),
                Field.of("targetGroup", line -> line.point.targetGroup()),
                Field.of("unit", line -> line.point.unit().id(), (line, l) -> line.point.unit().text(l)),
                Field.of("polarity", line -> line.point.polarity().id()),
                Field.of("status", Line::status, (line, l) -> status(line)),
                Field.of("formula", line -> line.point.formula()), Field.of("origin", line -> line.point.origin()),
                Field.hidden("problem", line -> line.found.level() instanceof Level.Unavailable unavailable
                        ? unavailable.problem().map(problem -> problem.text().in(locale)) : Optional.empty())));
        return Exit.DONE;
    }

    private static Line line(Scorecards scorecards, MeasurementPoint point) throws StoreException {
        // Asking for figures may be what makes a plug-in fail.
        MeasurementPoint found = scorecards.usable(point);
        String status = switch (found.level()) {
            case Level.Awaited awaited -> "awaited";
            case Level.Unavailable unavailable -> unavailable.problem().isPresent() ? "switchedOff" : "notInstalled";
            default -> scorecards.newest(point).isPresent() ? "ready" : "noData";
        };
        return new Line(point, found, status);
    }

    private String status(Line line) {
        return line.found.level() instanceof Level.Unavailable unavailable ? unavailable.text().in(output().locale())
                : output().text("indicator." + line.status, line.point.formula());
    }

    private int check() {
        try (InputStream in = Files.newInputStream(pejling().file(check))) {
            int points = CatalogueFile.read(check.toString(), in, pejling().services().tables(), check.toString()).points().size();
            output().note("indicators.valid", check, points);
            return Exit.DONE;
        } catch (DefinitionException e) {
            output().warn(e.getMessage());
            return Exit.WITH_REJECTED;
        } catch (IOException e) {
            throw CommandException.failed(e, "file.unreadable", check);
        }
    }
}

package dk.pejling.cli;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.CatalogueFile;
import dk.pejling.indicators.CatalogueProblem;
import dk.pejling.indicators.CatalogueSchema;
import dk.pejling.indicators.Constant;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDetails;
import dk.pejling.indicators.Scorecards;
import dk.pejling.indicators.formula.DatedNumber;
import dk.pejling.model.LocalText;
import dk.pejling.model.Numbers;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.store.StoreException;
import dk.pejling.workspace.HomeException;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the measurement points, or checks a file of them. */
@Command(name = "indicators")
final class IndicatorsCommand extends PejlingCommand {
    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Instead instead;

    /** What is asked for in the place of the list. */
    static final class Instead {
        @Option(names = "--check", paramLabel = "FILE")
        private Path check;

        @Option(names = "--constants")
        private boolean constants;

        @Option(names = "--schema")
        private boolean schema;
    }

    /** A point as it is defined and as it was found, whether it has figures, and the tables it is made of. */
    private record Line(MeasurementPoint point, MeasurementPoint found, String status, List<String> tables, List<String> proposed) {
        PointDetails details() {
            return point.details();
        }
    }

    @Override
    public Integer call() throws StoreException, IOException {
        if (instead != null) {
            return instead.check != null ? check(instead.check) : instead.constants ? constants() : schema();
        }
        Output output = output();
        List<Line> lines = new ArrayList<>();
        try (Session session = open()) {
            session.catalogueProblems().forEach(problem -> output.warn(sentence(problem)));
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
                Field.of("status", Line::status, (line, l) -> line.details().unverified().isEmpty() ? status(line)
                        : output.text("indicator.unverified", status(line))),
                Field.of("formula", line -> line.point.formula()),
                Field.of("origin", line -> line.point.origin(), (line, l) -> line.details().replaces().map(below ->
                        output.text("indicator.replaces", line.point.origin(), below)).orElse(line.point.origin())),
                hidden("problem", line -> line.found.level() instanceof Level.Unavailable unavailable
                        ? unavailable.problem().map(problem -> problem.text().in(locale)) : Optional.empty()),
                hidden("unverified", line -> line.details().unverified().map(text -> text.in(locale))),
                Field.hidden("proposedConstants", Line::proposed),
                hidden("replaces", line -> line.details().replaces()),
                Field.hidden("definition", line -> line.point.definition().in(locale)),
                hidden("why", line -> line.details().why().map(why -> why.in(locale))),
                hidden("type", line -> line.details().type()), Field.hidden("quality", line -> line.details().quality().id()),
                Field.hidden("scorecard", line -> line.details().showing().id()),
                Field.hidden("common", line -> line.details().common()), Field.hidden("tables", Line::tables),
                Field.hidden("decimals", line -> line.point.levelDecimals()),
                hidden("periodicity", line -> line.details().periodicity().map(one -> one.name().toLowerCase(Locale.ROOT))),
                hidden("validFrom", line -> line.details().validFrom().map(Object::toString)),
                hidden("validTo", line -> line.details().validTo().map(Object::toString))));
        return Exit.DONE;
    }

    /** Prints the schema of catalogue files, for editors that can check by one. */
    private int schema() {
        output().line(CatalogueSchema.text().stripTrailing());
        return Exit.DONE;
    }

    /** Prints every value of every constant, and from when it holds. */
    private int constants() throws StoreException, IOException {
        record Line(Constant constant, DatedNumber.Value value) {
        }
        Output output = output();
        List<Line> lines = new ArrayList<>();
        try (Session session = open()) {
            session.catalogueProblems().forEach(problem -> output.warn(sentence(problem)));
            session.catalogue().constants().forEach(constant -> constant.number().values()
                    .forEach(value -> lines.add(new Line(constant, value))));
        }
        Locale locale = output.locale();
        output.list(lines, List.of(Field.of("id", line -> line.constant.id()), Field.of("name", line -> line.constant.name().in(locale)),
                Field.number("value", line -> line.value.number(), (line, l) -> exact(line.value.number(), l)),
                Field.of("unit", line -> line.constant.number().unit().id(), (line, l) -> line.constant.number().unit().text(l)),
                Field.of("from", line -> line.value.from().day(), (line, l) -> from(line.value.from())),
                Field.hidden("fromStatus", line -> switch (line.value.from()) {
                    case DatedNumber.From.Ever ever -> "ever";
                    case DatedNumber.From.Day day -> "known";
                    case DatedNumber.From.Proposed proposed -> "proposed";
                    case DatedNumber.From.Unknown unknown -> "unknown";
                }),
                Field.of("source", line -> line.value.source().orElse(line.constant.source()).in(locale)),
                Field.of("origin", line -> line.constant.origin())));
        return Exit.DONE;
    }

    private static String exact(double number, Locale locale) {
        return Numbers.text(number, Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale()), locale);
    }

    private String from(DatedNumber.From from) {
        return switch (from) {
            case DatedNumber.From.Ever ever -> "–";
            case DatedNumber.From.Day day -> day.date().toString();
            case DatedNumber.From.Proposed proposed -> output().text("constant.proposed", proposed.date());
            case DatedNumber.From.Unknown unknown -> output().text("constant.unknown");
        };
    }

    private static Field<Line> hidden(String key, Function<Line, Optional<String>> value) {
        return Field.hidden(key, line -> value.apply(line).orElse(null));
    }

    private static Line line(Scorecards scorecards, MeasurementPoint point) throws StoreException {
        // Asking for figures may be what makes a plug-in fail.
        MeasurementPoint found = scorecards.usable(point);
        String status = switch (found.level()) {
            case Level.Awaited awaited -> "awaited";
            case Level.Faulty faulty -> "faulty";
            case Level.Unavailable unavailable -> unavailable.problem().isPresent() ? "switchedOff" : "notInstalled";
            default -> scorecards.newest(point).isPresent() ? "ready" : "noData";
        };
        return new Line(point, found, status, tables(point, scorecards),
                scorecards.catalogue().proposedConstants(point).stream().map(Constant::id).toList());
    }

    private String status(Line line) {
        Locale locale = output().locale();
        return switch (line.found.level()) {
            case Level.Unavailable unavailable -> unavailable.text().in(locale);
            case Level.Faulty faulty -> output().text("indicator.faulty", faulty.problem().text(locale));
            case Level.Awaited awaited -> output().text("indicator.awaited", awaited.table());
            default -> output().text("indicator." + line.status);
        };
    }

    private static List<String> tables(MeasurementPoint point, Scorecards scorecards) {
        return point.level() instanceof Level.Awaited awaited ? List.of(awaited.table())
                : scorecards.tablesOf(point).stream().map(TableDefinition::id).toList();
    }

    private String sentence(CatalogueProblem problem) {
        LocalText text = problem.text();
        return output().text("indicators.problem", problem.place().file(), problem.place().line(), problem.place().column(),
                text.in(output().locale()));
    }

    private int check(Path check) {
        CatalogueFile.Content content;
        try (InputStream in = Files.newInputStream(pejling().file(check))) {
            TableRegister tables = pejling().services().tables(pejling().home());
            // Files of the municipality may name the points of plug-ins and of each other.
            Catalogue below = pejling().services().catalogue(pejling().home(), tables);
            content = CatalogueFile.check(check.toString(), in, tables, check.toString(), below);
        } catch (HomeException e) {
            throw CommandException.of(e);
        } catch (IOException e) {
            throw CommandException.failed(e, "file.unreadable", check);
        }
        Output output = output();
        if (output.format() == Output.Format.TABLE) {
            content.problems().forEach(problem -> output.warn(sentence(problem)));
        } else {
            output.list(content.problems(), List.of(Field.of("file", problem -> problem.place().file()),
                    Field.of("line", problem -> problem.place().line()), Field.of("column", problem -> problem.place().column()),
                    Field.of("message", problem -> problem.text().in(output.locale()))));
        }
        if (content.problems().isEmpty()) {
            output.note("indicators.valid", check, content.catalogue().points().size());
            return Exit.DONE;
        }
        return Exit.WITH_REJECTED;
    }
}

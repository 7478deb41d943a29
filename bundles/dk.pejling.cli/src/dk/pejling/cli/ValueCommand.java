package dk.pejling.cli;

import dk.pejling.indicators.Constant;
import dk.pejling.indicators.Interval;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureValues;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scorecards;
import dk.pejling.model.Area;
import dk.pejling.model.Dimension;
import dk.pejling.model.Measure;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Slug;
import dk.pejling.store.ObservationStore.Known;
import dk.pejling.store.StoreException;
import dk.pejling.store.Vintage;
import dk.pejling.workspace.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints single values of a measure or a measurement point. */
@Command(name = "value")
final class ValueCommand extends PejlingCommand {
    private static final int MONTHS = 12;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Whose whose;

    @Option(names = "--period", required = true, paramLabel = "P|latest")
    private String period;

    @Option(names = "--where", paramLabel = "DIM=MEMBER")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--rolling", paramLabel = "12")
    private Integer rolling;

    @Option(names = "--as-of", paramLabel = "DATE")
    private String asOf;

    /** What is asked for. */
    static final class What {
        @Option(names = "--measure", paramLabel = "ID")
        private String measure;

        @Option(names = "--indicator", paramLabel = "ID")
        private String indicator;
    }

    /** Whose values are asked for. */
    static final class Whose {
        @Option(names = "--area", paramLabel = "A")
        private String area;

        @Option(names = "--all")
        private boolean all;
    }

    @Override
    public Integer call() throws StoreException, IOException {
        if (rolling != null && rolling != MONTHS) {
            throw CommandException.usage("value.rolling", rolling);
        }
        Optional<Area> area = Optional.ofNullable(whose.area).map(name -> what.measure == null ? area(name) : areaEver(name));
        try (Session session = open()) {
            Scorecards scorecards = session.scorecards(date(asOf));
            if (what.measure != null) {
                output().list(ofMeasure(session, scorecards, area), fields());
            } else {
                printPoint(session, scorecards, area);
            }
        }
        return Exit.DONE;
    }

    private List<MeasureValues.Row> ofMeasure(Session session, Scorecards scorecards, Optional<Area> area) throws StoreException {
        Measure measure = session.tables().measure(what.measure).orElseThrow(() -> CommandException.unknown("measure",
                what.measure, session.tables().measures().stream().map(Measure::id).toList()));
        Known known = scorecards.known(measure);
        MeasureValues values = new MeasureValues(known, session.tables().breaksOf(measure));
        Map<String, String> members = members(known);
        Period when = when(values.newest(), measure.id());
        List<MeasureValues.Row> rows = new ArrayList<>();
        for (Area one : area.map(List::of).orElseGet(values::allAreas)) {
            rows.addAll(values.rows(one, when, members, rolling != null));
        }
        return rows;
    }

    private void printPoint(Session session, Scorecards scorecards, Optional<Area> area) throws StoreException {
        MeasurementPoint point = session.catalogue().point(what.indicator).orElseThrow(() -> CommandException.unknown(
                "indicator", what.indicator, session.catalogue().points().stream().map(MeasurementPoint::id).toList()));
        if (!where.isEmpty()) {
            throw CommandException.usage("value.where", point.id());
        }
        checkFigures(point.id(), scorecards.usable(point).level());
        Period when = when(scorecards.newest(point), point.id());
        PointParts parts = new PointParts(output());
        parts.read(scorecards, session.tables(), List.of(point));
        parts.warn();
        for (Constant constant : session.catalogue().proposedConstants(point)) {
            output().warn(output().text("value.proposed", constant.name().in(output().locale()), constant.id()));
        }
        List<Area> areas = area.map(List::of).orElseGet(ScorecardCommand::countryAndMunicipalities);
        List<PointRow> rows = scorecards.values(point, areas, when, rolling != null).stream().map(value -> new PointRow(
                new MeasureValues.Row(value.area(), when, Map.of(), value.value(), value.vintages()), value)).toList();
        print(rows, rows.stream().anyMatch(row -> row.value.interval().isPresent()));
    }

    /** A point that cannot have figures says why. */
    private void checkFigures(String id, Level level) {
        Locale locale = output().locale();
        switch (level) {
            case Level.Unavailable unavailable ->
                    throw CommandException.failed(null, "value.unavailable", id, unavailable.text().in(locale));
            case Level.Awaited awaited -> withoutFigures("value.awaits", id, awaited.table());
            case Level.Faulty faulty -> withoutFigures("value.faulty", id, faulty.problem().text(locale));
            default -> { }
        }
    }

    /** Of a named period it can be said that nothing is listed; a newest one there is not. */
    private void withoutFigures(String key, String id, String why) {
        if (period.equalsIgnoreCase("latest")) {
            throw CommandException.failed(null, key, id, why);
        }
        output().warn(output().text(key, id, why));
    }

    /** A value of a measurement point, also as a value of a measure is printed. */
    private record PointRow(MeasureValues.Row plain, Scorecards.PointValue value) {
        Double low() {
            return value.interval().map(Interval::low).orElse(null);
        }

        Double high() {
            return value.interval().map(Interval::high).orElse(null);
        }
    }

    /** Savings potentials say within what they lie, and "nothing" for 0. */
    private void print(List<PointRow> rows, boolean intervals) {
        Output output = output();
        List<Field<PointRow>> fields = new ArrayList<>();
        for (Field<MeasureValues.Row> field : fields()) {
            fields.add(new Field<>(field.key(), field.heading(), field.number(), row -> field.value().apply(row.plain),
                    field.shown() == null ? null : (row, locale) -> field.key().equals("value") && row.value.savesNothing()
                            ? output.text("savings.nothing") : field.shown().apply(row.plain, locale)));
        }
        if (intervals) {
            fields.add(Field.number("low", PointRow::low, (row, locale) -> Shown.whole(row.low(), locale)));
            fields.add(Field.number("high", PointRow::high, (row, locale) -> Shown.whole(row.high(), locale)));
            fields.add(Field.hidden("nothing", row -> row.value.interval().isPresent() ? row.value.savesNothing() : null));
        }
        output.list(rows, fields);
    }

    private Period when(Optional<Period> newest, String id) {
        return period.equalsIgnoreCase("latest")
                ? newest.orElseThrow(() -> CommandException.failed(null, "value.noData", id)) : period(period);
    }

    /** Understands dimensions and members by label or slug, whatever their case. */
    private Map<String, String> members(Known known) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : where.entrySet()) {
            List<Dimension> dimensions = known.dimensions();
            Dimension dimension = dimensions.stream().filter(one -> one.id().equals(Slug.of(entry.getKey()))).findFirst()
                    .orElseThrow(() -> CommandException.unknown("dimension", entry.getKey(),
                            dimensions.stream().map(Dimension::label).toList()));
            List<String> names = known.column().axes().members().get(dimensions.indexOf(dimension));
            members.put(dimension.label(), names.isEmpty() ? entry.getValue() : names.stream()
                    .filter(name -> Slug.of(name).equals(Slug.of(entry.getValue()))).findFirst()
                    .orElseThrow(() -> CommandException.unknown("member", entry.getValue(), names)));
        }
        return members;
    }

    private List<Field<MeasureValues.Row>> fields() {
        Output output = output();
        return List.of(Field.of("area", row -> row.area().name()), Field.hidden("code", row -> row.area().code()),
                Field.of("period", MeasureValues.Row::period),
                Field.of("where", MeasureValues.Row::where, (row, locale) -> String.join("; ", row.where().values())),
                Field.number("value", row -> number(row.value()), (row, locale) -> Shown.value(output, row.value())),
                Field.of("status", row -> row.value().status().id()),
                Field.of("vintages", row -> row.vintages().stream().map(Vintage::id).toList()));
    }

    static Double number(Observation value) {
        return value.number().isPresent() ? value.number().getAsDouble() : null;
    }
}

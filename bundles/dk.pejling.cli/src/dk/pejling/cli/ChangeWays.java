package dk.pejling.cli;

import dk.pejling.indicators.change.ChangeWay;
import dk.pejling.indicators.change.ToldChange;
import dk.pejling.indicators.change.ToldChange.Contribution;
import dk.pejling.model.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Prints every way in which a change of a municipality can be told. */
record ChangeWays(ChangePage page) {
    /** So many parts of a way are read; all are for programs. */
    private static final int READ = 10;

    private record Line(ChangeWay way, Contribution part) {
    }

    void print(String measured, SequencedMap<ChangeWay, ToldChange> ways) {
        Output output = page.output();
        switch (output.format()) {
            case JSON -> {
                Map<String, Object> object = page.head(measured, "ways");
                object.remove("by");
                object.put("ways", ways.entrySet().stream().map(way -> object(way.getKey(), way.getValue())).toList());
                page.finish(object);
            }
            case CSV -> {
                List<Line> lines = new ArrayList<>();
                ways.forEach((way, told) -> told.largestFirst().forEach(part -> lines.add(new Line(way, part))));
                output.list(lines, fields());
            }
            case TABLE -> {
                output.line(output.text("change.title", page.point().orElse(measured), page.area().name(), page.from().text(output.locale()),
                        page.to().text(output.locale())));
                ways.forEach(this::table);
                page.besides();
            }
        }
    }

    private Map<String, Object> object(ChangeWay way, ToldChange told) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("by", id(way));
        object.put("of", whole(way));
        object.put("kind", told.isCount() ? "count" : "rate");
        object.put("total", ChangePage.total(told.from(), told.to(), told.change(), null));
        List<Field<Line>> fields = fields().subList(2, fields().size());
        object.put("parts", told.largestFirst().stream().map(part -> Output.object(new Line(way, part), fields)).toList());
        object.put("unknown", told.unknown());
        object.put("rest", ValueCommand.number(told.rest()));
        return object;
    }

    private void table(ChangeWay way, ToldChange told) {
        Output output = page.output();
        output.line(output.text(told.isCount() ? "change.way.count" : "change.way.rate", name(way), whole(way), page.shown(told.from(), false),
                page.shown(told.to(), false), page.shown(told.change(), true)));
        List<Contribution> largest = told.largestFirst();
        List<Contribution> read = largest.stream().filter(part -> largest.indexOf(part) < READ || part.name().equals(page.area().name())).toList();
        output.list(read.stream().map(part -> new Line(way, part)).toList(), fields());
        int unread = largest.size() - read.size();
        output.line(output.text(unread == 0 ? "change.way.rest" : "change.way.restMore", page.shown(told.rest(), true), unread));
    }

    private String whole(ChangeWay way) {
        return way instanceof ChangeWay.Areas areas ? areas.whole().name() : page.area().name();
    }

    private static String id(ChangeWay way) {
        return switch (way) {
            case ChangeWay.Areas areas -> "area";
            case ChangeWay.Members members -> members.dimension().id();
            case ChangeWay.Flows flows -> "flows";
            case ChangeWay.Fraction fraction -> "fraction";
        };
    }

    private String name(ChangeWay way) {
        return way instanceof ChangeWay.Members members ? members.dimension().label() : page.output().text("change.way." + id(way));
    }

    private List<Field<Line>> fields() {
        return List.of(Field.hidden("by", line -> id(line.way)), Field.hidden("of", line -> whole(line.way)),
                Field.of("part", line -> line.part.name()), number("from", line -> line.part.from(), false),
                number("to", line -> line.part.to(), false), number("contribution", line -> line.part.points(), true),
                Field.hidden("status", line -> line.part.points().status().id()));
    }

    private Field<Line> number(String key, java.util.function.Function<Line, Observation> value, boolean signed) {
        return Field.number(key, line -> ValueCommand.number(value.apply(line)), (line, locale) -> page.shown(value.apply(line), signed));
    }
}

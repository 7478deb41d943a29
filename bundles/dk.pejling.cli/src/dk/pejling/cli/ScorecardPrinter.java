package dk.pejling.cli;

import dk.pejling.indicators.EarlierBorders;
import dk.pejling.indicators.Figure;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.Rank;
import dk.pejling.indicators.Reading;
import dk.pejling.indicators.Scorecard;
import dk.pejling.indicators.ScorecardRow;
import dk.pejling.indicators.comments.CellComment;
import dk.pejling.indicators.comments.Comments;
import dk.pejling.indicators.targets.TargetBook;
import dk.pejling.model.Area;
import dk.pejling.model.Average;
import dk.pejling.model.Observation;
import dk.pejling.store.KeptDefinition;
import dk.pejling.store.Vintage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints scorecards for programs: as JSON and CSV. */
final class ScorecardPrinter {
    private final Output output;
    private final PointParts parts;
    private final TargetBook targets;
    private final Comments comments;

    /** One row of one scorecard, for lists. */
    private record Line(Scorecard card, ScorecardRow row) {
    }

    ScorecardPrinter(Output output, PointParts parts, TargetBook targets, Comments comments) {
        this.output = output;
        this.parts = parts;
        this.targets = targets;
        this.comments = comments;
    }

    /**
     * Prints scorecards.
     *
     * @param stamps the mark of each card, in their order; none where none are kept
     */
    void print(List<Scorecard> cards, List<String> stamps, boolean asList) {
        if (output.format() == Output.Format.JSON) {
            List<Map<String, Object>> objects = new ArrayList<>();
            for (int i = 0; i < cards.size(); i++) {
                Map<String, Object> object = object(cards.get(i));
                object.put("stamp", stamps.get(i));
                objects.add(object);
            }
            output.json(asList ? objects : objects.getFirst());
        } else {
            output.list(cards.stream().flatMap(card -> card.rows().stream().map(row -> new Line(card, row))).toList(), csv());
        }
    }

    /** Returns the SHA-256 of what is printed of a scorecard as JSON, its mark left out. */
    String hash(Scorecard card) {
        return KeptDefinition.of("", "", Json.text(object(card))).hash();
    }

    private Map<String, Object> object(Scorecard card) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("kind", card.comparison().kind().id());
        comparison.put("choice", card.comparison().choice());
        comparison.put("name", card.comparison().name());
        comparison.put("members", card.comparison().members().stream().map(Area::name).toList());
        comparison.put("average", card.comparison().average().map(Average::id));
        comparison.put("own", card.comparison().ownIn() ? "in" : "out");
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", card.area().name());
        object.put("code", card.area().code());
        object.put("targetGroup", card.targetGroup().id());
        object.put("period", card.period());
        object.put("asOf", card.asOf());
        object.put("comparison", comparison);
        object.put("rows", card.rows().stream().map(row -> object(card, row)).toList());
        return object;
    }

    private Map<String, Object> object(Scorecard card, ScorecardRow row) {
        Reading level = row.level();
        Reading development = row.development();
        Map<String, Object> developmentObject = object(development.own());
        developmentObject.put("unit", development.unit().id());
        developmentObject.put("from", row.from());
        developmentObject.put("to", development.own().period());
        developmentObject.put("fromValue", ValueCommand.number(row.fromValue()));
        developmentObject.put("toValue", ValueCommand.number(row.toValue()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("indicator", row.point().id());
        object.put("name", row.point().name().in(output.locale()));
        object.put("targetGroup", row.point().targetGroup());
        object.put("unit", row.point().unit().id());
        object.put("polarity", row.point().polarity().id());
        object.put("origin", row.point().origin());
        object.put("awaits", row.awaits());
        object.put("unavailable", row.unavailable().map(this::object));
        object.put("level", level(row));
        object.put("development", developmentObject);
        object.put("comparison", both(row, this::comparison));
        object.put("country", both(row, reading -> object(reading.country())));
        object.put("deviation", both(row, reading -> ValueCommand.number(reading.deviation())));
        object.put("advantage", both(row, reading -> ValueCommand.number(reading.advantage(row.point().polarity()))));
        object.put("rank", both(row, reading -> reading.rank().map(ScorecardPrinter::object)));
        object.put("verdict", both(row, reading -> reading.verdict().id()));
        object.put("notable", both(row, Reading::notable));
        object.put("notableLimit", both(row, Reading::limit));
        object.put("vintages", row.vintages().stream().map(Vintage::id).toList());
        object.put("parts", parts.objects(row.point()));
        object.put("breaks", parts.breaks(row.point()));
        if (!row.borders().isEmpty()) {
            object.put("borders", row.borders().stream().map(this::object).toList());
        }
        object.putAll(RowRemarks.of(row));
        object.put("targets", targets.readings(card, row).stream().map(TargetText::object).toList());
        object.put("comments", comments.on(card.area(), row).stream().map(ScorecardPrinter::object).toList());
        return object;
    }

    private static Map<String, Object> object(CellComment comment) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("side", comment.cell().side().id());
        object.put("period", comment.cell().period());
        object.put("text", comment.text());
        object.put("by", comment.by());
        object.put("at", comment.at());
        return object;
    }

    private Map<String, Object> object(EarlierBorders borders) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("area", borders.merger().into().name());
        object.put("period", borders.period());
        object.put("made", borders.made());
        object.put("text", borders.text().in(output.locale()));
        return object;
    }

    /** The level of a savings potential says within what it lies. */
    private static Map<String, Object> level(ScorecardRow row) {
        Map<String, Object> object = object(row.level().own());
        row.interval().ifPresent(interval -> {
            object.put("low", interval.low());
            object.put("high", interval.high());
            object.put("nothing", row.savesNothing());
        });
        return object;
    }

    private Map<String, Object> object(Level.Unavailable unavailable) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("provider", unavailable.provider());
        object.put("status", unavailable.problem().isPresent() ? "switchedOff" : "notInstalled");
        object.put("problem", unavailable.problem().map(problem -> problem.kind().id()));
        object.put("text", unavailable.text().in(output.locale()));
        return object;
    }

    private static Map<String, Object> both(ScorecardRow row, Function<Reading, Object> part) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("level", part.apply(row.level()));
        object.put("development", part.apply(row.development()));
        return object;
    }

    private Map<String, Object> comparison(Reading reading) {
        Map<String, Object> object = object(reading.comparison());
        object.put("average", reading.average().id());
        object.put("median", TargetText.number(reading.comparison().median()));
        object.put("derivedWeights", reading.derivedWeights());
        return object;
    }

    static Map<String, Object> object(Figure figure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("value", ValueCommand.number(figure.value()));
        object.put("status", figure.value().status().id());
        object.put("period", figure.period());
        object.put("n", figure.n());
        object.put("of", figure.of());
        object.put("withheld", figure.withheld());
        object.put("missing", figure.missing());
        object.put("provisional", figure.provisional());
        return object;
    }

    private static Map<String, Object> object(Rank rank) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("position", rank.position());
        object.put("ties", rank.ties());
        object.put("of", rank.of());
        object.put("among", rank.among());
        return object;
    }

    private static List<Field<Line>> csv() {
        return List.of(Field.of("area", line -> line.card.area().name()), Field.of("code", line -> line.card.area().code()),
                Field.of("indicator", line -> line.row.point().id()), Field.of("period", line -> line.row.level().own().period()),
                number("level", line -> line.row.level().own().value()),
                Field.of("levelStatus", line -> line.row.level().own().value().status().id()),
                number("levelComparison", line -> line.row.level().comparison().value()),
                number("levelCountry", line -> line.row.level().country().value()),
                number("levelDeviation", line -> line.row.level().deviation()),
                Field.of("levelRank", line -> line.row.level().rank().map(Rank::position)),
                Field.of("levelVerdict", line -> line.row.level().verdict().id()),
                number("development", line -> line.row.development().own().value()),
                Field.of("developmentStatus", line -> line.row.development().own().value().status().id()),
                number("developmentComparison", line -> line.row.development().comparison().value()),
                number("developmentCountry", line -> line.row.development().country().value()),
                number("developmentDeviation", line -> line.row.development().deviation()),
                Field.of("developmentRank", line -> line.row.development().rank().map(Rank::position)),
                Field.of("developmentVerdict", line -> line.row.development().verdict().id()));
    }

    private static Field<Line> number(String key, Function<Line, Observation> value) {
        return Field.of(key, line -> ValueCommand.number(value.apply(line)));
    }
}

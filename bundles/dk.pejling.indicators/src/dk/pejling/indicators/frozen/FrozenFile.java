package dk.pejling.indicators.frozen;

import dk.pejling.indicators.FollowUp.Basis;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.Observation;
import dk.pejling.model.Period;
import dk.pejling.model.Status;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The file of a frozen follow-up: JSON, which reads as YAML. What it holds goes in and comes out unchanged. */
public final class FrozenFile {
    private FrozenFile() {
    }

    /** Returns the content as nested maps and lists, to be written as JSON; a file of other content is not read. */
    public static Map<String, Object> content(FrozenFollowUp frozen) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", frozen.name());
        content.put("by", frozen.by());
        content.put("on", frozen.on().toString());
        content.put("targetGroup", frozen.targetGroup());
        content.put("period", frozen.period().toString());
        frozen.asOf().ifPresent(day -> content.put("asOf", day.toString()));
        content.put("cards", frozen.cards().stream().map(FrozenFile::content).toList());
        content.put("comments", frozen.comments().stream().map(FrozenFile::content).toList());
        return content;
    }

    private static Map<String, Object> content(FrozenFollowUp.Card card) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("area", card.area().code());
        content.put("kind", card.comparison().kind().id());
        content.put("comparison", card.comparison().name());
        content.put("members", card.comparison().members().stream().map(Area::code).toList());
        card.comparison().average().ifPresent(average -> content.put("average", average.id()));
        content.put("ownIn", card.comparison().ownIn());
        content.put("cells", card.cells().stream().map(FrozenFile::content).toList());
        return content;
    }

    private static Map<String, Object> content(FrozenCell cell) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("indicator", cell.indicator());
        content.put("side", cell.side().id());
        content.put("period", cell.period().toString());
        content.put("own", text(cell.own()));
        content.put("group", text(cell.comparison()));
        content.put("verdict", cell.verdict());
        content.put("vintages", cell.vintages());
        return content;
    }

    private static Map<String, Object> content(FrozenFollowUp.Comment comment) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("area", comment.area().code());
        content.put("indicator", comment.indicator());
        content.put("text", comment.text());
        content.put("by", comment.by());
        content.put("on", comment.on().toString());
        return content;
    }

    /** A number as Java writes it, so that it is read back to the last bit, or the reason why there is none. */
    private static String text(Observation value) {
        return value instanceof Observation.Measured measured ? Double.toString(measured.value()) : value.status().id();
    }

    /**
     * Reads a file.
     *
     * @throws DefinitionException if it is none, or has been changed by hand so that it no longer is
     */
    public static FrozenFollowUp read(String file, InputStream in) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read(file, in);
        List<FrozenFollowUp.Card> cards = new ArrayList<>();
        for (DefinitionNode node : top.children("cards")) {
            cards.add(card(node));
        }
        List<FrozenFollowUp.Comment> comments = new ArrayList<>();
        for (DefinitionNode node : top.children("comments")) {
            comments.add(new FrozenFollowUp.Comment(area(node, node.text("area"), "area"), node.text("indicator"), node.text("text"),
                    node.text("by"), date(node, "on")));
        }
        if (cards.isEmpty()) {
            throw top.wrong("cards", "holds nobody");
        }
        return new FrozenFollowUp(top.text("name"), top.text("by"), date(top, "on"), top.text("targetGroup"), period(top),
                top.has("asOf") ? Optional.of(date(top, "asOf")) : Optional.empty(), cards, comments);
    }

    private static FrozenFollowUp.Card card(DefinitionNode node) throws DefinitionException {
        List<Area> members = new ArrayList<>();
        for (String code : node.texts("members")) {
            members.add(area(node, code, "members"));
        }
        List<FrozenCell> cells = new ArrayList<>();
        for (DefinitionNode cell : node.children("cells")) {
            cells.add(new FrozenCell(cell.text("indicator"), one(cell, "side", Basis.values(), Basis::id), period(cell), value(cell, "own"),
                    value(cell, "group"), cell.text("verdict"), cell.texts("vintages")));
        }
        Optional<Average> average = node.has("average") ? Optional.of(one(node, "average", Average.values(), Average::id)) : Optional.empty();
        Comparison comparison = new Comparison(one(node, "kind", Comparison.Kind.values(), Comparison.Kind::id), node.text("comparison"), members,
                average, node.flag("ownIn"));
        return new FrozenFollowUp.Card(area(node, node.text("area"), "area"), comparison, cells);
    }

    private static <T> T one(DefinitionNode node, String key, T[] all, Function<T, String> id) throws DefinitionException {
        String text = node.text(key);
        for (T one : all) {
            if (id.apply(one).equals(text)) {
                return one;
            }
        }
        throw node.wrong(key, "is unknown: " + text);
    }

    private static Area area(DefinitionNode node, String code, String key) throws DefinitionException {
        return AreaRegister.denmark().find(code).orElseThrow(() -> node.wrong(key, "is unknown: " + code));
    }

    private static Period period(DefinitionNode node) throws DefinitionException {
        String text = node.text("period");
        return Period.parse(text).orElseThrow(() -> node.wrong("period", "is none: " + text));
    }

    private static LocalDate date(DefinitionNode node, String key) throws DefinitionException {
        try {
            return LocalDate.parse(node.text(key));
        } catch (DateTimeException e) {
            throw node.wrong(key, "is no day: " + node.text(key));
        }
    }

    private static Observation value(DefinitionNode node, String key) throws DefinitionException {
        String text = node.text(key);
        for (Status status : Status.values()) {
            if (status != Status.MEASURED && status.id().equals(text)) {
                return Observation.absent(status);
            }
        }
        try {
            return Observation.of(Double.parseDouble(text));
        } catch (IllegalArgumentException e) {
            throw node.wrong(key, "is no number: " + text);
        }
    }
}

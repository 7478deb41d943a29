package dk.pejling.workspace.stamp;

import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.MeasureKind;
import dk.pejling.model.Period;
import dk.pejling.model.SeriesBreak;
import dk.pejling.model.TableDefinition;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Definitions of tables and their breaks as a text that can be read again, whatever they were read from. */
final class TablesText {
    private TablesText() {
    }

    static String write(TableRegister register) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("tables", register.tables().stream().map(TablesText::object).toList());
        top.put("breaks", register.breaks().stream().map(one -> Map.of("break",
                List.of(one.measure(), one.from().toString(), one.note().da(), one.note().en()))).toList());
        return JsonText.of(top);
    }

    private static Map<String, Object> object(TableDefinition table) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", table.id());
        object.put("name", object(table.name()));
        object.put("source", table.source());
        object.put("frequency", lower(table.frequency()));
        object.put("period", table.periodLabel());
        object.put("area", table.areaLabel());
        object.put("provisional", table.provisionalPeriods());
        object.put("notes", table.notes().stream().map(TablesText::object).toList());
        object.put("dimensions", table.dimensions().stream().map(TablesText::object).toList());
        object.put("measures", table.measures().stream().map(TablesText::object).toList());
        return object;
    }

    private static Map<String, Object> object(LocalText text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("da", text.da());
        object.put("en", text.en());
        return object;
    }

    private static Map<String, Object> object(Dimension dimension) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", dimension.label());
        object.put("numeric", dimension.numeric());
        dimension.total().ifPresent(total -> object.put("total", total));
        return object;
    }

    private static Map<String, Object> object(Measure measure) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("label", measure.label());
        object.put("unit", measure.unit().id());
        object.put("kind", lower(measure.kind()));
        object.put("decimals", measure.decimals());
        return object;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static TableRegister read(String text) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read("tables", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<TableDefinition> tables = new ArrayList<>();
        for (DefinitionNode node : top.children("tables")) {
            tables.add(table(node));
        }
        List<SeriesBreak> breaks = new ArrayList<>();
        for (DefinitionNode node : top.children("breaks")) {
            List<String> parts = node.texts("break");
            breaks.add(new SeriesBreak(parts.get(0), Period.parse(parts.get(1)).orElseThrow(), new LocalText(parts.get(2), parts.get(3))));
        }
        return new TableRegister(tables, breaks);
    }

    private static TableDefinition table(DefinitionNode node) throws DefinitionException {
        List<Dimension> dimensions = new ArrayList<>();
        for (DefinitionNode dimension : node.children("dimensions")) {
            dimensions.add(new Dimension(dimension.text("label"), dimension.flag("numeric"), dimension.optionalText("total")));
        }
        List<Measure> measures = new ArrayList<>();
        for (DefinitionNode measure : node.children("measures")) {
            measures.add(new Measure(node.text("id"), measure.text("label"), Unit.ofId(measure.text("unit")),
                    measure.constant("kind", MeasureKind.class), measure.integer("decimals", 0), dimensions));
        }
        List<LocalText> notes = new ArrayList<>();
        for (DefinitionNode note : node.children("notes")) {
            notes.add(note.asLocalText());
        }
        return new TableDefinition(node.text("id"), node.localText("name"), node.text("source"),
                node.constant("frequency", Frequency.class), node.text("period"), node.text("area"), measures,
                node.integer("provisional", 0), notes);
    }
}

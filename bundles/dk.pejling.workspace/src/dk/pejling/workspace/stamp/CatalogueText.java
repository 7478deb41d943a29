package dk.pejling.workspace.stamp;

import dk.pejling.indicators.Catalogue;
import dk.pejling.indicators.Constant;
import dk.pejling.indicators.FilePlace;
import dk.pejling.indicators.FormulaSource;
import dk.pejling.indicators.IndicatorType;
import dk.pejling.indicators.Linker;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.Scheme;
import dk.pejling.indicators.TargetGroup;
import dk.pejling.indicators.formula.DatedNumber;
import dk.pejling.indicators.formula.Missing;
import dk.pejling.model.LocalText;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A whole catalogue as a text that can be read again: all layers laid over each other, whether they were shipped, came from
 * plug-ins or are the municipality's, with the texts written out.
 */
final class CatalogueText {
    private CatalogueText() {
    }

    static String write(Catalogue catalogue) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("targetGroups", catalogue.targetGroups().stream().map(group -> named(group.id(), group.name())).toList());
        top.put("types", catalogue.types().stream().map(type -> named(type.id(), type.name())).toList());
        top.put("schemes", catalogue.schemes().stream().map(CatalogueText::object).toList());
        catalogue.scheme().ifPresent(scheme -> top.put("scheme", scheme));
        top.put("constants", catalogue.constants().stream().map(CatalogueText::object).toList());
        top.put("points", catalogue.points().stream().map(PointText::object).toList());
        return JsonText.of(top);
    }

    private static Map<String, Object> named(String id, LocalText name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", id);
        object.put("name", object(name));
        return object;
    }

    static Map<String, Object> object(LocalText text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("da", text.da());
        object.put("en", text.en());
        return object;
    }

    private static Map<String, Object> object(Scheme scheme) {
        Map<String, Object> object = named(scheme.id(), scheme.name());
        object.put("targetGroups", scheme.targetGroups());
        return object;
    }

    private static Map<String, Object> object(Constant constant) {
        Map<String, Object> object = named(constant.id(), constant.name());
        object.put("source", object(constant.source()));
        object.put("unit", constant.number().unit().id());
        object.put("origin", constant.origin());
        object.put("values", constant.number().values().stream().map(CatalogueText::object).toList());
        return object;
    }

    private static Map<String, Object> object(DatedNumber.Value value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", Double.toString(value.number()));
        switch (value.from()) {
            case DatedNumber.From.Ever ever -> object.put("ever", true);
            case DatedNumber.From.Day day -> object.put("day", day.date());
            case DatedNumber.From.Proposed proposed -> object.put("proposed", proposed.date());
            case DatedNumber.From.Unknown unknown -> object.put("ever", false);
        }
        value.source().ifPresent(source -> object.put("source", object(source)));
        return object;
    }

    /**
     * Reads a catalogue and gives its formulas their meaning.
     *
     * @param tables the tables as they were
     * @param figures what plug-ins answered, by the ids of their points
     */
    static Catalogue read(String text, TableRegister tables, Map<String, KeptFigures> figures) throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read("catalogue", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<TargetGroup> groups = new ArrayList<>();
        for (DefinitionNode node : top.children("targetGroups")) {
            groups.add(new TargetGroup(node.text("id"), node.localText("name")));
        }
        List<IndicatorType> types = new ArrayList<>();
        for (DefinitionNode node : top.children("types")) {
            types.add(new IndicatorType(node.text("id"), node.localText("name")));
        }
        List<Scheme> schemes = new ArrayList<>();
        for (DefinitionNode node : top.children("schemes")) {
            schemes.add(new Scheme(node.text("id"), node.localText("name"), node.texts("targetGroups")));
        }
        List<Constant> constants = new ArrayList<>();
        for (DefinitionNode node : top.children("constants")) {
            constants.add(constant(node));
        }
        List<MeasurementPoint> points = new ArrayList<>();
        for (DefinitionNode node : top.children("points")) {
            points.add(PointText.read(node, figures));
        }
        return new Linker(new Catalogue(groups, points, schemes, types, constants, top.optionalText("scheme")), tables).linked();
    }

    private static Constant constant(DefinitionNode node) throws DefinitionException {
        List<DatedNumber.Value> values = new ArrayList<>();
        for (DefinitionNode value : node.children("values")) {
            DatedNumber.From from = value.has("day") ? new DatedNumber.From.Day(LocalDate.parse(value.text("day")))
                    : value.has("proposed") ? new DatedNumber.From.Proposed(LocalDate.parse(value.text("proposed")))
                    : value.flag("ever") ? new DatedNumber.From.Ever() : new DatedNumber.From.Unknown();
            values.add(new DatedNumber.Value(Double.parseDouble(value.text("number")), from,
                    value.has("source") ? Optional.of(value.localText("source")) : Optional.empty()));
        }
        return new Constant(node.text("id"), node.localText("name"), node.localText("source"),
                new DatedNumber(Unit.ofId(node.text("unit")), values), node.text("origin"));
    }

    /** Writes a formula with the place of its beginning, all that is left of its file. */
    static Map<String, Object> object(FormulaSource source) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", source.text());
        object.put("missing", source.missing().id());
        source.awaits().ifPresent(table -> object.put("awaits", table));
        return object;
    }

    static FormulaSource source(DefinitionNode node) throws DefinitionException {
        Optional<Missing> missing = Missing.ofId(node.text("missing"));
        return new FormulaSource(node.text("text"), missing.orElseThrow(() -> node.wrong("missing", node.file())),
                node.optionalText("awaits"), place -> new FilePlace(node.file(), 1, 1 + place.from()));
    }
}

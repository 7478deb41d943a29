package dk.pejling.indicators;

import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.model.Average;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Dimension;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.Polarity;
import dk.pejling.model.Slug;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a catalogue file; every mistake is reported with its line. */
public final class CatalogueFile {
    /** Who defines the shipped points. */
    public static final String ORIGIN = "dk.pejling.indicators";

    private static final int SMALL_BASE = 30;
    private static final int FACTOR = 100;

    private final TableRegister tables;
    private final String origin;
    private final Surroundings surroundings;

    private CatalogueFile(TableRegister tables, String origin, Surroundings surroundings) {
        this.tables = tables;
        this.origin = origin;
        this.surroundings = surroundings;
    }

    /**
     * What a file may refer to besides itself and the tables.
     *
     * @param targetGroups those of the layers below
     * @param texts returns the text of {@code %key} in both languages; empty when there is none
     * @param functions those of the plug-in that the file belongs to, by id
     */
    public record Surroundings(List<TargetGroup> targetGroups, Function<String, Optional<LocalText>> texts,
            Map<String, GuardedFunction> functions) {
        /** Nothing at all. */
        public static final Surroundings NONE = new Surroundings(List.of(), key -> Optional.empty(), Map.of());

        /** Copies the collections. */
        public Surroundings {
            targetGroups = List.copyOf(targetGroups);
            functions = Map.copyOf(functions);
        }
    }

    /** Returns the catalogue that ships with the product. */
    public static Catalogue shipped(TableRegister tables) {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("catalogue.yaml")) {
            return read("catalogue.yaml", in, tables, ORIGIN);
        } catch (IOException | DefinitionException e) {
            throw new IllegalStateException("The shipped catalogue cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the text of the catalogue that ships with the product. */
    public static String shippedText() {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("catalogue.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The shipped catalogue cannot be read", e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param file its name, for messages
     * @param tables the measures that formulas may name
     * @param origin who defines these points
     * @throws DefinitionException if something in it is wrong
     */
    public static Catalogue read(String file, InputStream in, TableRegister tables, String origin)
            throws IOException, DefinitionException {
        return read(file, in, tables, origin, Surroundings.NONE);
    }

    /**
     * Reads a catalogue that belongs to something larger.
     *
     * @param file its name, for messages
     * @param tables the measures that formulas may name
     * @param origin who defines these points
     * @param surroundings what else it may refer to
     * @return its own groups and points only
     * @throws DefinitionException if something in it is wrong
     */
    public static Catalogue read(String file, InputStream in, TableRegister tables, String origin, Surroundings surroundings)
            throws IOException, DefinitionException {
        DefinitionNode top = DefinitionNode.read(file, in);
        top.allow(Set.of("targetGroups", "points"));
        CatalogueFile reader = new CatalogueFile(tables, origin, surroundings);
        List<TargetGroup> own = new ArrayList<>();
        for (DefinitionNode node : top.children("targetGroups")) {
            node.allow(Set.of("id", "name"));
            own.add(new TargetGroup(node.text("id"), reader.localText(node, "name")));
        }
        List<TargetGroup> groups = new ArrayList<>(surroundings.targetGroups());
        groups.addAll(own);
        List<MeasurementPoint> points = new ArrayList<>();
        for (DefinitionNode node : top.children("points")) {
            MeasurementPoint point = reader.point(node, groups);
            if (points.stream().anyMatch(other -> other.id().equals(point.id()))) {
                throw node.wrong("id", "stands twice: " + point.id());
            }
            points.add(point);
        }
        return new Catalogue(own, points);
    }

    private MeasurementPoint point(DefinitionNode node, List<TargetGroup> groups) throws DefinitionException {
        node.allow(Set.of("id", "targetGroup", "besides", "central", "name", "definition", "unit", "polarity", "average",
                "decimals", "smallBase", "level", "development"));
        String id = node.text("id");
        if (!id.equals(Slug.of(id))) {
            throw node.wrong("id", "must be lower-case letters a–z, digits and hyphens: " + Slug.of(id));
        }
        checkGroup(node, node.text("targetGroup"), groups);
        for (String group : node.texts("besides")) {
            checkGroup(node, group, groups);
        }
        DefinitionNode decimals = node.child("decimals");
        decimals.allow(Set.of("level", "development"));
        Level level = level(node.child("level"));
        Average average = node.constant("average", Average.class);
        boolean noNumerator = level instanceof Level.Contributed
                || level instanceof Level.Published published && published.numerator().isEmpty();
        if (average == Average.WEIGHTED && noNumerator) {
            throw node.wrong("average", "cannot be weighted: the level names no numerator");
        }
        return new MeasurementPoint(id, node.text("targetGroup"), node.texts("besides"), localText(node, "name"),
                localText(node, "definition"), node.flag("central"), unit(node), node.constant("polarity", Polarity.class),
                average, decimals.integer("level", 1), decimals.integer("development", 1),
                node.integer("smallBase", SMALL_BASE), level, development(node.child("development")), origin);
    }

    /** Reads a text in both languages: written out, or as the key of a plug-in's texts. */
    private LocalText localText(DefinitionNode node, String key) throws DefinitionException {
        if (node.isMapping(key) || !node.has(key)) {
            return node.localText(key);
        }
        String text = node.text(key);
        if (!text.startsWith("%")) {
            throw node.wrong(key, "must be {da: …, en: …}, or the %key of a plug-in's text");
        }
        return surroundings.texts().apply(text).orElseThrow(() -> node.wrong(key, "has no Danish and English text for " + text));
    }

    private static void checkGroup(DefinitionNode node, String group, List<TargetGroup> groups) throws DefinitionException {
        if (groups.stream().noneMatch(known -> known.id().equals(group))) {
            throw node.wrong("targetGroup", "is unknown: " + group);
        }
    }

    private static Unit unit(DefinitionNode node) throws DefinitionException {
        try {
            return Unit.ofId(node.text("unit"));
        } catch (IllegalArgumentException e) {
            throw node.wrong("unit", "is unknown: " + node.text("unit"));
        }
    }

    private Level level(DefinitionNode node) throws DefinitionException {
        node.allow(Set.of("published", "numerator", "denominator", "factor", "awaits", "function", "columns"));
        if (node.has("function")) {
            return contributed(node);
        }
        if (node.has("awaits")) {
            return new Level.Awaited(node.text("awaits"));
        }
        if (node.has("published")) {
            Optional<MeasureReference> numerator =
                    node.has("numerator") ? Optional.of(reference(node, "numerator")) : Optional.empty();
            return new Level.Published(reference(node, "published"), numerator);
        }
        return new Level.Ratio(reference(node, "numerator"), reference(node, "denominator"), node.integer("factor", FACTOR));
    }

    private Level contributed(DefinitionNode node) throws DefinitionException {
        GuardedFunction function = surroundings.functions().get(node.text("function"));
        if (function == null) {
            throw node.wrong("function", "is unknown: " + node.text("function"));
        }
        DefinitionNode child = node.child("columns");
        Map<String, MeasureReference> columns = new LinkedHashMap<>();
        for (String name : child.keys()) {
            columns.put(name, reference(child, name));
        }
        return new Level.Contributed(function, columns);
    }

    private Development development(DefinitionNode node) throws DefinitionException {
        node.allow(Set.of("percentChangeOf", "points"));
        return node.has("percentChangeOf")
                ? new Development.PercentChange(reference(node, "percentChangeOf")) : new Development.Points();
    }

    /** Reads a measure, alone or with members; every dimension must have one. */
    private MeasureReference reference(DefinitionNode node, String key) throws DefinitionException {
        Map<String, String> where = new LinkedHashMap<>();
        String id;
        if (node.isMapping(key)) {
            DefinitionNode child = node.child(key);
            child.allow(Set.of("measure", "where"));
            id = child.text("measure");
            child.namedTexts("where").forEach((label, member) -> where.put(Slug.of(label), member));
        } else {
            id = node.text(key);
        }
        Optional<Measure> measure = tables.measure(id);
        if (measure.isEmpty()) {
            List<String> close = CloseMatches.of(id, tables.measures().stream().map(Measure::id).toList());
            throw node.wrong(key, "names the unknown measure " + id + (close.isEmpty() ? "" : "; nearest: " + close));
        }
        Set<String> dimensions = Set.copyOf(measure.get().dimensions().stream().map(Dimension::id).toList());
        if (!dimensions.equals(where.keySet())) {
            throw node.wrong(key, "needs one member for each of " + dimensions.stream().sorted().toList());
        }
        return new MeasureReference(measure.get().id(), where);
    }
}

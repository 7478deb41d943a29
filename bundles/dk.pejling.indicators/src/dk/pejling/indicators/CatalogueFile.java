package dk.pejling.indicators;

import dk.pejling.model.Average;
import dk.pejling.model.CloseMatches;
import dk.pejling.model.Dimension;
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

/** Reads a catalogue file; every mistake is reported with its line. */
public final class CatalogueFile {
    /** Who defines the shipped points. */
    public static final String ORIGIN = "dk.pejling.indicators";

    private static final int SMALL_BASE = 30;
    private static final int FACTOR = 100;

    private final TableRegister tables;
    private final String origin;

    private CatalogueFile(TableRegister tables, String origin) {
        this.tables = tables;
        this.origin = origin;
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
        DefinitionNode top = DefinitionNode.read(file, in);
        top.allow(Set.of("targetGroups", "points"));
        CatalogueFile reader = new CatalogueFile(tables, origin);
        List<TargetGroup> groups = new ArrayList<>();
        for (DefinitionNode node : top.children("targetGroups")) {
            node.allow(Set.of("id", "name"));
            groups.add(new TargetGroup(node.text("id"), node.localText("name")));
        }
        List<MeasurementPoint> points = new ArrayList<>();
        for (DefinitionNode node : top.children("points")) {
            MeasurementPoint point = reader.point(node, groups);
            if (points.stream().anyMatch(other -> other.id().equals(point.id()))) {
                throw node.wrong("id", "stands twice: " + point.id());
            }
            points.add(point);
        }
        return new Catalogue(groups, points);
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
        if (average == Average.WEIGHTED && level instanceof Level.Published published && published.numerator().isEmpty()) {
            throw node.wrong("average", "cannot be weighted: the level names no numerator");
        }
        return new MeasurementPoint(id, node.text("targetGroup"), node.texts("besides"), node.localText("name"),
                node.localText("definition"), node.flag("central"), unit(node), node.constant("polarity", Polarity.class),
                average, decimals.integer("level", 1), decimals.integer("development", 1),
                node.integer("smallBase", SMALL_BASE), level, development(node.child("development")), origin);
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
        node.allow(Set.of("published", "numerator", "denominator", "factor", "awaits"));
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

package dk.pejling.workspace.stamp;

import dk.pejling.indicators.Development;
import dk.pejling.indicators.Level;
import dk.pejling.indicators.MeasureReference;
import dk.pejling.indicators.MeasurementPoint;
import dk.pejling.indicators.PointDetails;
import dk.pejling.indicators.Quality;
import dk.pejling.indicators.Showing;
import dk.pejling.model.Average;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import dk.pejling.model.plugins.PluginProblem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One measurement point as a part of a {@link CatalogueText}. */
final class PointText {
    private PointText() {
    }

    static Map<String, Object> object(MeasurementPoint point) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", point.id());
        object.put("targetGroup", point.targetGroup());
        object.put("besides", point.besides());
        object.put("name", CatalogueText.object(point.name()));
        object.put("definition", CatalogueText.object(point.definition()));
        object.put("central", point.central());
        object.put("unit", point.unit().id());
        object.put("polarity", lower(point.polarity()));
        object.put("average", lower(point.average()));
        object.put("levelDecimals", point.levelDecimals());
        object.put("developmentDecimals", point.developmentDecimals());
        object.put("smallBase", point.smallBase());
        object.put("level", level(point.level()));
        object.put("development", development(point.development()));
        object.put("origin", point.origin());
        object.put("details", details(point.details()));
        return object;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> details(PointDetails details) {
        Map<String, Object> object = new LinkedHashMap<>();
        details.type().ifPresent(type -> object.put("type", type));
        details.periodicity().ifPresent(one -> object.put("periodicity", lower(one)));
        details.validFrom().ifPresent(day -> object.put("validFrom", day));
        details.validTo().ifPresent(day -> object.put("validTo", day));
        object.put("quality", lower(details.quality()));
        details.why().ifPresent(why -> object.put("why", CatalogueText.object(why)));
        object.put("showing", lower(details.showing()));
        object.put("common", details.common());
        details.unverified().ifPresent(what -> object.put("unverified", CatalogueText.object(what)));
        object.put("overrides", details.overrides());
        details.replaces().ifPresent(origin -> object.put("replaces", origin));
        return object;
    }

    private static Map<String, Object> level(Level level) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (level) {
            case Level.Published published -> {
                object.put("published", object(published.rate()));
                published.numerator().ifPresent(numerator -> object.put("numerator", object(numerator)));
            }
            case Level.Ratio ratio -> {
                object.put("numerator", object(ratio.numerator()));
                object.put("denominator", object(ratio.denominator()));
                object.put("factor", Double.toString(ratio.factor()));
            }
            case Level.Computed computed -> object.put("formula", CatalogueText.object(computed.source()));
            case Level.Written written -> object.put("formula", CatalogueText.object(written.source()));
            case Level.Faulty faulty -> object.put("formula", CatalogueText.object(faulty.source()));
            case Level.Awaited awaited -> object.put("awaits", awaited.table());
            case Level.Contributed contributed -> {
                object.put("function", contributed.function().id());
                object.put("plugin", contributed.function().plugin().id());
                object.put("version", contributed.function().plugin().version());
                Map<String, Object> columns = new LinkedHashMap<>();
                contributed.columns().forEach((name, column) -> columns.put(name, object(column)));
                object.put("columns", columns);
            }
            case Level.Unavailable unavailable -> {
                object.put("provider", unavailable.provider());
                unavailable.problem().ifPresent(problem -> {
                    object.put("problem", problem.kind().id());
                    object.put("detail", problem.detail());
                });
            }
        }
        return object;
    }

    private static Map<String, Object> development(Development development) {
        return switch (development) {
            case Development.PercentChange change -> Map.of("percentChangeOf", object(change.count()));
            case Development.Relative relative -> Map.of("relative", true);
            case Development.Points points -> Map.of("relative", false);
        };
    }

    private static Map<String, Object> object(MeasureReference reference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("measure", reference.measure());
        object.put("where", new TreeMap<>(reference.where()));
        return object;
    }

    static MeasurementPoint read(DefinitionNode node, Map<String, KeptFigures> figures) throws DefinitionException {
        return new MeasurementPoint(node.text("id"), node.text("targetGroup"), node.texts("besides"), node.localText("name"),
                node.localText("definition"), node.flag("central"), Unit.ofId(node.text("unit")),
                node.constant("polarity", Polarity.class), node.constant("average", Average.class), node.integer("levelDecimals", 0),
                node.integer("developmentDecimals", 0), node.integer("smallBase", 0), level(node, figures),
                development(node.child("development")), node.text("origin"), details(node.child("details")));
    }

    private static PointDetails details(DefinitionNode node) throws DefinitionException {
        Optional<Frequency> periodicity = node.has("periodicity")
                ? Optional.of(node.constant("periodicity", Frequency.class)) : Optional.empty();
        Optional<LocalText> why = node.has("why") ? Optional.of(node.localText("why")) : Optional.empty();
        Optional<LocalText> unverified = node.has("unverified") ? Optional.of(node.localText("unverified")) : Optional.empty();
        return new PointDetails(node.optionalText("type"), periodicity, node.optionalText("validFrom").map(LocalDate::parse),
                node.optionalText("validTo").map(LocalDate::parse), node.constant("quality", Quality.class), why,
                node.constant("showing", Showing.class), node.flag("common"), unverified, node.has("overrides") && node.flag("overrides"),
                node.optionalText("replaces"));
    }

    private static Level level(DefinitionNode point, Map<String, KeptFigures> figures) throws DefinitionException {
        DefinitionNode node = point.child("level");
        if (node.has("published")) {
            return new Level.Published(reference(node, "published"),
                    node.has("numerator") ? Optional.of(reference(node, "numerator")) : Optional.empty());
        }
        if (node.has("factor")) {
            return new Level.Ratio(reference(node, "numerator"), reference(node, "denominator"), Double.parseDouble(node.text("factor")));
        }
        if (node.has("formula")) {
            return new Level.Written(CatalogueText.source(node.child("formula")));
        }
        if (node.has("awaits")) {
            return new Level.Awaited(node.text("awaits"));
        }
        return node.has("function") ? contributed(node, Optional.ofNullable(figures.get(point.text("id")))) : unavailable(node);
    }

    /** Only the points of the document's target group have figures; the others are not asked for. */
    private static Level contributed(DefinitionNode node, Optional<KeptFigures> figures) throws DefinitionException {
        if (figures.isEmpty()) {
            return new Level.Unavailable(node.text("plugin"), Optional.empty());
        }
        DefinitionNode child = node.child("columns");
        Map<String, MeasureReference> columns = new LinkedHashMap<>();
        for (String name : child.keys()) {
            columns.put(name, reference(child, name));
        }
        return new Level.Contributed(figures.get().function(node.text("plugin"), node.text("version"), node.text("function")), columns);
    }

    private static Level unavailable(DefinitionNode node) throws DefinitionException {
        return new Level.Unavailable(node.text("provider"), node.has("problem") ? Optional.of(new PluginProblem(
                PluginProblem.Kind.ofId(node.text("problem")), node.text("detail"))) : Optional.empty());
    }

    private static Development development(DefinitionNode node) throws DefinitionException {
        return node.has("percentChangeOf") ? new Development.PercentChange(reference(node, "percentChangeOf"))
                : node.flag("relative") ? new Development.Relative() : new Development.Points();
    }

    private static MeasureReference reference(DefinitionNode node, String key) throws DefinitionException {
        DefinitionNode child = node.child(key);
        return new MeasureReference(child.text("measure"), child.namedTexts("where"));
    }
}

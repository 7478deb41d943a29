package dk.pejling.indicators;

import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.indicators.formula.Missing;
import dk.pejling.model.Average;
import dk.pejling.model.Dimension;
import dk.pejling.model.Frequency;
import dk.pejling.model.LocalText;
import dk.pejling.model.Measure;
import dk.pejling.model.Polarity;
import dk.pejling.model.Slug;
import dk.pejling.model.TableRegister;
import dk.pejling.model.Unit;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one measurement point of a catalogue file. */
final class PointReader {
    private static final String DEVELOPMENTS = "points, percent, percentChangeOf";
    private static final int SMALL_BASE = 30;
    private static final int FACTOR = 100;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST = 999_999_999;
    private static final Set<String> KEYS = CatalogueSchema.names("point");

    private final EntryReader entries;
    private final TableRegister tables;
    private final String origin;
    private final List<TargetGroup> groups;
    private final List<IndicatorType> types;
    private final CatalogueFile.Surroundings surroundings;

    PointReader(EntryReader entries, TableRegister tables, String origin, Catalogue known, CatalogueFile.Surroundings surroundings) {
        this.entries = entries;
        this.tables = tables;
        this.origin = origin;
        groups = known.targetGroups();
        types = known.types();
        this.surroundings = surroundings;
    }

    /** Reads a point; empty when something that it cannot do without is wrong. */
    Optional<MeasurementPoint> read(DefinitionNode node) {
        int before = entries.problems().size();
        boolean known = entries.attempt(() -> {
            node.allow(KEYS);
            return node;
        }).isPresent();
        if (!known) {
            // What is missing under its right name may stand there under the wrong one.
            return Optional.empty();
        }
        Optional<String> id = entries.attempt(() -> EntryReader.id(node));
        Optional<String> group = entries.attempt(() -> group(node, "targetGroup", node.text("targetGroup")));
        Optional<List<String>> besides = entries.attempt(() -> besides(node));
        Optional<LocalText> name = entries.attempt(() -> EntryReader.localText(node, "name", surroundings));
        Optional<LocalText> definition = entries.attempt(() -> EntryReader.localText(node, "definition", surroundings));
        Optional<Boolean> central = entries.attempt(() -> node.flag("central"));
        Optional<Unit> unit = entries.attempt(() -> EntryReader.unit(node));
        Optional<Polarity> polarity = entries.attempt(() -> node.constant("polarity", Polarity.class));
        Optional<Level> level = entries.attempt(() -> anyLevel(node));
        Optional<Average> average = entries.attempt(() -> average(node, level));
        Optional<int[]> decimals = entries.attempt(() -> decimals(node));
        Optional<Integer> smallBase = entries.attempt(() -> EntryReader.within(node, "smallBase", SMALL_BASE, MOST));
        Optional<Development> development = entries.attempt(() -> development(node, unit));
        Optional<PointDetails> details = details(node);
        return entries.problems().size() > before ? Optional.empty() : Optional.of(new MeasurementPoint(id.get(), group.get(),
                besides.get(), name.get(), definition.get(), central.get(), unit.get(), polarity.get(), average.get(),
                decimals.get()[0], decimals.get()[1], smallBase.get(), level.get(), development.get(), origin, details.get()));
    }

    private String group(DefinitionNode node, String key, String id) throws DefinitionException {
        if (groups.stream().noneMatch(known -> known.id().equals(id))) {
            throw EntryReader.unknown(node, key, id, groups.stream().map(TargetGroup::id).toList());
        }
        return id;
    }

    private List<String> besides(DefinitionNode node) throws DefinitionException {
        for (String id : node.texts("besides")) {
            group(node, "besides", id);
        }
        return node.texts("besides");
    }

    private static int[] decimals(DefinitionNode node) throws DefinitionException {
        DefinitionNode decimals = node.child("decimals");
        decimals.allow(Set.of("level", "development"));
        return new int[] {EntryReader.within(decimals, "level", 1, MOST_DECIMALS),
            EntryReader.within(decimals, "development", 1, MOST_DECIMALS)};
    }

    private static Average average(DefinitionNode node, Optional<Level> level) throws DefinitionException {
        Average average = node.constant("average", Average.class);
        if (average == Average.WEIGHTED && level.filter(PointReader::hasNoNumerator).isPresent()) {
            throw node.wrong("average", new LocalText("kan ikke være vægtet: niveauet nævner ingen tæller",
                    "cannot be weighted: the level names no numerator"));
        }
        return average;
    }

    private static boolean hasNoNumerator(Level level) {
        return level instanceof Level.Contributed || level instanceof Level.Published published && published.numerator().isEmpty();
    }

    /** Reads what may be left out; each mistake is noted by itself. */
    private Optional<PointDetails> details(DefinitionNode node) {
        int before = entries.problems().size();
        Optional<String> type = entries.attempt(() -> type(node)).flatMap(one -> one);
        Optional<Frequency> periodicity = node.has("periodicity")
                ? entries.attempt(() -> node.constant("periodicity", Frequency.class)) : Optional.empty();
        Optional<LocalDate> from = entries.attempt(() -> EntryReader.date(node, "validFrom")).flatMap(one -> one);
        Optional<LocalDate> to = entries.attempt(() -> validTo(node, from)).flatMap(one -> one);
        Optional<Quality> quality = entries.attempt(() -> EntryReader.constant(node, "quality", Quality.class, Quality.COMPUTED));
        Optional<LocalText> why = node.has("why") ? entries.attempt(() -> EntryReader.localText(node, "why", surroundings)) : Optional.empty();
        Optional<Showing> showing = entries.attempt(() -> EntryReader.constant(node, "scorecard", Showing.class, Showing.ALWAYS));
        Optional<Boolean> common = entries.attempt(() -> node.flag("common"));
        Optional<LocalText> unverified = node.has("unverified")
                ? entries.attempt(() -> EntryReader.localText(node, "unverified", surroundings)) : Optional.empty();
        Optional<Boolean> overrides = entries.attempt(() -> overrides(node));
        return entries.problems().size() > before ? Optional.empty() : Optional.of(new PointDetails(type, periodicity, from, to,
                quality.orElseThrow(), why, showing.orElseThrow(), common.orElseThrow(), unverified, overrides.orElseThrow(), Optional.empty()));
    }

    /** Who takes the place of something that is not there has mistyped its id. */
    private boolean overrides(DefinitionNode node) throws DefinitionException {
        boolean overrides = node.flag("overrides");
        if (overrides && surroundings.below().point(node.text("id")).isEmpty()) {
            List<String> close = dk.pejling.model.CloseMatches.of(node.text("id"),
                    surroundings.below().points().stream().map(MeasurementPoint::id).toList());
            throw node.wrong("overrides", new LocalText("finder intet tidligere målepunkt " + node.text("id")
                    + (close.isEmpty() ? "" : "; mente du " + String.join(", ", close) + "?"), "finds no earlier measurement point "
                    + node.text("id") + (close.isEmpty() ? "" : "; did you mean " + String.join(", ", close) + "?")));
        }
        return overrides;
    }

    private Optional<String> type(DefinitionNode node) throws DefinitionException {
        Optional<String> type = node.optionalText("type");
        if (type.isPresent() && types.stream().noneMatch(known -> known.id().equals(type.get()))) {
            throw EntryReader.unknown(node, "type", type.get(), types.stream().map(IndicatorType::id).toList());
        }
        return type;
    }

    private static Optional<LocalDate> validTo(DefinitionNode node, Optional<LocalDate> from) throws DefinitionException {
        Optional<LocalDate> to = EntryReader.date(node, "validTo");
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent()) {
            throw node.wrong("validTo", new LocalText("ligger før validFrom", "lies before validFrom"));
        }
        return to;
    }

    private Level anyLevel(DefinitionNode node) throws DefinitionException {
        if (!node.has("formula")) {
            for (String key : List.of("missing", "awaits")) {
                if (node.has(key)) {
                    throw node.wrong(key, new LocalText("hører til formula", "belongs to formula"));
                }
            }
            return level(node.child("level"));
        }
        if (node.has("level")) {
            throw node.wrong("level", new LocalText("kan ikke stå ved siden af formula", "cannot stand beside formula"));
        }
        Missing missing = Missing.SKIP_IF_ANY;
        if (node.has("missing")) {
            missing = Missing.ofId(node.text("missing")).orElseThrow(() -> EntryReader.unknown(node, "missing", text(node, "missing"),
                    Arrays.stream(Missing.values()).map(Missing::id).toList()));
        }
        return new Level.Written(new FormulaSource(node.text("formula"), missing, node.optionalText("awaits"), place -> {
            int[] at = node.placeIn("formula", place.from());
            return new FilePlace(node.file(), at[0], at[1]);
        }));
    }

    private static String text(DefinitionNode node, String key) {
        try {
            return node.text(key);
        } catch (DefinitionException e) {
            throw new IllegalStateException(key + " was read a moment ago", e);
        }
    }

    private Level level(DefinitionNode node) throws DefinitionException {
        node.allow(CatalogueSchema.names("level"));
        if (node.has("function")) {
            alone(node, "function", Set.of("columns"));
            return contributed(node);
        }
        if (node.has("awaits")) {
            alone(node, "awaits", Set.of());
            return new Level.Awaited(node.text("awaits"));
        }
        if (node.has("published")) {
            alone(node, "published", Set.of("numerator"));
            Optional<MeasureReference> numerator =
                    node.has("numerator") ? Optional.of(reference(node, "numerator")) : Optional.empty();
            return new Level.Published(reference(node, "published"), numerator);
        }
        return new Level.Ratio(reference(node, "numerator"), reference(node, "denominator"), EntryReader.within(node, "factor", FACTOR, MOST));
    }

    /** Refuses what has no meaning beside the entry that says what kind of level it is. */
    private static void alone(DefinitionNode node, String kind, Set<String> beside) throws DefinitionException {
        for (String key : node.keys()) {
            if (!key.equals(kind) && !beside.contains(key)) {
                throw node.wrong(key, new LocalText("kan ikke stå ved siden af " + kind, "cannot stand beside " + kind));
            }
        }
    }

    private Level contributed(DefinitionNode node) throws DefinitionException {
        GuardedFunction function = surroundings.functions().get(node.text("function"));
        if (function == null) {
            throw EntryReader.unknown(node, "function", node.text("function"), surroundings.functions().keySet());
        }
        DefinitionNode child = node.child("columns");
        Map<String, MeasureReference> columns = new LinkedHashMap<>();
        for (String name : child.keys()) {
            columns.put(name, reference(child, name));
        }
        return new Level.Contributed(function, columns);
    }

    /** Left out, the change of a share is in percentage points, and that of anything else in per cent. */
    private Development development(DefinitionNode node, Optional<Unit> unit) throws DefinitionException {
        boolean share = unit.filter(one -> one == Unit.PERCENT || one == Unit.PERCENTAGE_POINTS).isPresent();
        if (!node.has("development")) {
            return share ? new Development.Points() : new Development.Relative();
        }
        DefinitionNode child = node.child("development");
        child.allow(CatalogueSchema.names("development"));
        if (child.keys().size() != 1) {
            throw node.wrong("development", new LocalText("skal have ét af " + DEVELOPMENTS, "needs one of " + DEVELOPMENTS));
        }
        if (child.has("percentChangeOf")) {
            return new Development.PercentChange(reference(child, "percentChangeOf"));
        }
        if (child.flag("points") && !share && unit.isPresent()) {
            throw child.wrong("points", new LocalText("er for andele; ellers percent: true", "is for shares; otherwise percent: true"));
        }
        String kind = child.keys().getFirst();
        if (!child.flag(kind)) {
            throw child.wrong(kind, new LocalText("skal være true", "must be true"));
        }
        return kind.equals("percent") ? new Development.Relative() : new Development.Points();
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
            List<String> close = dk.pejling.model.CloseMatches.of(id, tables.measures().stream().map(Measure::id).toList());
            String near = close.isEmpty() ? "" : "; nearest: " + close;
            throw node.wrong(key, new LocalText("nævner den ukendte måling " + id + (close.isEmpty() ? "" : "; nærmest: " + close),
                    "names the unknown measure " + id + near));
        }
        Set<String> dimensions = Set.copyOf(measure.get().dimensions().stream().map(Dimension::id).toList());
        if (!dimensions.equals(where.keySet())) {
            throw node.wrong(key, new LocalText("skal have ét medlem for hver af " + dimensions.stream().sorted().toList(),
                    "needs one member for each of " + dimensions.stream().sorted().toList()));
        }
        return new MeasureReference(measure.get().id(), where);
    }
}

package dk.pejling.indicators;

import dk.pejling.indicators.contributed.GuardedFunction;
import dk.pejling.indicators.formula.DatedNumber;
import dk.pejling.model.LocalText;
import dk.pejling.model.TableRegister;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a catalogue file; every mistake is reported with its line and column. */
public final class CatalogueFile {
    /** Who defines the shipped points. */
    public static final String ORIGIN = "dk.pejling.indicators";

    private static final String VERSION = "1";

    private final EntryReader entries = new EntryReader();
    private final TableRegister tables;
    private final String origin;
    private final Surroundings surroundings;
    private final Catalogue below;

    private CatalogueFile(TableRegister tables, String origin, Surroundings surroundings) {
        this.tables = tables;
        this.origin = origin;
        this.surroundings = surroundings;
        below = surroundings.below();
    }

    /**
     * What a file may refer to besides itself and the tables.
     *
     * @param below the catalogue that it lies over
     * @param texts returns the text of {@code %key} in both languages; empty when there is none
     * @param functions those of the plug-in that the file belongs to, by id
     */
    public record Surroundings(Catalogue below, Function<String, Optional<LocalText>> texts,
            Map<String, GuardedFunction> functions) {
        /** Nothing at all. */
        public static final Surroundings NONE = over(new Catalogue(List.of(), List.of()));

        /** Copies the map. */
        public Surroundings {
            functions = Map.copyOf(functions);
        }

        /** Makes surroundings of target groups alone, for files whose formulas name no other points. */
        public Surroundings(List<TargetGroup> targetGroups, Function<String, Optional<LocalText>> texts,
                Map<String, GuardedFunction> functions) {
            this(new Catalogue(targetGroups, List.of()), texts, functions);
        }

        /** Returns a catalogue alone. */
        public static Surroundings over(Catalogue below) {
            return new Surroundings(below, key -> Optional.empty(), Map.of());
        }
    }

    /**
     * What stands in a file.
     *
     * @param catalogue all of it that is right; formulas are still to be {@linkplain Linker linked}
     * @param problems what is wrong, from top to bottom
     */
    public record Content(Catalogue catalogue, List<CatalogueProblem> problems) {
        /** Puts the problems in order. */
        public Content {
            problems = problems.stream().sorted(Comparator.comparingInt((CatalogueProblem problem) -> problem.place().line())
                    .thenComparingInt(problem -> problem.place().column())).toList();
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
     * Reads a catalogue that stands alone.
     *
     * @param file its name, for messages
     * @param tables the measures that formulas may name
     * @param origin who defines these points
     * @throws DefinitionException if something in it is wrong; the first of several
     */
    public static Catalogue read(String file, InputStream in, TableRegister tables, String origin)
            throws IOException, DefinitionException {
        return new Linker(read(file, in, tables, origin, Surroundings.NONE), tables).linked();
    }

    /**
     * Reads a catalogue that belongs to something larger.
     *
     * @param file its name, for messages
     * @param tables the measures that formulas may name
     * @param origin who defines these points
     * @param surroundings what else it may refer to
     * @return its own groups and points only; formulas are still to be {@linkplain Linker linked}
     * @throws DefinitionException if something in it is wrong; the first of several
     */
    public static Catalogue read(String file, InputStream in, TableRegister tables, String origin, Surroundings surroundings)
            throws IOException, DefinitionException {
        Content content = check(file, in, tables, origin, surroundings);
        if (!content.problems().isEmpty()) {
            throw content.problems().getFirst().exception();
        }
        return content.catalogue();
    }

    /**
     * Reads a file that is to lie over a catalogue, and checks its formulas there.
     *
     * @param file its name, for messages
     * @param tables the measures that formulas may name
     * @param origin who defines these points
     * @param below whose groups, types, constants and points it may name
     */
    public static Content check(String file, InputStream in, TableRegister tables, String origin, Catalogue below)
            throws IOException {
        return check(file, in, tables, origin, Surroundings.over(below));
    }

    private static Content check(String file, InputStream in, TableRegister tables, String origin, Surroundings surroundings)
            throws IOException {
        Content content = layer(file, in, tables, origin, surroundings);
        Catalogue below = surroundings.below();
        List<CatalogueProblem> problems = new ArrayList<>(content.problems());
        Catalogue whole = new Linker(below.overlaidBy(content.catalogue()), tables).linked();
        for (MeasurementPoint own : content.catalogue().points()) {
            if (whole.point(own.id()).orElseThrow().level() instanceof Level.Faulty faulty) {
                problems.add(CatalogueProblem.of(faulty));
            }
        }
        return new Content(content.catalogue(), problems);
    }

    /**
     * Reads a file that is to lie over a catalogue, without looking at its formulas.
     *
     * @param below whose groups and types it may name
     */
    public static Content layer(String file, InputStream in, TableRegister tables, String origin, Catalogue below)
            throws IOException {
        return layer(file, in, tables, origin, Surroundings.over(below));
    }

    private static Content layer(String file, InputStream in, TableRegister tables, String origin, Surroundings surroundings)
            throws IOException {
        CatalogueFile reader = new CatalogueFile(tables, origin, surroundings);
        Optional<Catalogue> catalogue;
        try {
            catalogue = Optional.of(reader.catalogue(DefinitionNode.read(file, in)));
        } catch (DefinitionException e) {
            reader.entries.add(CatalogueProblem.of(e));
            catalogue = Optional.empty();
        }
        return new Content(catalogue.orElse(new Catalogue(List.of(), List.of())), reader.entries.problems());
    }

    private Catalogue catalogue(DefinitionNode top) {
        entries.attempt(() -> {
            top.allow(CatalogueSchema.names("catalogue"));
            return checkedVersion(top);
        });
        List<IndicatorType> types = entries(top, "indicatorTypes", this::type);
        List<TargetGroup> groups = entries(top, "targetGroups", this::group);
        Catalogue known = below.overlaidBy(new Catalogue(groups, List.of(), List.of(), types, List.of(), Optional.empty()));
        List<Scheme> schemes = entries(top, "schemes", node -> scheme(node, known));
        List<Constant> constants = entries(top, "constants", this::constant);
        PointReader reader = new PointReader(entries, tables, origin, known, surroundings);
        List<MeasurementPoint> points = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : children(top, "points")) {
            reader.read(node).filter(point -> isNew(node, point.id(), ids)).ifPresent(points::add);
        }
        return new Catalogue(groups, points, schemes, types, constants, inUse(top, schemes));
    }

    private static String checkedVersion(DefinitionNode top) throws DefinitionException {
        String version = top.optionalText("version").orElse(VERSION);
        if (!version.equals(VERSION)) {
            throw top.wrong("version", new LocalText("er " + version + "; denne udgave læser " + VERSION,
                    "is " + version + "; this release reads " + VERSION));
        }
        return version;
    }

    private List<DefinitionNode> children(DefinitionNode top, String key) {
        return entries.attempt(() -> top.children(key)).orElse(List.of());
    }

    /** Reads one entry of a list. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(DefinitionNode node) throws DefinitionException;
    }

    private <T> List<T> entries(DefinitionNode top, String key, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (DefinitionNode node : children(top, key)) {
            entries.attempt(() -> reader.read(node)).filter(one -> isNew(node, id(node), ids)).ifPresent(read::add);
        }
        return read;
    }

    private static String id(DefinitionNode node) {
        try {
            return node.text("id");
        } catch (DefinitionException e) {
            throw new IllegalStateException("An entry was read without an id", e);
        }
    }

    private boolean isNew(DefinitionNode node, String id, Set<String> ids) {
        boolean isNew = ids.add(id);
        if (!isNew) {
            entries.add(CatalogueProblem.of(node.wrong("id", new LocalText("står to gange: " + id, "stands twice: " + id))));
        }
        return isNew;
    }

    private TargetGroup group(DefinitionNode node) throws DefinitionException {
        node.allow(CatalogueSchema.names("targetGroup"));
        return new TargetGroup(EntryReader.id(node), EntryReader.localText(node, "name", surroundings));
    }

    private IndicatorType type(DefinitionNode node) throws DefinitionException {
        node.allow(CatalogueSchema.names("indicatorType"));
        return new IndicatorType(EntryReader.id(node), node.localText("name"));
    }

    private static Scheme scheme(DefinitionNode node, Catalogue known) throws DefinitionException {
        node.allow(CatalogueSchema.names("scheme"));
        for (String group : node.texts("targetGroups")) {
            if (known.targetGroup(group).isEmpty()) {
                throw EntryReader.unknown(node, "targetGroups", group, known.targetGroups().stream().map(TargetGroup::id).toList());
            }
        }
        return new Scheme(EntryReader.id(node), node.localText("name"), node.texts("targetGroups"));
    }

    private Optional<String> inUse(DefinitionNode top, List<Scheme> own) {
        if (!top.has("scheme")) {
            return Optional.empty();
        }
        List<String> ids = new ArrayList<>(own.stream().map(Scheme::id).toList());
        below.schemes().forEach(scheme -> ids.add(scheme.id()));
        return entries.attempt(() -> {
            String id = top.text("scheme");
            if (!ids.contains(id)) {
                throw EntryReader.unknown(top, "scheme", id, ids);
            }
            return id;
        });
    }

    private Constant constant(DefinitionNode node) throws DefinitionException {
        node.allow(CatalogueSchema.names("constant"));
        List<DatedNumber.Value> values = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (DefinitionNode value : node.children("values")) {
            value.allow(CatalogueSchema.names("value"));
            DatedNumber.From from = from(value);
            if (from.day().isPresent()) {
                if (!from.day().get().isAfter(last)) {
                    throw value.wrong(from instanceof DatedNumber.From.Day ? "from" : "proposed",
                            new LocalText("skal ligge efter " + last, "must lie after " + last));
                }
                last = from.day().get();
            }
            values.add(new DatedNumber.Value(EntryReader.number(value, "value"), from,
                    value.has("source") ? Optional.of(value.localText("source")) : Optional.empty()));
        }
        if (values.isEmpty()) {
            throw node.wrong("values", new LocalText("er tom", "is empty"));
        }
        return new Constant(EntryReader.id(node), node.localText("name"), node.localText("source"),
                new DatedNumber(EntryReader.unit(node), values), origin);
    }

    private static DatedNumber.From from(DefinitionNode value) throws DefinitionException {
        Optional<LocalDate> proposed = EntryReader.date(value, "proposed");
        if (value.optionalText("from").filter("unknown"::equals).isPresent()) {
            if (proposed.isPresent() && !value.has("source")) {
                throw value.wrong("proposed", new LocalText("kræver source: hvorfor den dag?", "needs source: why that day?"));
            }
            return proposed.isPresent() ? new DatedNumber.From.Proposed(proposed.get()) : new DatedNumber.From.Unknown();
        }
        if (proposed.isPresent()) {
            throw value.wrong("proposed", new LocalText("hører til from: unknown", "belongs to from: unknown"));
        }
        Optional<LocalDate> date = EntryReader.date(value, "from");
        return date.isPresent() ? new DatedNumber.From.Day(date.get()) : new DatedNumber.From.Ever();
    }
}

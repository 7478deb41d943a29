package dk.pejling.indicators;

import dk.pejling.model.TableRegister;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A measurement point being written: every entry as text, right or wrong. Immutable. Its {@link #text} is the catalogue file
 * that the finished point is kept and shared as.
 *
 * @param entries what has been written; an entry that is left out is not among them
 */
public record PointDraft(Map<Entry, String> entries) {
    /** An entry of a point, by its name in the file; an entry in two languages is two. */
    public enum Entry {
        /** {@code id}. */
        ID("id"),
        /** {@code targetGroup}. */
        TARGET_GROUP("targetGroup"),
        /** {@code name}, Danish. */
        NAME_DA("name", "da"),
        /** {@code name}, English. */
        NAME_EN("name", "en"),
        /** {@code definition}, Danish. */
        DEFINITION_DA("definition", "da"),
        /** {@code definition}, English. */
        DEFINITION_EN("definition", "en"),
        /** {@code why}, Danish. */
        WHY_DA("why", "da"),
        /** {@code why}, English. */
        WHY_EN("why", "en"),
        /** {@code unverified}, Danish. */
        UNVERIFIED_DA("unverified", "da"),
        /** {@code unverified}, English. */
        UNVERIFIED_EN("unverified", "en"),
        /** {@code type}. */
        TYPE("type"),
        /** {@code unit}. */
        UNIT("unit"),
        /** {@code polarity}. */
        POLARITY("polarity"),
        /** {@code average}. */
        AVERAGE("average"),
        /** Decimals of the level. */
        LEVEL_DECIMALS("decimals", "level"),
        /** Decimals of the development. */
        DEVELOPMENT_DECIMALS("decimals", "development"),
        /** {@code smallBase}. */
        SMALL_BASE("smallBase"),
        /** {@code periodicity}. */
        PERIODICITY("periodicity"),
        /** {@code validFrom}. */
        VALID_FROM("validFrom"),
        /** {@code validTo}. */
        VALID_TO("validTo"),
        /** {@code quality}. */
        QUALITY("quality"),
        /** {@code scorecard}. */
        SCORECARD("scorecard"),
        /** {@code central}. */
        CENTRAL("central"),
        /** {@code common}. */
        COMMON("common"),
        /** {@code besides}, parted by commas. */
        BESIDES("besides"),
        /** {@code missing}. */
        MISSING("missing"),
        /** {@code awaits}. */
        AWAITS("awaits"),
        /** {@code development}, as it stands in the file. */
        DEVELOPMENT("development"),
        /** {@code formula}. */
        FORMULA("formula");

        private final String key;
        private final String part;

        Entry(String key) {
            this(key, "");
        }

        Entry(String key, String part) {
            this.key = key;
            this.part = part;
        }

        /** Returns the name in the file, with the part after a dot. */
        public String key() {
            return part.isEmpty() ? key : key + "." + part;
        }
    }

    /** Copies the map. */
    public PointDraft {
        Map<Entry, String> copy = new EnumMap<>(Entry.class);
        copy.putAll(entries);
        entries = Collections.unmodifiableMap(copy);
    }

    /**
     * What is known of a draft.
     *
     * @param catalogue the whole with the draft in it, linked
     * @param point the draft as a point; empty when an entry that it cannot do without is wrong
     * @param problems what is wrong
     */
    public record Checked(Catalogue catalogue, Optional<MeasurementPoint> point, List<CatalogueProblem> problems) {
    }

    /** Returns an existing point as a draft; a level that is no formula is written as one. */
    public static PointDraft of(MeasurementPoint point) {
        Map<Entry, String> entries = new EnumMap<>(Entry.class);
        PointDetails details = point.details();
        entries.put(Entry.ID, point.id());
        entries.put(Entry.TARGET_GROUP, point.targetGroup());
        entries.put(Entry.NAME_DA, point.name().da());
        entries.put(Entry.NAME_EN, point.name().en());
        entries.put(Entry.DEFINITION_DA, point.definition().da());
        entries.put(Entry.DEFINITION_EN, point.definition().en());
        details.why().ifPresent(why -> {
            entries.put(Entry.WHY_DA, why.da());
            entries.put(Entry.WHY_EN, why.en());
        });
        details.unverified().ifPresent(text -> {
            entries.put(Entry.UNVERIFIED_DA, text.da());
            entries.put(Entry.UNVERIFIED_EN, text.en());
        });
        details.type().ifPresent(type -> entries.put(Entry.TYPE, type));
        entries.put(Entry.UNIT, point.unit().id());
        entries.put(Entry.POLARITY, point.polarity().id());
        entries.put(Entry.AVERAGE, point.average().id());
        entries.put(Entry.LEVEL_DECIMALS, Integer.toString(point.levelDecimals()));
        entries.put(Entry.DEVELOPMENT_DECIMALS, Integer.toString(point.developmentDecimals()));
        entries.put(Entry.SMALL_BASE, Integer.toString(point.smallBase()));
        details.periodicity().ifPresent(one -> entries.put(Entry.PERIODICITY, one.name().toLowerCase(Locale.ROOT)));
        details.validFrom().ifPresent(date -> entries.put(Entry.VALID_FROM, date.toString()));
        details.validTo().ifPresent(date -> entries.put(Entry.VALID_TO, date.toString()));
        entries.put(Entry.QUALITY, details.quality().id());
        entries.put(Entry.SCORECARD, details.showing().id());
        entries.put(Entry.CENTRAL, Boolean.toString(point.central()));
        entries.put(Entry.COMMON, Boolean.toString(details.common()));
        entries.put(Entry.BESIDES, String.join(", ", point.besides()));
        entries.put(Entry.DEVELOPMENT, development(point.development()));
        putLevel(point.level(), entries);
        return new PointDraft(entries);
    }

    private static String development(Development development) {
        return switch (development) {
            case Development.Points points -> "{points: true}";
            case Development.Relative relative -> "{percent: true}";
            case Development.PercentChange change -> "{percentChangeOf: {measure: %s, where: {%s}}}".formatted(change.count().measure(),
                    String.join(", ", change.count().where().entrySet().stream().sorted(Map.Entry.comparingByKey())
                            .map(entry -> entry.getKey() + ": " + quoted(entry.getValue())).toList()));
        };
    }

    private static void putLevel(Level level, Map<Entry, String> entries) {
        switch (level) {
            case Level.Published published -> entries.put(Entry.FORMULA, published.numerator().map(count -> "published(%s,\n  %s)"
                    .formatted(published.rate().formula(), count.formula())).orElse(published.rate().formula()));
            case Level.Ratio ratio -> entries.put(Entry.FORMULA, "%s * %s\n/ %s".formatted(
                    new java.math.BigDecimal(ratio.factor()).toPlainString(), ratio.numerator().formula(), ratio.denominator().formula()));
            case Level.Contributed contributed -> { }
            case Level.Unavailable unavailable -> { }
            case Level.Awaited awaited -> awaited.source().ifPresentOrElse(source -> putSource(source, entries),
                    () -> entries.put(Entry.AWAITS, awaited.table()));
            case Level.Computed computed -> putSource(computed.source(), entries);
            case Level.Written written -> putSource(written.source(), entries);
            case Level.Faulty faulty -> putSource(faulty.source(), entries);
        }
    }

    private static void putSource(FormulaSource source, Map<Entry, String> entries) {
        entries.put(Entry.FORMULA, source.text().strip());
        entries.put(Entry.MISSING, source.missing().id());
        source.awaits().ifPresent(table -> entries.put(Entry.AWAITS, table));
    }

    /** Returns what an entry says; empty text where it is left out. */
    public String get(Entry entry) {
        return entries.getOrDefault(entry, "");
    }

    /** Returns a draft with another text in an entry; empty text leaves it out. */
    public PointDraft with(Entry entry, String text) {
        Map<Entry, String> changed = new EnumMap<>(Entry.class);
        changed.putAll(entries);
        if (text.isBlank()) {
            changed.remove(entry);
        } else {
            changed.put(entry, text.strip());
        }
        return new PointDraft(changed);
    }

    /** Returns the entries in which two drafts differ. */
    public List<Entry> differences(PointDraft other) {
        List<Entry> differences = new ArrayList<>();
        for (Entry entry : Entry.values()) {
            if (!get(entry).replaceAll("\\s+", " ").equals(other.get(entry).replaceAll("\\s+", " "))) {
                differences.add(entry);
            }
        }
        return differences;
    }

    /** Returns the catalogue file that holds this point alone. */
    public String text() {
        StringBuilder text = new StringBuilder("version: 1\npoints:\n");
        String before = "  - ";
        for (Entry entry : Entry.values()) {
            String value = value(entry);
            if (entry == Entry.FORMULA && get(entry).isEmpty() && !get(Entry.AWAITS).isEmpty()) {
                // Without a formula a point can only wait.
                text.append(before).append("level: {awaits: ").append(quoted(get(Entry.AWAITS))).append("}\n");
            } else if (!value.isEmpty()) {
                text.append(before).append(entry.key).append(": ").append(value).append('\n');
                before = "    ";
            }
        }
        return text.toString();
    }

    private String value(Entry entry) {
        if (!entry.part.isEmpty()) {
            return firstPart(entry) ? parts(entry.key) : "";
        }
        String value = get(entry);
        return switch (entry) {
            case FORMULA -> value.isEmpty() ? "\"\"" : value.contains("\n") ? "|\n" + value.indent(6).stripTrailing() : quoted(value);
            case DEVELOPMENT -> value;
            case BESIDES -> value.isEmpty() ? "" : "[" + value + "]";
            case AWAITS, MISSING -> get(Entry.FORMULA).isEmpty() || value.isEmpty() ? "" : quoted(value);
            case CENTRAL, COMMON -> value.equals("true") ? value : "";
            default -> value.isEmpty() ? "" : quoted(value);
        };
    }

    private static boolean firstPart(Entry entry) {
        for (Entry one : Entry.values()) {
            if (one.key.equals(entry.key)) {
                return one == entry;
            }
        }
        return false;
    }

    private String parts(String key) {
        List<String> parts = new ArrayList<>();
        for (Entry entry : Entry.values()) {
            if (entry.key.equals(key) && !get(entry).isEmpty()) {
                parts.add(entry.part + ": " + quoted(get(entry)));
            }
        }
        return parts.isEmpty() ? "" : "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String value) {
        return value.matches("[a-z0-9][a-zA-Z0-9-]*") ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }

    /** Returns the entry that a problem of this draft is about; empty when it is about no single one. */
    public Optional<Entry> entry(CatalogueProblem problem) {
        return DraftPlaces.entry(text(), problem);
    }

    /**
     * Checks this draft in its surroundings.
     *
     * @param below the catalogue that it is to lie over
     */
    public Checked checked(Catalogue below, TableRegister tables) {
        String file = get(Entry.ID) + ".yaml";
        try {
            byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
            CatalogueFile.Content content = CatalogueFile.check(file, new ByteArrayInputStream(bytes), tables, file, below);
            Catalogue whole = new Linker(below.overlaidBy(content.catalogue()), tables).linked();
            Optional<MeasurementPoint> point = content.catalogue().points().stream().findFirst()
                    .flatMap(own -> whole.point(own.id()));
            return new Checked(whole, point, content.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory cannot fail to be read", e);
        }
    }
}

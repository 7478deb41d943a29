package dk.pejling.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import dk.pejling.model.Average;
import dk.pejling.model.Frequency;
import dk.pejling.model.Polarity;
import dk.pejling.model.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Schema and validator say the same of the form of a file. */
class CatalogueSchemaTest {
    /** What the validator says of form; everything else it says is about names and formulas. */
    private static final Pattern FORM = Pattern.compile("' is missing|is unknown here|must be|expected (a|named) |cannot stand beside|belongs to"
            + "|needs (one of|source)|must lie between|'version' is|'(unit|missing)' is unknown|is empty");

    /** Little, since each spoilt file is linked with it. */
    private static final Catalogue BELOW = new Catalogue(SampleStore.CATALOGUE.targetGroups(),
            List.of(SampleStore.CATALOGUE.point("flere-i-job").orElseThrow()), SampleStore.CATALOGUE.schemes(), SampleStore.CATALOGUE.types(),
            SampleStore.CATALOGUE.constants(), SampleStore.CATALOGUE.scheme());

    private static String resource(String name) throws IOException {
        try (InputStream in = CatalogueSchemaTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<CatalogueProblem> problems(String yaml) throws IOException {
        return CatalogueFile.check("c.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), SampleStore.TABLES,
                "test", BELOW).problems();
    }

    private static List<CatalogueProblem> ofForm(List<CatalogueProblem> problems) {
        return problems.stream().filter(problem -> FORM.matcher(problem.text().in(Locale.ENGLISH)).find()).toList();
    }

    @Test
    void theShippedCatalogueAndOneWithEveryEntryAreOfTheForm() throws Exception {
        assertThat(SchemaCheck.refusedLines(CatalogueFile.shippedText())).isEmpty();
        assertThat(SchemaCheck.refusedLines(resource("every-entry.yaml"))).isEmpty();
        assertThat(problems(resource("every-entry.yaml"))).isEmpty();
    }

    @Test
    void everyNameOfTheSchemaStandsInTheFileWithEveryEntry() throws Exception {
        String text = resource("every-entry.yaml");
        for (String definition : List.of("catalogue", "targetGroup", "scheme", "indicatorType", "constant", "value", "point", "development")) {
            assertThat(CatalogueSchema.names(definition)).as(definition).allSatisfy(name -> assertThat(text).contains(name + ":"));
        }
    }

    @Test
    void theWordsOfTheSchemaAreThoseOfTheProduct() {
        assertThat(words("unit")).containsExactlyElementsOf(Arrays.stream(Unit.values()).map(Unit::id).toList());
        assertThat(words("point", "polarity")).containsExactlyInAnyOrderElementsOf(lower(Polarity.values()));
        assertThat(words("point", "average")).containsExactlyInAnyOrderElementsOf(lower(Average.values()));
        assertThat(words("point", "periodicity")).containsExactlyInAnyOrderElementsOf(lower(Frequency.values()));
        assertThat(words("point", "quality")).containsExactlyInAnyOrderElementsOf(lower(Quality.values()));
        assertThat(words("point", "scorecard")).containsExactlyInAnyOrderElementsOf(lower(Showing.values()));
        assertThat(words("point", "missing")).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(dk.pejling.indicators.formula.Missing.values()).map(one -> one.id()).toList());
    }

    private static List<String> lower(Enum<?>[] constants) {
        return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(String... path) {
        Map<String, Object> at = (Map<String, Object>) tree(CatalogueSchema.text()).get("$defs");
        at = (Map<String, Object>) at.get(path[0]);
        for (int i = 1; i < path.length; i++) {
            at = (Map<String, Object>) ((Map<String, Object>) at.get("properties")).get(path[i]);
        }
        return (List<String>) at.get("enum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-units", "02-cycle", "03-unknown-names", "05-members", "06-entries", "07-time", "08-syntax", "09-constants",
        "10-weights"})
    void bothRefuseTheSameEntriesOfTheBrokenCatalogues(String name) throws Exception {
        String yaml = resource("broken/" + name + ".yaml");
        Set<Integer> byValidator = new TreeSet<>();
        ofForm(problems(yaml)).forEach(problem -> byValidator.add(entryOf(problem.place().line(), yaml)));
        Set<Integer> bySchema = new TreeSet<>();
        SchemaCheck.refusedLines(yaml).forEach(line -> bySchema.add(entryOf(line, yaml)));
        assertThat(bySchema).as(name).isEqualTo(byValidator);
        assertThat(bySchema.isEmpty()).as(name).isEqualTo(!Set.of("06-entries", "09-constants", "10-weights").contains(name));
    }

    /** Returns the line on which the entry begins that a line belongs to; a line of the top is its own. */
    private static int entryOf(int line, String yaml) {
        String[] lines = yaml.split("\n");
        int at = line;
        while (at > 1 && !lines[at - 1].matches("(  - |\\w).*")) {
            at--;
        }
        return at;
    }

    @Test
    void whatIsNoYamlIsNoneForBoth() throws Exception {
        String yaml = resource("broken/04-yaml.yaml");
        assertThat(problems(yaml)).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> SchemaCheck.refusedLines(yaml)).hasMessageContaining("expected <block end>");
    }

    /** Each entry of the full file is spoilt in every way; both must say the same of each spoilt file. */
    @Test
    void bothRefuseTheSameSpoiltFiles() throws Exception {
        List<String> differing = new ArrayList<>();
        int refused = 0;
        int spoilt = 0;
        for (List<Object> path : paths(tree(resource("every-entry.yaml")), List.of())) {
            for (Map.Entry<String, UnaryOperator<Object>> spoiling : spoilings().entrySet()) {
                Object changed = changed(tree(resource("every-entry.yaml")), path, 0, spoiling.getValue());
                String yaml = json(changed);
                boolean bySchema = !SchemaCheck.refusedLines(yaml).isEmpty();
                List<CatalogueProblem> problems = problems(yaml);
                boolean byValidator = !ofForm(problems).isEmpty();
                if (bySchema != byValidator && (!bySchema || problems.isEmpty())) {
                    differing.add(path + " " + spoiling.getKey() + (bySchema ? ": schema alone" : ": validator alone ") + problems);
                }
                spoilt++;
                refused += bySchema ? 1 : 0;
            }
        }
        assertThat(differing).isEmpty();
        assertThat(spoilt).isGreaterThan(1000);
        assertThat(refused).isGreaterThan(500);
    }

    private static final Object REMOVED = new Object();

    private static Map<String, UnaryOperator<Object>> spoilings() {
        Map<String, UnaryOperator<Object>> spoilings = new LinkedHashMap<>();
        spoilings.put("removed", value -> REMOVED);
        spoilings.put("a list", value -> List.of("zzz"));
        spoilings.put("a mapping", value -> Map.of("zzz", 1));
        spoilings.put("an empty mapping", value -> Map.of());
        spoilings.put("nothing", value -> null);
        spoilings.put("a text", value -> "ZZZ zzz");
        spoilings.put("a number", value -> 17);
        spoilings.put("below 0", value -> -1);
        spoilings.put("a fraction", value -> 0.5);
        spoilings.put("yes", value -> true);
        spoilings.put("no", value -> false);
        spoilings.put("one more entry", value -> {
            if (value instanceof Map<?, ?> map) {
                Map<Object, Object> more = new LinkedHashMap<>(map);
                more.put("zzz", 1);
                return more;
            }
            return value;
        });
        return spoilings;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(String yaml) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static List<List<Object>> paths(Object at, List<Object> path) {
        List<List<Object>> paths = new ArrayList<>();
        if (!path.isEmpty()) {
            paths.add(path);
        }
        if (at instanceof Map<?, ?> map) {
            map.forEach((key, value) -> paths.addAll(paths(value, longer(path, key))));
        } else if (at instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                paths.addAll(paths(list.get(i), longer(path, i)));
            }
        }
        return paths;
    }

    private static List<Object> longer(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Object changed(Object at, List<Object> path, int depth, UnaryOperator<Object> change) {
        if (depth == path.size()) {
            return change.apply(at);
        }
        Object inner = at instanceof Map<?, ?> map ? map.get(path.get(depth)) : ((List<?>) at).get((Integer) path.get(depth));
        Object changed = changed(inner, path, depth + 1, change);
        if (at instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            if (changed == REMOVED) {
                copy.remove(path.get(depth));
            } else {
                copy.put(path.get(depth), changed);
            }
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) at);
        if (changed == REMOVED) {
            copy.remove((int) (Integer) path.get(depth));
        } else {
            copy.set((Integer) path.get(depth), changed);
        }
        return copy;
    }

    private static String json(Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{" + String.join(", ", map.entrySet().stream()
                    .map(entry -> json(entry.getKey().toString()) + ": " + json(entry.getValue())).toList()) + "}";
            case List<?> list -> "[" + String.join(", ", list.stream().map(CatalogueSchemaTest::json).toList()) + "]";
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
            default -> value.toString();
        };
    }
}

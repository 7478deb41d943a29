package dk.pejling.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The part of JSON schema (draft 2020-12) that the schema of catalogues uses, word for word; a word it does not know fails. */
final class SchemaCheck {
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final Set<String> NOTES = Set.of("$schema", "$id", "$defs", "title", "description");

    private final Map<String, Object> schema;
    private final Set<Integer> lines = new TreeSet<>();

    private SchemaCheck(String schema) {
        this.schema = map(new Load(SETTINGS).loadFromString(schema));
    }

    /** Returns the lines of a YAML file on which the shipped schema refuses something. */
    static Set<Integer> refusedLines(String yaml) {
        SchemaCheck check = new SchemaCheck(CatalogueSchema.text());
        check.collect(check.schema, new Compose(SETTINGS).composeString(yaml).orElseThrow());
        return check.lines;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static int line(Node node) {
        return node.getStartMark().orElseThrow().getLine() + 1;
    }

    private boolean accepts(Object of, Node node) {
        int before = lines.size();
        SchemaCheck inner = new SchemaCheck(schema);
        inner.collect(of, node);
        return inner.lines.isEmpty() && before == lines.size();
    }

    private SchemaCheck(Map<String, Object> schema) {
        this.schema = schema;
    }

    private void refuse(boolean wrong, Node at) {
        if (wrong) {
            lines.add(line(at));
        }
    }

    private void collect(Object of, Node node) {
        if (of instanceof Boolean allowed) {
            refuse(!allowed, node);
            return;
        }
        map(of).forEach((word, value) -> {
            if (!NOTES.contains(word)) {
                apply(word, value, map(of), node);
            }
        });
    }

    private void apply(String word, Object value, Map<String, Object> of, Node node) {
        switch (word) {
            case "$ref" -> collect(resolve((String) value), node);
            case "type" -> refuse(types(value).stream().noneMatch(type -> is(type, node)), node);
            case "enum" -> refuse(((List<?>) value).stream().noneMatch(one -> equal(one, node)), node);
            case "const" -> refuse(!equal(value, node), node);
            case "anyOf" -> refuse(((List<?>) value).stream().noneMatch(one -> accepts(one, node)), node);
            case "oneOf" -> refuse(((List<?>) value).stream().filter(one -> accepts(one, node)).count() != 1, node);
            case "pattern" -> refuse(is("string", node) && !Pattern.compile((String) value).matcher(text(node)).find(), node);
            case "minimum" -> refuse(is("number", node) && number(node).compareTo(new BigDecimal(value.toString())) < 0, node);
            case "maximum" -> refuse(is("number", node) && number(node).compareTo(new BigDecimal(value.toString())) > 0, node);
            case "items" -> items(node).forEach(item -> collect(value, item));
            case "minItems" -> refuse(is("array", node) && items(node).size() < (Integer) value, node);
            case "minProperties" -> refuse(is("object", node) && entries(node).size() < (Integer) value, node);
            case "maxProperties" -> refuse(is("object", node) && entries(node).size() > (Integer) value, node);
            case "required" -> refuse(is("object", node) && !entries(node).keySet().containsAll((List<?>) value), node);
            case "properties" -> entries(node).forEach((key, entry) -> {
                if (map(value).containsKey(key)) {
                    collect(map(value).get(key), entry);
                }
            });
            case "additionalProperties" -> entries(node).forEach((key, entry) -> {
                if (!map(of.getOrDefault("properties", Map.of())).containsKey(key)) {
                    collect(value, entry);
                }
            });
            case "dependentRequired" -> map(value).forEach((key, needed) ->
                    refuse(entries(node).containsKey(key) && !entries(node).keySet().containsAll((List<?>) needed), node));
            case "dependentSchemas" -> map(value).forEach((key, needed) -> {
                if (entries(node).containsKey(key)) {
                    collect(needed, node);
                }
            });
            default -> throw new IllegalArgumentException(word);
        }
    }

    private Object resolve(String reference) {
        Object at = schema;
        for (String step : reference.substring(2).split("/")) {
            at = map(at).get(step);
        }
        return at;
    }

    private static List<String> types(Object value) {
        return value instanceof List<?> several ? several.stream().map(String.class::cast).toList() : List.of((String) value);
    }

    private static boolean is(String type, Node node) {
        return switch (type) {
            case "object" -> node instanceof MappingNode;
            case "array" -> node instanceof SequenceNode;
            case "string" -> node.getTag().equals(Tag.STR);
            case "integer" -> node.getTag().equals(Tag.INT);
            case "number" -> node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
            case "boolean" -> node.getTag().equals(Tag.BOOL);
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static boolean equal(Object value, Node node) {
        String type = value instanceof Boolean ? "boolean" : value instanceof Number ? "number" : "string";
        return node instanceof ScalarNode && is(type, node) && text(node).equals(value.toString());
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static BigDecimal number(Node node) {
        return new BigDecimal(text(node));
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : new ArrayList<>();
    }

    private static Map<String, Node> entries(Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
        return entries;
    }
}

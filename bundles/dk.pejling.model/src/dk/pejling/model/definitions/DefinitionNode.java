package dk.pejling.model.definitions;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a YAML file: named texts, lists and further mappings. Plain data only, no tags, no objects. */
public final class DefinitionNode {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_LEVELS = 50;

    private final String file;
    private final int line;
    private final Map<String, Node> entries;
    private final Map<String, Integer> lines;

    private DefinitionNode(String file, int line, Map<String, Node> entries, Map<String, Integer> lines) {
        this.file = file;
        this.line = line;
        this.entries = entries;
        this.lines = lines;
    }

    /**
     * Reads a file whose top is a mapping.
     *
     * @param file its name, for messages
     * @param in its bytes, UTF-8; not closed
     * @throws DefinitionException if it is no such file
     */
    public static DefinitionNode read(String file, InputStream in) throws IOException, DefinitionException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new DefinitionException(file, 1, "larger than " + MOST_BYTES + " bytes");
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).setAllowRecursiveKeys(false).build();
            checkDepth(file, new Parse(settings).parseInputStream(new java.io.ByteArrayInputStream(bytes)));
            Optional<Node> top = new Compose(settings).composeInputStream(new java.io.ByteArrayInputStream(bytes));
            if (top.isEmpty()) {
                throw new DefinitionException(file, 1, "empty");
            }
            return mapping(file, top.get());
        } catch (MarkedYamlEngineException e) {
            throw new DefinitionException(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), e.getProblem());
        } catch (YamlEngineException e) {
            throw new DefinitionException(file, 1, e.getMessage());
        }
    }

    /** The library composes nodes recursively and would overflow the stack; its events come one after the other. */
    private static void checkDepth(String file, Iterable<Event> events) throws DefinitionException {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > MOST_LEVELS) {
                throw new DefinitionException(file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                        "nested deeper than " + MOST_LEVELS + " levels");
            }
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
        }
    }

    private static DefinitionNode mapping(String file, Node node) throws DefinitionException {
        int line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new DefinitionException(file, line, "expected named entries (name: value)");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(file, tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw new DefinitionException(file, lineOf(tuple.getKeyNode()), "'" + key + "' stands twice");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
        return new DefinitionNode(file, line, entries, lines);
    }

    private static String scalar(String file, Node node) throws DefinitionException {
        if (node instanceof ScalarNode scalar) {
            if (scalar.isPlain() && scalar.getValue().isEmpty()) {
                throw new DefinitionException(file, lineOf(node), "expected a value; nothing stands here");
            }
            return scalar.getValue();
        }
        throw new DefinitionException(file, lineOf(node), "expected a single value");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Returns an exception about this node. */
    public DefinitionException wrong(String message) {
        return new DefinitionException(file, line, message);
    }

    /** Returns an exception about one entry of this node. */
    public DefinitionException wrong(String key, String message) {
        return new DefinitionException(file, lines.getOrDefault(key, line), "'" + key + "' " + message);
    }

    /**
     * Checks that every entry has a known name.
     *
     * @throws DefinitionException if one has not
     */
    public void allow(Set<String> keys) throws DefinitionException {
        for (String key : entries.keySet()) {
            if (!keys.contains(key)) {
                List<String> close = CloseMatches.of(key, keys);
                throw wrong(key, "is unknown here" + (close.isEmpty() ? "" : "; did you mean " + String.join(", ", close) + "?"));
            }
        }
    }

    /** Returns whether there is such an entry. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Returns the names of the entries, in their order. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Returns whether there is such an entry and it is a mapping. */
    public boolean isMapping(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** Returns a text that must be there. */
    public String text(String key) throws DefinitionException {
        return scalar(file, require(key));
    }

    /** Returns a text that may be left out. */
    public Optional<String> optionalText(String key) throws DefinitionException {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** Returns a whole number, or a default where it is left out. */
    public int integer(String key, int otherwise) throws DefinitionException {
        if (!has(key)) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw wrong(key, "must be a whole number, not '" + text(key) + "'");
        }
    }

    /** Returns yes or no, or no where it is left out. */
    public boolean flag(String key) throws DefinitionException {
        return switch (optionalText(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "must be true or false");
        };
    }

    /** Returns the constant of an enumeration whose lower-case name stands there. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) throws DefinitionException {
        String text = text(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw wrong(key, "must be one of " + List.of(type.getEnumConstants()).toString().toLowerCase(java.util.Locale.ROOT)
                + ", not '" + text + "'");
    }

    /** Returns a text in both languages: {@code {da: …, en: …}}. */
    public LocalText localText(String key) throws DefinitionException {
        return child(key).asLocalText();
    }

    /** Returns this node as a text in both languages. */
    public LocalText asLocalText() throws DefinitionException {
        allow(Set.of("da", "en"));
        return new LocalText(text("da"), text("en"));
    }

    /** Returns a mapping that must be there. */
    public DefinitionNode child(String key) throws DefinitionException {
        return mapping(file, require(key));
    }

    /** Returns a list of mappings; empty where it is left out. */
    public List<DefinitionNode> children(String key) throws DefinitionException {
        List<DefinitionNode> children = new ArrayList<>();
        for (Node node : sequence(key)) {
            children.add(mapping(file, node));
        }
        return children;
    }

    /** Returns a list of texts; empty where it is left out. */
    public List<String> texts(String key) throws DefinitionException {
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            texts.add(scalar(file, node));
        }
        return texts;
    }

    private List<Node> sequence(String key) throws DefinitionException {
        if (!has(key)) {
            return List.of();
        }
        if (entries.get(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(key, "must be a list");
    }

    /** Returns named texts; empty where they are left out. */
    public Map<String, String> namedTexts(String key) throws DefinitionException {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            DefinitionNode child = child(key);
            for (String name : child.entries.keySet()) {
                texts.put(name, child.text(name));
            }
        }
        return texts;
    }

    private Node require(String key) throws DefinitionException {
        Node node = entries.get(key);
        if (node == null) {
            throw wrong("'" + key + "' is missing");
        }
        return node;
    }
}

package dk.pejling.model.definitions;

import dk.pejling.model.CloseMatches;
import dk.pejling.model.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping in a YAML file: named texts, lists and further mappings. Plain data only, no tags, no objects. */
public final class DefinitionNode {
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_LEVELS = 50;

    private final String file;
    private final int line;
    private final int column;
    private final String[] source;
    private final Map<String, Node> entries;
    private final Map<String, Node> keys;

    private DefinitionNode(String file, String[] source, Node node, Map<String, Node> entries, Map<String, Node> keys) {
        this.file = file;
        this.source = source;
        line = lineOf(node);
        column = columnOf(node);
        this.entries = entries;
        this.keys = keys;
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
            return mapping(file, new String(bytes, StandardCharsets.UTF_8).split("\\R", -1), top.get());
        } catch (MarkedYamlEngineException e) {
            throw new DefinitionException(file, e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1),
                    new LocalText("ikke gyldig YAML: " + e.getProblem(), e.getProblem()));
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

    private static DefinitionNode mapping(String file, String[] source, Node node) throws DefinitionException {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(file, node, "her ventes navngivne værdier (navn: værdi)", "expected named entries (name: value)");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node> keys = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(file, tuple.getKeyNode());
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw wrong(file, tuple.getKeyNode(), "'" + key + "' står to gange", "'" + key + "' stands twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
        return new DefinitionNode(file, source, node, entries, keys);
    }

    private static String scalar(String file, Node node) throws DefinitionException {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getTag().equals(Tag.NULL)) {
                throw wrong(file, node, "her ventes en værdi; der står ingen", "expected a value; nothing stands here");
            }
            return scalar.getValue();
        }
        throw wrong(file, node, "her ventes én værdi", "expected a single value");
    }

    private static DefinitionException wrong(String file, Node node, String da, String en) {
        return new DefinitionException(file, lineOf(node), columnOf(node), new LocalText(da, en));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private static int columnOf(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    }

    /** Returns the name of the file. */
    public String file() {
        return file;
    }

    /** Returns an exception about this node. */
    public DefinitionException wrong(String message) {
        return wrong(new LocalText(message, message));
    }

    /** Returns an exception about this node. */
    public DefinitionException wrong(LocalText message) {
        return new DefinitionException(file, line, column, message);
    }

    /** Returns an exception about one entry of this node. */
    public DefinitionException wrong(String key, String message) {
        return wrong(key, new LocalText(message, message));
    }

    /** Returns an exception about one entry of this node; the message follows the name of the entry. */
    public DefinitionException wrong(String key, LocalText message) {
        Node at = keys.get(key);
        // The value where it stands beside its name, since that is what must change; otherwise the name.
        Node shown = at != null && lineOf(entries.get(key)) == lineOf(at) ? entries.get(key) : at;
        return new DefinitionException(file, at == null ? line : lineOf(at), shown == null ? column : columnOf(shown),
                new LocalText("'" + key + "' " + message.da(), "'" + key + "' " + message.en()));
    }

    /**
     * Returns where a character of a text stands in the file: line and column, from 1.
     *
     * @param offset from 0, in the text as {@link #text} gives it
     */
    public int[] placeIn(String key, int offset) {
        if (!(entries.get(key) instanceof ScalarNode scalar) || scalar.getStartMark().isEmpty()) {
            return new int[] {line, column};
        }
        return new ScalarPlaces(scalar, source).of(offset);
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
                String near = String.join(", ", close);
                Node at = this.keys.get(key);
                throw new DefinitionException(file, lineOf(at), columnOf(at), new LocalText(
                        "'" + key + "' er ukendt her" + (close.isEmpty() ? quotes(key, "en tekst med komma skal i anførselstegn") : "; mente du " + near + "?"),
                        "'" + key + "' is unknown here" + (close.isEmpty() ? quotes(key, "a text with a comma needs quotation marks") : "; did you mean " + near + "?")));
            }
        }
    }

    /** Behind the comma of an unquoted text in braces YAML sees a name without value. */
    private String quotes(String key, String hint) {
        return entries.get(key) instanceof ScalarNode scalar && scalar.getValue().isEmpty() ? "; " + hint : "";
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
            throw wrong(key, new LocalText("skal være et helt tal, ikke '" + text(key) + "'",
                    "must be a whole number, not '" + text(key) + "'"));
        }
    }

    /** Returns yes or no, or no where it is left out. */
    public boolean flag(String key) throws DefinitionException {
        return switch (optionalText(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, new LocalText("skal være true eller false", "must be true or false"));
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
        String all = List.of(type.getEnumConstants()).toString().toLowerCase(java.util.Locale.ROOT);
        throw wrong(key, new LocalText("skal være en af " + all + ", ikke '" + text + "'",
                "must be one of " + all + ", not '" + text + "'"));
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
        return mapping(file, source, require(key));
    }

    /** Returns a list of mappings; empty where it is left out. */
    public List<DefinitionNode> children(String key) throws DefinitionException {
        List<DefinitionNode> children = new ArrayList<>();
        for (Node node : sequence(key)) {
            children.add(mapping(file, source, node));
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
        throw wrong(key, new LocalText("skal være en liste", "must be a list"));
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
            throw wrong(new LocalText("'" + key + "' mangler", "'" + key + "' is missing"));
        }
        return node;
    }
}

package dk.pejling.workspace.stamp;

import dk.pejling.indicators.FollowUp;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document was made of: figures by vintage, definitions by the hash of their kept copies. The same document always has
 * the same stamp; texts are empty where there is nothing to say.
 *
 * @param design id of the report, or {@code json} for a scorecard of the command line
 * @param layout hash of the layout
 * @param language tag of its language, such as {@code da-DK}
 * @param targetGroup id
 * @param period whose figures it shows
 * @param asOf the day it was limited to
 * @param where the part of the country it is about
 * @param cards the areas by code, each with the hash of its comparison
 * @param vintages ids of the vintages that counted, each with the hash of its content
 * @param targets the files of goals by name, each with its hash
 * @param figures what functions of plug-ins answered, by the ids of their points, each with its hash
 * @param catalogue hash of the measurement points of all layers
 * @param tables hash of the tables and breaks
 * @param data SHA-256 of the result
 * @param program version of the program
 * @param more further target groups of a follow-up by id, each with its {@code cards}
 * @param basis which side its sentences over groups are about, {@code development} unless they are about levels
 * @param name what its areas are called as one group beside the country
 */
public record Stamp(String design, String layout, String language, String targetGroup, String period, String asOf, String where,
        Map<String, String> cards, Map<String, String> vintages, Map<String, String> targets, Map<String, String> figures,
        String catalogue, String tables, String data, String program, Map<String, Map<String, String>> more, String basis, String name) {
    private static final String DEVELOPMENT = FollowUp.Basis.DEVELOPMENT.id();

    /** Copies the maps, keeping their order. */
    public Stamp {
        cards = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cards));
        vintages = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(vintages));
        targets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        more = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    String text() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("design", design);
        object.put("layout", layout);
        object.put("language", language);
        object.put("targetGroup", targetGroup);
        object.put("period", period);
        object.put("asOf", asOf);
        object.put("where", where);
        object.put("cards", pairs(cards));
        object.put("vintages", pairs(vintages));
        object.put("targets", pairs(targets));
        object.put("figures", pairs(figures));
        object.put("catalogue", catalogue);
        object.put("tables", tables);
        object.put("data", data);
        object.put("program", program);
        // What a document without choices has nothing to say about is left out: it keeps the stamp it always had.
        if (!more.isEmpty()) {
            object.put("more", more.entrySet().stream().map(Stamp::part).toList());
        }
        if (!basis.equals(DEVELOPMENT)) {
            object.put("basis", basis);
        }
        if (!name.isEmpty()) {
            object.put("name", name);
        }
        return JsonText.of(object);
    }

    private static Map<String, Object> part(Map.Entry<String, Map<String, String>> group) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("targetGroup", group.getKey());
        part.put("cards", pairs(group.getValue()));
        return part;
    }

    private static List<Map<String, String>> pairs(Map<String, String> map) {
        List<Map<String, String>> pairs = new ArrayList<>();
        map.forEach((id, hash) -> {
            Map<String, String> pair = new LinkedHashMap<>();
            pair.put("id", id);
            pair.put("hash", hash);
            pairs.add(pair);
        });
        return pairs;
    }

    static Stamp read(String text) throws IOException, DefinitionException {
        DefinitionNode node = DefinitionNode.read("stamp", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new Stamp(node.text("design"), text(node, "layout"), node.text("language"), node.text("targetGroup"), node.text("period"),
                text(node, "asOf"), text(node, "where"), pairs(node, "cards"), pairs(node, "vintages"), pairs(node, "targets"), pairs(node, "figures"),
                node.text("catalogue"), node.text("tables"), node.text("data"), node.text("program"), more(node),
                node.optionalText("basis").orElse(DEVELOPMENT), text(node, "name"));
    }

    private static Map<String, Map<String, String>> more(DefinitionNode node) throws DefinitionException {
        Map<String, Map<String, String>> more = new LinkedHashMap<>();
        for (DefinitionNode group : node.children("more")) {
            more.put(group.text("targetGroup"), pairs(group, "cards"));
        }
        return more;
    }

    private static String text(DefinitionNode node, String key) throws DefinitionException {
        return node.optionalText(key).orElse("");
    }

    private static Map<String, String> pairs(DefinitionNode node, String key) throws DefinitionException {
        Map<String, String> map = new LinkedHashMap<>();
        for (DefinitionNode pair : node.children(key)) {
            map.put(pair.text("id"), pair.text("hash"));
        }
        return map;
    }
}

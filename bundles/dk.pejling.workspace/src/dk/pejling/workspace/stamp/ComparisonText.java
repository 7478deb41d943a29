package dk.pejling.workspace.stamp;

import dk.pejling.clustering.PeerComparison;
import dk.pejling.model.Area;
import dk.pejling.model.AreaRegister;
import dk.pejling.model.Average;
import dk.pejling.model.Comparison;
import dk.pejling.model.definitions.DefinitionException;
import dk.pejling.model.definitions.DefinitionNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A comparison, resolved to its members, as a text that can be read again. */
final class ComparisonText {
    private ComparisonText() {
    }

    static String write(PeerComparison peers) {
        Comparison comparison = peers.comparison();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", comparison.kind().name().toLowerCase(Locale.ROOT));
        object.put("name", comparison.name());
        object.put("members", comparison.members().stream().map(Area::code).toList());
        comparison.average().ifPresent(average -> object.put("average", average.name().toLowerCase(Locale.ROOT)));
        object.put("own", comparison.ownIn());
        Map<String, Object> distances = new LinkedHashMap<>();
        peers.distances().forEach((area, distance) -> distances.put(area.code(), distance.toString()));
        object.put("distances", distances);
        return JsonText.of(object);
    }

    static PeerComparison read(String text) throws IOException, DefinitionException {
        DefinitionNode node = DefinitionNode.read("comparison", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Area> members = new ArrayList<>();
        for (String code : node.texts("members")) {
            members.add(area(code));
        }
        Optional<Average> average = node.has("average") ? Optional.of(node.constant("average", Average.class)) : Optional.empty();
        Map<Area, Double> distances = new LinkedHashMap<>();
        node.namedTexts("distances").forEach((code, distance) -> distances.put(area(code), Double.valueOf(distance)));
        return new PeerComparison(new Comparison(node.constant("kind", Comparison.Kind.class), node.text("name"), members, average,
                node.flag("own")), distances, List.of());
    }

    static Area area(String code) {
        return AreaRegister.denmark().find(code)
                .orElseThrow(() -> new IllegalArgumentException("The area " + code + " is not known any more"));
    }
}

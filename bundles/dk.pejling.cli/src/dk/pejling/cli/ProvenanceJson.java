package dk.pejling.cli;

import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.Provenance;
import dk.pejling.workspace.remote.CommandClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What clusters, peers and expected values are made of, as other programs read it: the same object in all three. */
final class ProvenanceJson {
    private ProvenanceJson() {
    }

    static Map<String, Object> object(Provenance provenance, BackgroundOptions background, Output output) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", provenance.data().name());
        data.put("sha256", provenance.data().sha256());
        data.put("idColumn", provenance.data().idColumn());
        data.put("vintages", provenance.data().vintages());
        data.put("units", provenance.data().units());
        data.putAll(background.source(output));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("software", "Pejling " + CommandClient.version());
        object.put("data", data);
        object.put("variables", List.copyOf(provenance.variables().keySet()));
        object.put("method", provenance.method());
        object.put("seed", provenance.seed().isPresent() ? provenance.seed().getAsLong() : null);
        object.put("distance", provenance.distance().map(DistanceKind::id));
        object.put("standardise", provenance.standardisation().id());
        object.put("weights", provenance.weights());
        return object;
    }
}

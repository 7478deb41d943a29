package dk.pejling.clustering;

import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.model.BundleVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * What a result is made of and by, to make the same again.
 *
 * @param software the version of this bundle
 * @param data what the data are called: a file, or what was gathered
 * @param vintages of the store that the data were gathered from; none where they are from a file or ship
 * @param variables what was measured by, in the order of the data
 * @param standardisation how variables were brought to one scale
 * @param weights of the variables that do not count alike
 * @param method by its id
 * @param seed of what was drawn at random; empty where nothing is
 */
public record Provenance(String software, String data, List<String> vintages, List<String> variables, Standardisation standardisation,
        SequencedMap<String, Double> weights, String method, OptionalLong seed) {
    /** Copies the collections. */
    public Provenance {
        vintages = List.copyOf(vintages);
        variables = List.copyOf(variables);
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
    }

    /** Returns the provenance of what this program makes of some data now. */
    static Provenance of(BackgroundData data, List<String> variables, Standardisation standardisation, Map<String, Double> weights, String method,
            OptionalLong seed) {
        return new Provenance(BundleVersion.of(Provenance.class), data.name(), data.vintages(), variables, standardisation,
                new LinkedHashMap<>(weights), method, seed);
    }
}

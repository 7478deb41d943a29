package dk.pejling.clustering;

import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Standardisation;
import dk.pejling.model.BundleVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * What a result is made of and by, to make the same again.
 *
 * @param software the version of this bundle
 * @param data where units and variables are from
 * @param variables what was measured by, in the order of the data, and how its values are compared
 * @param distance how the variables were put together; empty where nothing was measured
 * @param standardisation how variables were brought to one scale
 * @param weights of the variables that do not count alike
 * @param method by its id
 * @param seed of what was drawn at random; empty where nothing is
 */
public record Provenance(String software, DataOrigin data, SequencedMap<String, GowerOptions.Kind> variables, Optional<DistanceKind> distance,
        Standardisation standardisation, SequencedMap<String, Double> weights, String method, OptionalLong seed) {
    /** Copies the collections. */
    public Provenance {
        variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
    }

    /** Returns the provenance of units measured and divided or put in order by a method. */
    static Provenance of(BackgroundData data, List<String> variables, MeasuringOptions measuring, String method, OptionalLong seed) {
        return new Provenance(BundleVersion.of(Provenance.class), data.origin(), kinds(data, variables),
                Optional.of(measuring.distance()), measuring.scale(), new LinkedHashMap<>(measuring.weights()), method, seed);
    }

    /** Returns the provenance of a model of the variables as they are. */
    static Provenance of(BackgroundData data, List<String> variables, String method, OptionalLong seed) {
        return new Provenance(BundleVersion.of(Provenance.class), data.origin(), kinds(data, variables),
                Optional.empty(), Standardisation.NONE, new LinkedHashMap<>(), method, seed);
    }

    private static SequencedMap<String, GowerOptions.Kind> kinds(BackgroundData data, List<String> variables) {
        SequencedMap<String, GowerOptions.Kind> kinds = new LinkedHashMap<>();
        variables.forEach(variable -> kinds.put(variable, data.kind(variable)));
        return kinds;
    }
}

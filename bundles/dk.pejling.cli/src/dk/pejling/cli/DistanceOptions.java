package dk.pejling.cli;

import dk.pejling.clustering.BackgroundData;
import dk.pejling.clustering.BackgroundException;
import dk.pejling.clustering.DistanceKind;
import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Standardisation;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** How far apart units are: scale, weights, distance, and which columns hold categories. */
final class DistanceOptions {
    @Option(names = "--standardise", paramLabel = "zscore|zscore-sample|range|robust|none")
    private String standardise;

    @Option(names = "--weights", split = ",", paramLabel = "A=2,B=0.5")
    private Map<String, String> weights = new LinkedHashMap<>();

    @Option(names = "--distance", paramLabel = "euclidean|manhattan|gower")
    private String distance = DistanceKind.EUCLIDEAN.id();

    @Option(names = "--categories", split = ",", paramLabel = "A,B")
    private List<String> categories = List.of();

    @Option(names = "--asymmetric", split = ",", paramLabel = "A,B")
    private List<String> asymmetric = List.of();

    /** Returns the kind of distance. */
    DistanceKind kind() {
        return one("--distance", distance, DistanceKind.values(), DistanceKind::id);
    }

    /** Returns the scale; Gower's distance has its own. */
    Standardisation scale() {
        if (standardise == null) {
            return Standardisation.ZSCORE;
        }
        if (kind() == DistanceKind.GOWER) {
            throw CommandException.usage("cluster.ownScale");
        }
        return one("--standardise", standardise, Standardisation.values(), Standardisation::id);
    }

    /** Returns one of several things by its id. */
    static <T> T one(String option, String id, T[] values, Function<T, String> idOf) {
        return Arrays.stream(values).filter(each -> idOf.apply(each).equalsIgnoreCase(id)).findFirst()
                .orElseThrow(() -> CommandException.usage("cluster.unknown", option, id,
                        String.join(", ", Arrays.stream(values).map(idOf).toList())));
    }

    /** Returns how much variables count, where it is not 1. */
    Map<String, Double> weights() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        weights.forEach((name, weight) -> numbers.put(name, number(name, weight)));
        return numbers;
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw CommandException.usage("cluster.noNumber", "--weights " + name, text);
        }
    }

    /** Returns data with the categories that the distance can compare. */
    BackgroundData categorised(BackgroundData data) throws BackgroundException {
        if (kind() == DistanceKind.GOWER) {
            return data.withCategories(categories, asymmetric);
        }
        if (!categories.isEmpty() || !asymmetric.isEmpty()) {
            throw CommandException.usage("cluster.onlyGower", categories.isEmpty() ? "--asymmetric" : "--categories");
        }
        return data;
    }

    /** Puts into an object for programs how each variable is compared. */
    static void tell(Map<String, Object> object, SequencedMap<String, GowerOptions.Kind> kinds, BackgroundData data) {
        object.put("kinds", mapped(kinds.sequencedKeySet(), name -> kinds.get(name).id()));
        object.put("categories", mapped(kinds.sequencedKeySet().stream().filter(name -> kinds.get(name) == GowerOptions.Kind.NOMINAL).toList(),
                data::categories));
    }

    private static Map<String, Object> mapped(Collection<String> names, Function<String, Object> value) {
        Map<String, Object> mapped = new LinkedHashMap<>();
        names.forEach(name -> mapped.put(name, value.apply(name)));
        return mapped;
    }
}

package dk.pejling.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dk.pejling.clustering.algorithm.GowerOptions;
import dk.pejling.clustering.algorithm.Metric;

/** How far apart two units are. */
public enum DistanceKind {
    /** Square root of the sum of squared differences. */
    EUCLIDEAN("euclidean", Metric.EUCLIDEAN),
    /** Sum of absolute differences. */
    MANHATTAN("manhattan", Metric.MANHATTAN),
    /** Mean of the differences, of numbers each over the range of its variable; takes the place of the scale. */
    GOWER("gower", null);

    private final String id;
    private final Metric metric;

    DistanceKind(String id, Metric metric) {
        this.id = id;
        this.metric = metric;
    }

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** Returns the kind of an id; empty when there is none. */
    public static Optional<DistanceKind> ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** Returns how coordinates are measured; empty where there are none. */
    Optional<Metric> metric() {
        return Optional.ofNullable(metric);
    }

    /**
     * Checks that variables can be compared so.
     *
     * @throws UnusableOptionException if one is a category, which has no number
     */
    void check(BackgroundData data, List<String> variables) {
        variables.stream().filter(name -> this != GOWER && data.kind(name) != GowerOptions.Kind.NUMERIC).findFirst().ifPresent(name -> {
            throw new UnusableOptionException("category", name, id);
        });
    }
}

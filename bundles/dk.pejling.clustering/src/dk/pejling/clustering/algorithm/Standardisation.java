package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How variables of different units are brought to one scale before distances are measured. */
public enum Standardisation {
    /** Distance from the mean in population standard deviations (division by n). */
    ZSCORE("zscore"),
    /** Distance from the mean in sample standard deviations (division by n − 1), as R's {@code scale()}. */
    ZSCORE_SAMPLE("zscore-sample"),
    /** Place between the smallest (0) and the largest (1) value. */
    RANGE("range"),
    /** Distance from the median in median absolute deviations times 1.4826, as R's {@code mad()}; outliers weigh little. */
    ROBUST("robust"),
    /** The numbers as they are. */
    NONE("none");

    private final String id;

    Standardisation(String id) {
        this.id = id;
    }

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return id;
    }

    /**
     * Returns the standardisation of an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Standardisation ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown standardisation '%s'; there are: %s"
                        .formatted(id, Arrays.stream(values()).map(Standardisation::id)
                                .collect(Collectors.joining(", ")))));
    }
}

package dk.pejling.clustering;

import java.util.Arrays;
import java.util.Optional;

/** How far apart two units are. */
public enum DistanceKind {
    /** Square root of the sum of squared differences. */
    EUCLIDEAN("euclidean"),
    /** Sum of absolute differences. */
    MANHATTAN("manhattan"),
    /** Mean of the differences, each over the range of its variable; takes the place of the scale. */
    GOWER("gower");

    private final String id;

    DistanceKind(String id) {
        this.id = id;
    }

    /** Returns the name used on the command line and in JSON. */
    public String id() {
        return id;
    }

    /** Returns the kind of an id; empty when there is none. */
    public static Optional<DistanceKind> ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}

package dk.pejling.clustering.algorithm;

import java.util.Objects;

/**
 * How a tree is built.
 *
 * @param linkage how far two clusters lie apart
 */
public record HierarchicalOptions(Linkage linkage) {
    /** Ward's method. */
    public static final HierarchicalOptions WARD = new HierarchicalOptions(Linkage.WARD_D2);

    /** Checks that there is a linkage. */
    public HierarchicalOptions {
        Objects.requireNonNull(linkage, "linkage");
    }
}

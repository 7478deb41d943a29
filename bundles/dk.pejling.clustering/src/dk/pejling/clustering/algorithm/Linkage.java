package dk.pejling.clustering.algorithm;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How far two clusters lie apart, by the distances of what they were made of: the formula of Lance and Williams (1967),
 * "A general theory of classificatory sorting strategies", The Computer Journal 9(4), with the coefficients and names
 * of {@code hclust} of R. All of these are monotone: a merge is never lower than the ones before it.
 */
public enum Linkage {
    /**
     * Ward (1963), "Hierarchical grouping to optimize an objective function", JASA 58: least growth of the sum of
     * squares. Works on squared distances and reports heights as distances; {@code ward.D2} of R. What most call Ward;
     * see Murtagh and Legendre (2014), "Ward's hierarchical agglomerative clustering method", J. Classification 31.
     */
    WARD_D2("ward.D2") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return ward(toA, toB, ab, a, b, c);
        }

        @Override
        double prepared(double distance) {
            return distance * distance;
        }

        @Override
        double height(double value) {
            return Math.sqrt(value);
        }
    },
    /** Ward's formula on distances that are not squared; {@code ward.D} of R. Kept to reproduce older analyses. */
    WARD_D("ward.D") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return ward(toA, toB, ab, a, b, c);
        }
    },
    /** Distance of the two units farthest from each other. */
    COMPLETE("complete") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return Math.max(toA, toB);
        }
    },
    /** Mean distance over all pairs of units; UPGMA. */
    AVERAGE("average") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return (a * toA + b * toB) / (a + b);
        }
    },
    /** Distance of the two units nearest to each other. */
    SINGLE("single") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return Math.min(toA, toB);
        }
    },
    /** Mean of the distances of the two clusters merged, whatever their sizes; WPGMA, McQuitty (1966). */
    MCQUITTY("mcquitty") {
        @Override
        double merged(double toA, double toB, double ab, double a, double b, double c) {
            return (toA + toB) / 2;
        }
    };

    private final String id;

    Linkage(String id) {
        this.id = id;
    }

    /** Returns the name that R's {@code hclust} has for it. */
    public String id() {
        return id;
    }

    /**
     * Returns the linkage of an id.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Linkage ofId(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown linkage '%s'; there are: %s".formatted(id,
                        Arrays.stream(values()).map(Linkage::id).collect(Collectors.joining(", ")))));
    }

    /** Returns the distance of a cluster of c units to the one merged of a and b units that lie ab apart. */
    abstract double merged(double toA, double toB, double ab, double a, double b, double c);

    /** Returns what the formula works on. */
    double prepared(double distance) {
        return distance;
    }

    /** Takes {@link #prepared} back. */
    double height(double value) {
        return value;
    }

    private static double ward(double toA, double toB, double ab, double a, double b, double c) {
        return ((a + c) * toA + (b + c) * toB - c * ab) / (a + b + c);
    }
}

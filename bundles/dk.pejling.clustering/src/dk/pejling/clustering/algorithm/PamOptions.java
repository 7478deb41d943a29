package dk.pejling.clustering.algorithm;

import java.util.Objects;

/**
 * How medoids are looked for. Nothing is drawn at random: the start is BUILD.
 *
 * @param clusters how many clusters, at least 1
 * @param search how medoids are exchanged after BUILD
 */
public record PamOptions(int clusters, Search search) implements MedoidOptions {
    /** How medoids are exchanged. */
    public enum Search {
        /** The best of all exchanges is made, again and again: PAM as published, and as {@code pam} of R. */
        STEEPEST,
        /** Every exchange that helps is made when it is seen: FasterPAM. Much faster, usually as good. */
        EAGER,
        /** Both, and the better result: never worse than PAM as published. */
        BOTH
    }

    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are no clusters
     */
    public PamOptions {
        Require.atLeastOne("clusters", clusters);
        Objects.requireNonNull(search, "search");
    }

    /** Returns options with both searches. */
    public static PamOptions of(int clusters) {
        return new PamOptions(clusters, Search.BOTH);
    }
}

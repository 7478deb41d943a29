package dk.pejling.clustering.algorithm;

/**
 * How many units a cluster may have.
 *
 * @param least at least 1
 * @param most not less than {@code least}
 */
public record SizeLimits(int least, int most) {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
     */
    public SizeLimits {
        Require.atLeastOne("least", least);
        if (most < least) {
            throw new IllegalArgumentException("No cluster has from %d to %d units".formatted(least, most));
        }
    }

    /**
     * Checks that so many clusters of these sizes can hold so many units.
     *
     * @throws IllegalArgumentException if they cannot
     */
    public void check(int units, int clusters) {
        if ((long) clusters * least > units || (long) clusters * most < units) {
            throw new IllegalArgumentException("%d units cannot make %d clusters of %d to %d"
                    .formatted(units, clusters, least, most));
        }
    }
}

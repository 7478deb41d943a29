package dk.pejling.clustering.api;

/**
 * A way to divide units into clusters.
 *
 * <p>Needs a public constructor without parameters. Is called in a thread of its own with a limit of ten seconds, on a copy of the
 * data, and keeps nothing between calls. Same input, same answer: what is drawn at random comes from {@link GroupingInput#seed()}.
 * One that throws, does not end or answers nonsense is named, switched off and left out.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface GroupingMethod {
    /**
     * Divides units.
     *
     * @param input units and what is asked; never null
     * @return a name for the cluster of each unit, in the order of the units: units with the same number are together, the numbers
     *         themselves mean nothing; at least one and at most {@link GroupingInput#clusters()} different ones
     * @throws Exception whatever is in the way
     */
    int[] divide(GroupingInput input) throws Exception;
}

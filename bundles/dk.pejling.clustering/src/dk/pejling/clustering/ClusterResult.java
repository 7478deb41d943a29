package dk.pejling.clustering;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import dk.pejling.clustering.algorithm.Dendrogram;
import dk.pejling.clustering.algorithm.GapResult;
import dk.pejling.clustering.algorithm.Partition;
import dk.pejling.clustering.algorithm.Silhouette;
import dk.pejling.clustering.algorithm.Stability;
import dk.pejling.model.LocalText;

/**
 * Units in clusters, how good and how stable these are, and everything needed to compute the same again.
 *
 * @param provenance what it is made of, to make the same again
 * @param options as asked
 * @param variables what was measured by, in the order of the data
 * @param ignored columns that were not measured by, with the reason
 * @param ids units in the order of the data; everything below counts them from 0 in this order
 * @param leftOut units of which a number is missing
 * @param partition which unit is in which cluster
 * @param tree for methods that build one
 * @param copheneticCorrelation how well the tree keeps the distances; empty without a tree
 * @param medoids most central unit of each cluster, cluster 1 first; empty for methods that look for none
 * @param objective what the method makes small: mean distance to the medoid, sum of squares within; empty for trees
 * @param withinSS sum of squared distances to the cluster means on the standardised variables; empty without coordinates
 * @param silhouette empty for one cluster
 * @param candidates every number of clusters tried
 * @param gap empty unless asked for, and without coordinates
 * @param stability empty unless asked for
 * @param notes what a reader must know before trusting the clusters
 */
public record ClusterResult(Provenance provenance, ClusterOptions options, List<String> variables, List<IgnoredColumn> ignored, List<String> ids,
        List<MissingBackground> leftOut, Partition partition, Optional<Dendrogram> tree, OptionalDouble copheneticCorrelation,
        List<Integer> medoids, OptionalDouble objective, OptionalDouble withinSS, Optional<Silhouette> silhouette,
        List<ClusterCandidate> candidates, Optional<GapResult> gap, Optional<Stability> stability, List<LocalText> notes) {
    /** Copies the lists. */
    public ClusterResult {
        variables = List.copyOf(variables);
        ignored = List.copyOf(ignored);
        ids = List.copyOf(ids);
        leftOut = List.copyOf(leftOut);
        medoids = List.copyOf(medoids);
        candidates = List.copyOf(candidates);
        notes = List.copyOf(notes);
    }
}

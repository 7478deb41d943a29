package dk.pejling.clustering;

import java.util.OptionalDouble;

/**
 * One of several numbers of clusters that were tried.
 *
 * @param k number of clusters
 * @param silhouette mean silhouette width; empty for one cluster
 * @param calinskiHarabasz index of Caliński and Harabasz; empty without coordinates, for one cluster and one a unit
 * @param dunn index of Dunn; empty for one cluster
 * @param withinSS sum of squared distances to the cluster means; empty without coordinates
 */
public record ClusterCandidate(int k, OptionalDouble silhouette, OptionalDouble calinskiHarabasz, OptionalDouble dunn,
        OptionalDouble withinSS) {
}

/**
 * Plain arithmetic on tables of numbers: scales, distances, neighbours, clusters and how good these are.
 *
 * <p>Nothing here knows what a municipality or a variable is, and nothing depends on anything but Java itself. Every
 * algorithm takes {@link dk.pejling.clustering.algorithm.Units} (a complete
 * {@link dk.pejling.clustering.algorithm.Matrix}, or distances) and its options, and returns an immutable result that is
 * the same for the same input, on however many threads. Start at {@link dk.pejling.clustering.algorithm.Preparation},
 * {@link dk.pejling.clustering.algorithm.NearestNeighbours}, {@link dk.pejling.clustering.algorithm.Hierarchical},
 * {@link dk.pejling.clustering.algorithm.KMeans}, {@link dk.pejling.clustering.algorithm.Pam} and
 * {@link dk.pejling.clustering.algorithm.Silhouette}.
 */
package dk.pejling.clustering.algorithm;

/**
 * Plain arithmetic on tables of numbers: scales, distances, neighbours, quantiles.
 *
 * <p>Nothing here knows what a municipality or a variable is, and nothing depends on anything but Java itself. Every
 * algorithm takes a complete {@link dk.pejling.clustering.algorithm.Matrix} and its options, and returns a result that
 * is the same for the same input. Start at {@link dk.pejling.clustering.algorithm.Standardise} and
 * {@link dk.pejling.clustering.algorithm.NearestNeighbours}.
 */
package dk.pejling.clustering.algorithm;

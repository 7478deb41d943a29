package dk.pejling.clustering;

import java.util.List;
import java.util.OptionalDouble;

import dk.pejling.clustering.algorithm.Partition;

/**
 * What a method made of units.
 *
 * @param partition which unit is in which cluster
 * @param medoids most central unit of each cluster, from 0; empty for methods that look for none
 * @param objective what the method makes small; empty for trees
 */
record Division(Partition partition, List<Integer> medoids, OptionalDouble objective) {
}

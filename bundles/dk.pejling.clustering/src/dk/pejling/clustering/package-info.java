/**
 * Finding comparable units: whom a municipality can fairly be set beside.
 *
 * <p>Start at {@link dk.pejling.clustering.BackgroundData} (what is known of each unit) and
 * {@link dk.pejling.clustering.PeerFinder} (the nearest units by it). The arithmetic lies in
 * {@code dk.pejling.clustering.algorithm}.
 */
package dk.pejling.clustering;

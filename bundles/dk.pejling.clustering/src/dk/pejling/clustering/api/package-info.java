/**
 * What a plug-in's clustering method sees: implement {@link dk.pejling.clustering.api.GroupingMethod} and name the class in
 * {@code plugin.xml} at {@code dk.pejling.clustering.methods}. Depends on nothing else.
 *
 * @since 1.0
 */
package dk.pejling.clustering.api;

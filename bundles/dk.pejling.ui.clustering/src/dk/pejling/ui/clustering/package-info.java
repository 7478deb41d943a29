/**
 * The cluster explorer: choices on the left, pictures and tables beside, all of one computed result. Start with
 * {@link dk.pejling.ui.clustering.ExplorerModel}; everything but its jobs belongs to the UI thread.
 */
package dk.pejling.ui.clustering;

/** Clustering methods of plug-ins, found and kept at arm's length. */
package dk.pejling.clustering.contributed;

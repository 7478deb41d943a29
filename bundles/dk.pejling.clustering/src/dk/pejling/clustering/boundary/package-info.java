/**
 * Where municipalities lie: outlines from a GeoJSON file, kept small. Begin with {@link dk.pejling.clustering.boundary.BoundaryFile}.
 */
package dk.pejling.clustering.boundary;

/**
 * Pictures of clusters, drawn with {@link dk.pejling.model.drawing}: the same on screen and in a file. Each class is made of an
 * {@link dk.pejling.clustering.Exploration} and a {@link dk.pejling.clustering.picture.Look}.
 */
package dk.pejling.clustering.picture;

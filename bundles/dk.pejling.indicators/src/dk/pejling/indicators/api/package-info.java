/**
 * What a plug-in's Java implements to make a measurement point that the catalogue file cannot say: start at
 * {@link dk.pejling.indicators.api.PointFunction}. Import it with a version range, {@code version="[1.0.0,2.0.0)"}.
 *
 * @since 1.0.0
 */
package dk.pejling.indicators.api;

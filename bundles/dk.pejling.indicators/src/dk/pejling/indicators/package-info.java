/**
 * Measurement points and scorecards. {@link dk.pejling.indicators.Catalogue} says which points exist (a file, not code);
 * {@link dk.pejling.indicators.Scorecards} computes them over the columns of a store and sets an area beside others.
 *
 * <p>Results are records that say everything a screen or a page prints; nothing is computed after this bundle.
 */
package dk.pejling.indicators;

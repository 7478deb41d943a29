/**
 * All municipalities beside all measurement points. {@link dk.pejling.ui.overview.OverviewTable} says what stands in each cell,
 * as text and without widgets; {@link dk.pejling.ui.overview.OverviewEditor} shows it.
 */
package dk.pejling.ui.overview;

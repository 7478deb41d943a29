/**
 * The scorecard as an editor. {@link dk.pejling.ui.scorecard.CardTable} says what stands in each cell, as text and
 * without widgets; {@link dk.pejling.ui.scorecard.ScorecardGrid} shows it.
 */
package dk.pejling.ui.scorecard;

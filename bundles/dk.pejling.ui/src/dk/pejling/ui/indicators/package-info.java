/**
 * The editor of measurement points: {@link dk.pejling.ui.indicators.IndicatorsEditor} holds a list, a form with its formula, a
 * preview and what is known of a point. What is checked and computed is {@link dk.pejling.indicators.PointDraft}'s.
 */
package dk.pejling.ui.indicators;

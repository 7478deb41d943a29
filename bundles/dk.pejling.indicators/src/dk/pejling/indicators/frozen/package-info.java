/**
 * A follow-up as it was approved: figures, vintages, comments, by whom and when, kept in a file of its own and set beside
 * today's figures. {@link dk.pejling.indicators.frozen.FrozenFollowUp} holds it,
 * {@link dk.pejling.indicators.frozen.FrozenFile} reads it.
 */
package dk.pejling.indicators.frozen;

/**
 * The follow-up over many municipalities as an editor. {@link dk.pejling.ui.followup.FollowUpTable} says what stands in each
 * cell, as text and without widgets; {@link dk.pejling.ui.followup.FollowUpGrid} shows it.
 */
package dk.pejling.ui.followup;

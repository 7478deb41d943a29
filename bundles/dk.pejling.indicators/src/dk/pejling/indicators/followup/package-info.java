/**
 * What a follow-up says beyond single scorecards: who is behind on everything in which target groups
 * ({@link dk.pejling.indicators.followup.SetLogic}), how far units lie apart at two dates
 * ({@link dk.pejling.indicators.followup.SpreadAtTwoDates}), how a group stands against the country
 * ({@link dk.pejling.indicators.followup.GroupAgainstCountry}), and remarks on single rows
 * ({@link dk.pejling.indicators.followup.Ambition}, {@link dk.pejling.indicators.followup.SignConflict},
 * {@link dk.pejling.indicators.followup.Index}).
 */
package dk.pejling.indicators.followup;

/**
 * What a month is made of: {@link dk.pejling.workspace.rhythm.Due} says which scorecards and follow-ups are to be made,
 * {@link dk.pejling.workspace.rhythm.SourceNews} what the sources have said since.
 */
package dk.pejling.workspace.rhythm;

/**
 * What a municipality wants to reach, from its employment plan, policy, budget or contract, and how far it has come.
 * {@link dk.pejling.indicators.targets.TargetFile} reads the municipality's file,
 * {@link dk.pejling.indicators.targets.TargetBook} holds the tree of goals from job centre to team, and
 * {@link dk.pejling.indicators.targets.TargetReading} sets a goal beside the figure reached.
 */
package dk.pejling.indicators.targets;

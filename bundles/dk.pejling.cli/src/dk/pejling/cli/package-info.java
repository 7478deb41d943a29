/**
 * Every job without a window. {@link dk.pejling.cli.HeadlessApplication} is what the launcher starts; each command is a
 * class of its own, {@link dk.pejling.workspace.Session} gives it the store, {@link dk.pejling.cli.Output} prints its results.
 */
package dk.pejling.cli;

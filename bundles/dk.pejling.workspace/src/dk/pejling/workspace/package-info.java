/**
 * What the command line and the window share: an open home. Start with {@link dk.pejling.workspace.Services#open}, which
 * gives a {@link dk.pejling.workspace.Session}.
 */
package dk.pejling.workspace;

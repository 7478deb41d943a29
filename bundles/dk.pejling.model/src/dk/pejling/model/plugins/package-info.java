/**
 * Code of plug-ins at arm's length, whatever they contribute: who they are, what they did wrong, and the guard that their code
 * runs under. Start with {@link dk.pejling.model.plugins.Guard}.
 */
package dk.pejling.model.plugins;

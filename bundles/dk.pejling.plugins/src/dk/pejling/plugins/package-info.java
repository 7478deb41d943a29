/**
 * Which plug-ins a home has: start at {@link dk.pejling.plugins.PluginManager}. What installs them is found as a service,
 * since most commands run without it.
 */
package dk.pejling.plugins;

/**
 * Measurement points of plug-ins: read from the extension registry, run under guard. Start at
 * {@link dk.pejling.indicators.contributed.PluginPoints}.
 */
package dk.pejling.indicators.contributed;

/** Plug-ins of the home: which there are, which are switched off and why, and the wizard that installs more. */
package dk.pejling.ui.plugins;

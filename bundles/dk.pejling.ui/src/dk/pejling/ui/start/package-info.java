/** The first page on an empty store. */
package dk.pejling.ui.start;

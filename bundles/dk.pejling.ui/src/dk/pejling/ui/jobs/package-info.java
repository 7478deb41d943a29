/** What takes longer than a blink: opening, importing, rendering. */
package dk.pejling.ui.jobs;

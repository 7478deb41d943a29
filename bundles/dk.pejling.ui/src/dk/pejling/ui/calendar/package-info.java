/**
 * What is due, what is new, what was approved: {@link dk.pejling.ui.calendar.CalendarEditor} shows what
 * {@link dk.pejling.workspace.rhythm} finds out.
 */
package dk.pejling.ui.calendar;

/**
 * Charts on screen. {@link dk.pejling.ui.charts.HistoryView} shows the course of the number looked at;
 * {@link dk.pejling.ui.charts.LinesChart} draws lines and knows nothing of where they come from.
 */
package dk.pejling.ui.charts;

/**
 * The contract between figures and layouts. {@link dk.pejling.report.ScorecardReport} turns a scorecard into
 * {@link dk.pejling.report.ReportData}: typed tables with every text, number and picture of the page.
 * {@link dk.pejling.report.ReportRenderer} makes a document of them by a {@link dk.pejling.report.ReportDesign}.
 *
 * <p>Nothing here knows a report engine or draws on a screen; pictures are SVG.
 */
package dk.pejling.report;

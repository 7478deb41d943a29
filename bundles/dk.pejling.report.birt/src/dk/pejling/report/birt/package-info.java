/**
 * The one place that knows BIRT. {@link dk.pejling.report.birt.BirtRenderer} is the service behind
 * {@link dk.pejling.report.ReportRenderer}; layouts lie in {@code layouts}, the fonts they use in {@code fonts}.
 */
package dk.pejling.report.birt;

/**
 * Data source of report designers: {@link dk.pejling.report.oda.TableDriver} lets the data sets of a layout read the
 * tables of a {@link dk.pejling.report.ReportData}. The query text of a data set is the name of a table.
 */
package dk.pejling.report.oda;

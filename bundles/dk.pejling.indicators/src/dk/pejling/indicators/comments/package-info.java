/** What people remark on single cells of scorecards. */
package dk.pejling.indicators.comments;

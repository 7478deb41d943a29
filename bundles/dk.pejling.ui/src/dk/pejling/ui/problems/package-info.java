/** What imports stumbled over. */
package dk.pejling.ui.problems;

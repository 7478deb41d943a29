/** Remarks on cells: {@link dk.pejling.ui.comments.Notes} keeps them, {@link dk.pejling.ui.comments.CommentsSection} shows them. */
package dk.pejling.ui.comments;

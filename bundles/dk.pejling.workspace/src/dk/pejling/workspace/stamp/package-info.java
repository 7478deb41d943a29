/**
 * What a document was made of, and how to make it again. Start with {@link dk.pejling.workspace.stamp.Stamps}, which keeps it,
 * and {@link dk.pejling.workspace.stamp.Reproduction}, which reads it.
 */
package dk.pejling.workspace.stamp;

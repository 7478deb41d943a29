/**
 * What editors over one table of figures have in common. Start with {@link dk.pejling.ui.table.TableEditor}; all of it belongs
 * to the UI thread.
 */
package dk.pejling.ui.table;

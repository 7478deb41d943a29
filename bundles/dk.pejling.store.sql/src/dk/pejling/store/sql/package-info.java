/**
 * What all stores on SQL databases share: tables made by the numbered files in {@code migrations}, vintages lying over each
 * other, publishing. A {@link dk.pejling.store.sql.Dialect} tells what differs; start with
 * {@link dk.pejling.store.sql.SqlStore}.
 */
package dk.pejling.store.sql;

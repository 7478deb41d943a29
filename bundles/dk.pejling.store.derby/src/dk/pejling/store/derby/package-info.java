/**
 * The embedded Derby behind {@link dk.pejling.store.ObservationStore}. Start with
 * {@link dk.pejling.store.derby.DerbyStore}; tables are made by the numbered files in {@code migrations}.
 */
package dk.pejling.store.derby;

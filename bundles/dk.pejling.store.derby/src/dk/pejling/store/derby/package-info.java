/**
 * The embedded Derby behind {@link dk.pejling.store.ObservationStore}. Start with
 * {@link dk.pejling.store.derby.DerbyStoreProvider}.
 */
package dk.pejling.store.derby;

/**
 * A PostgreSQL server behind {@link dk.pejling.store.ObservationStore}, shared by several workbenches. Start with
 * {@link dk.pejling.store.postgresql.PostgresStoreProvider}.
 */
package dk.pejling.store.postgresql;

/** What every store must do, as tests; each kind of database has heirs of these classes in its own module. */
package dk.pejling.store.contract;

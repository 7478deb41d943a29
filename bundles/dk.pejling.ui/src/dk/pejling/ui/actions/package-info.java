/** What menus, keys and Quick Access do. */
package dk.pejling.ui.actions;

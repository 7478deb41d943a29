/** The window as a product: its application, its perspective and its menus. */
package dk.pejling.app;

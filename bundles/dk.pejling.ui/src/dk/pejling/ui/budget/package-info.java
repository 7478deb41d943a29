/** Goals with the way expected to them, and budgets with what was used, told by volume and price. */
package dk.pejling.ui.budget;

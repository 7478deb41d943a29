/**
 * Counts as money: {@link dk.pejling.indicators.money.BudgetFollowUp} sets full-time persons × price beside a budget,
 * {@link dk.pejling.indicators.money.SavingsPotential} says what could be saved at the level of a comparison.
 */
package dk.pejling.indicators.money;

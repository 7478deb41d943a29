/**
 * Why a figure changed: contributions of the parts of a whole that add up to its change.
 * {@link dk.pejling.indicators.change.CountChange} is about counts, {@link dk.pejling.indicators.change.RateChange} about
 * shares; {@link dk.pejling.indicators.change.ChangeSeries} takes the parts from the store.
 */
package dk.pejling.indicators.change;

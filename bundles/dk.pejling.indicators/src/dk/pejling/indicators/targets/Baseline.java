package dk.pejling.indicators.targets;

import dk.pejling.model.Period;

/**
 * Where a goal was set out from.
 *
 * @param period when
 * @param value the figure then, as the plan states it
 */
public record Baseline(Period period, double value) {
}

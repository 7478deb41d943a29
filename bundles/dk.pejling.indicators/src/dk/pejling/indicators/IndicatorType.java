package dk.pejling.indicators;

import dk.pejling.model.LocalText;

/**
 * What a measurement point is about: result, effort, economy.
 *
 * @param id ASCII
 * @param name as a heading
 */
public record IndicatorType(String id, LocalText name) {
}

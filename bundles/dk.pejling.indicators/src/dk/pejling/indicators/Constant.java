package dk.pejling.indicators;

import dk.pejling.indicators.formula.DatedNumber;
import dk.pejling.model.LocalText;

/**
 * A number that formulas may name: a price, or a rule that changes on a date.
 *
 * @param id ASCII
 * @param name as a heading
 * @param source where it comes from, and what is uncertain about it
 * @param number its values
 * @param origin who defined it
 */
public record Constant(String id, LocalText name, LocalText source, DatedNumber number, String origin) {
}

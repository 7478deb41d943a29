package dk.pejling.clustering;

import dk.pejling.model.LocalText;

/**
 * What a variable of the shipped background data is.
 *
 * @param id name of its column
 * @param name what it is called on screen and paper
 * @param unit what it is measured in
 * @param circular whether it is itself an outcome of what the units are compared by
 */
public record Variable(String id, LocalText name, LocalText unit, boolean circular) {
}

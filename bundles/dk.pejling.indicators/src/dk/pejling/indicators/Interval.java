package dk.pejling.indicators;

/**
 * Within what a number lies, as far as the rounding of published figures leaves it open; nothing about chance.
 *
 * @param low the least it can be
 * @param high the most
 */
public record Interval(double low, double high) {
}

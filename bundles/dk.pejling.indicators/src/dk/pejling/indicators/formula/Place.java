package dk.pejling.indicators.formula;

/**
 * A stretch of a formula's text.
 *
 * @param from first character, from 0
 * @param to the character behind the last one
 */
public record Place(int from, int to) {
    /** Returns the stretch from the beginning of this to the end of another. */
    Place upTo(Place other) {
        return new Place(from, other.to);
    }
}

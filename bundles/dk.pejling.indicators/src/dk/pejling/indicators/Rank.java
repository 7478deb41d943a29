package dk.pejling.indicators;

/**
 * Place among units, 1 is best by polarity; ties share the better place (1-2-2-4).
 *
 * @param position the place
 * @param ties how many units share it, itself included; the span of a tie is {@code position} to
 *     {@code position + ties − 1}
 * @param of how many units have a measured value
 * @param among id of the set ranked: {@code municipalities}
 */
public record Rank(int position, int ties, int of, String among) {
}

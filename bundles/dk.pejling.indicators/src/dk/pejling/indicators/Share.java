package dk.pejling.indicators;

/**
 * What a level that is a share is made of: {@code factor × above ÷ below}.
 *
 * @param above what was counted
 * @param below the whole, derived where the source publishes only the share
 * @param factor 100 for per cent
 */
public record Share(double above, double below, double factor) {
}

package dk.pejling.ui.table;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lines of a table ordered by a column, and the other way round; lines without a value are last in both.
 *
 * @param order from first to last
 * @param reversed the other way round
 */
public record Order<T>(Comparator<T> order, Comparator<T> reversed) {
    /**
     * Orders by a value.
     *
     * @param key of a line, empty where it has none
     */
    public static <T, K> Order<T> of(Function<T, Optional<K>> key, Comparator<? super K> order) {
        Function<T, K> keyOrNull = line -> key.apply(line).orElse(null);
        return new Order<>(Comparator.comparing(keyOrNull, Comparator.nullsLast(order)),
                Comparator.comparing(keyOrNull, Comparator.nullsLast(order.reversed())));
    }

    /** Returns one of the two. */
    public Comparator<T> turned(boolean round) {
        return round ? reversed : order;
    }
}

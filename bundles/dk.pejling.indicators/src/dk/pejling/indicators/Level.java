package dk.pejling.indicators;

import java.util.Optional;

/** How the level of a measurement point is made. */
public sealed interface Level {
    /**
     * A share as the source publishes it; never computed again from another table.
     *
     * @param rate the share, in per cent
     * @param numerator count that the share was made of; with it, denominators for weighted averages are derived as
     *     {@code numerator ÷ share}, and marked so
     */
    record Published(MeasureReference rate, Optional<MeasureReference> numerator) implements Level {
    }

    /**
     * {@code factor × numerator ÷ denominator}.
     */
    record Ratio(MeasureReference numerator, MeasureReference denominator, double factor) implements Level {
    }

    /**
     * Nothing yet: the source table is not part of the product.
     *
     * @param table id of the table it waits for
     */
    record Awaited(String table) implements Level {
    }
}

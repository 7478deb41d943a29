package dk.pejling.indicators;

/** How the change since the same period last year is made. */
public sealed interface Development {
    /** Change of a count in per cent. */
    record PercentChange(MeasureReference count) implements Development {
    }

    /** Change of the level in per cent, of counts, durations and money. */
    record Relative() implements Development {
    }

    /** Change of the level in percentage points. */
    record Points() implements Development {
    }
}

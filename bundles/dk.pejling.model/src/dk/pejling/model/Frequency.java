package dk.pejling.model;

/** How a period lies in the calendar. */
public enum Frequency {
    /** Calendar month, {@code 2025M06}. */
    MONTH,
    /** Quarter, {@code 2025Q01}. */
    QUARTER,
    /** Half-year, {@code 2025H1}. */
    HALF_YEAR,
    /** Calendar year, {@code 2025}. */
    YEAR,
    /** ISO week, {@code 2025W07}. */
    WEEK,
    /** Twelve months ending with the named month, {@code 2023QMAT02}. */
    ROLLING_YEAR,
    /** January to the named month, {@code 2023MYTD02}. */
    YEAR_TO_DATE
}

package dk.pejling.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of the calendar that figures are published for.
 *
 * <p>Every spelling found in the sources parses ({@code 2023Q1}, {@code 2023K1}, {@code 2023Q01}); {@link #toString()}
 * gives the one canonical form. Ordered by last day, then by frequency.
 *
 * @param frequency how it lies in the calendar
 * @param ordinal number of the period on a scale where neighbours differ by 1: months, quarters, half-years or years
 *     since year 0, or weeks since the Monday before 1970
 */
public record Period(Frequency frequency, int ordinal) implements Comparable<Period> {
    private static final Pattern SPELLING =
            Pattern.compile("(\\d{4})(?:(QMAT|MYTD|QYTD|YTD|M|Q|K|H|U|W|Y)(\\d{1,2})?)?", Pattern.CASE_INSENSITIVE);
    private static final LocalDate WEEK_ZERO = LocalDate.of(1969, 12, 29);

    /** Refuses a period without frequency. */
    public Period {
        Objects.requireNonNull(frequency, "frequency");
    }

    /**
     * Returns the month of a year; months count from 1.
     *
     * @throws IllegalArgumentException if there is no such month
     */
    public static Period month(int year, int month) {
        return numbered(Frequency.MONTH, year, month, 12).orElseThrow(() -> new IllegalArgumentException("No month " + month));
    }

    /**
     * Returns the quarter of a year; quarters count from 1.
     *
     * @throws IllegalArgumentException if there is no such quarter
     */
    public static Period quarter(int year, int quarter) {
        return numbered(Frequency.QUARTER, year, quarter, 4)
                .orElseThrow(() -> new IllegalArgumentException("No quarter " + quarter));
    }

    /** Returns the calendar year. */
    public static Period year(int year) {
        return new Period(Frequency.YEAR, year);
    }

    /**
     * Reads any known spelling.
     *
     * @return the period, empty when the text is none
     */
    public static Optional<Period> parse(String text) {
        Matcher matcher = SPELLING.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        String kind = matcher.group(2) == null ? "Y" : matcher.group(2).toUpperCase(Locale.ROOT);
        if (matcher.group(3) == null) {
            return kind.equals("Y") ? Optional.of(year(year)) : Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(3));
        return switch (kind) {
            case "M" -> numbered(Frequency.MONTH, year, number, 12);
            case "Q", "K" -> numbered(Frequency.QUARTER, year, number, 4);
            case "H" -> numbered(Frequency.HALF_YEAR, year, number, 2);
            case "QMAT" -> numbered(Frequency.ROLLING_YEAR, year, number, 12);
            case "MYTD", "YTD" -> numbered(Frequency.YEAR_TO_DATE, year, number, 12);
            // Counted in quarters; the same span as the year to date of the quarter's last month.
            case "QYTD" -> numbered(Frequency.YEAR_TO_DATE, year, number <= 4 ? number * 3 : 0, 12);
            case "U", "W" -> week(year, number);
            default -> Optional.empty();
        };
    }

    private static Optional<Period> numbered(Frequency frequency, int year, int number, int perYear) {
        return number < 1 || number > perYear
                ? Optional.empty()
                : Optional.of(new Period(frequency, year * perYear + number - 1));
    }

    private static Optional<Period> week(int year, int week) {
        LocalDate fourthOfJanuary = LocalDate.of(year, 1, 4);
        if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourthOfJanuary).getMaximum()) {
            return Optional.empty();
        }
        LocalDate day = fourthOfJanuary.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
        return Optional.of(new Period(Frequency.WEEK, (int) Math.floorDiv(ChronoUnit.DAYS.between(WEEK_ZERO, day), 7L)));
    }

    private int perYear() {
        return switch (frequency) {
            case MONTH, ROLLING_YEAR, YEAR_TO_DATE -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
            case WEEK -> 52;
        };
    }

    /** Returns the year; of a week, the year it is numbered in. */
    public int year() {
        return frequency == Frequency.WEEK ? monday().get(IsoFields.WEEK_BASED_YEAR) : Math.floorDiv(ordinal, perYear());
    }

    /** Returns the number within the year, from 1; of a rolling year or year to date, its last month; of a year, 1. */
    public int number() {
        return frequency == Frequency.WEEK
                ? monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : Math.floorMod(ordinal, perYear()) + 1;
    }

    private LocalDate monday() {
        return WEEK_ZERO.plusWeeks(ordinal);
    }

    /** Returns the first day. */
    public LocalDate firstDay() {
        return switch (frequency) {
            case MONTH -> LocalDate.of(year(), number(), 1);
            case QUARTER -> LocalDate.of(year(), number() * 3 - 2, 1);
            case HALF_YEAR -> LocalDate.of(year(), number() * 6 - 5, 1);
            case YEAR, YEAR_TO_DATE -> LocalDate.of(year(), 1, 1);
            case WEEK -> monday();
            case ROLLING_YEAR -> YearMonth.of(year(), number()).minusMonths(11).atDay(1);
        };
    }

    /** Returns the last day. */
    public LocalDate lastDay() {
        return switch (frequency) {
            case MONTH, ROLLING_YEAR, YEAR_TO_DATE -> YearMonth.of(year(), number()).atEndOfMonth();
            case QUARTER -> YearMonth.of(year(), number() * 3).atEndOfMonth();
            case HALF_YEAR -> YearMonth.of(year(), number() * 6).atEndOfMonth();
            case YEAR -> LocalDate.of(year(), 12, 31);
            case WEEK -> monday().plusDays(6);
        };
    }

    /** Returns the period {@code count} places later; earlier when negative. */
    public Period plus(int count) {
        return new Period(frequency, ordinal + count);
    }

    /** Returns the same period one year before; of a week, the week 52 before. */
    public Period aYearBefore() {
        return plus(-perYear());
    }

    @Override
    public int compareTo(Period other) {
        int byDay = lastDay().compareTo(other.lastDay());
        return byDay != 0 ? byDay : frequency.compareTo(other.frequency);
    }

    /** Returns the canonical spelling: {@code 2025M06}, {@code 2025Q01}, {@code 2025H1}, {@code 2025}, {@code 2025W07}. */
    @Override
    public String toString() {
        return switch (frequency) {
            case MONTH -> format("%04dM%02d", year(), number());
            case QUARTER -> format("%04dQ%02d", year(), number());
            case HALF_YEAR -> format("%04dH%d", year(), number());
            case YEAR -> format("%04d", year());
            case WEEK -> format("%04dW%02d", year(), number());
            case ROLLING_YEAR -> format("%04dQMAT%02d", year(), number());
            case YEAR_TO_DATE -> format("%04dMYTD%02d", year(), number());
        };
    }

    /** Digits are 0–9 whatever the language of the machine: stores and other programs read them. */
    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }

    /** Returns the period in words: "juni 2025", "1. kvt. 2025", "June 2025", "Q1 2025". */
    public String text(Locale locale) {
        boolean danish = locale.getLanguage().equals("da");
        return switch (frequency) {
            case MONTH -> DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(firstDay());
            case QUARTER -> format(danish ? "%d. kvt. %d" : "Q%d %d", number(), year());
            case HALF_YEAR -> format(danish ? "%d. halvår %d" : "H%d %d", number(), year());
            case YEAR -> Integer.toString(year());
            case WEEK -> format(danish ? "uge %d %d" : "week %d %d", number(), year());
            case ROLLING_YEAR -> (danish ? "12 mdr. til " : "12 months to ") + month(year(), number()).text(locale);
            case YEAR_TO_DATE -> (danish ? "år til dato, " : "year to date, ") + month(year(), number()).text(locale);
        };
    }
}

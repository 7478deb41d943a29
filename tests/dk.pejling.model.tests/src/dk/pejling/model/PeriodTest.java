package dk.pejling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    private static final Locale DANISH = Locale.of("da", "DK");

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    /** Every spelling of the sources, with the canonical one and the days it spans. */
    @ParameterizedTest
    @CsvSource({
        "2023M01,    2023M01,    2023-01-01, 2023-01-31",
        "2024M2,     2024M02,    2024-02-01, 2024-02-29",
        "2023m12,    2023M12,    2023-12-01, 2023-12-31",
        "2023Q1,     2023Q01,    2023-01-01, 2023-03-31",
        "2026Q01,    2026Q01,    2026-01-01, 2026-03-31",
        "2024K1,     2024Q01,    2024-01-01, 2024-03-31",
        "2024K4,     2024Q04,    2024-10-01, 2024-12-31",
        "2023QMAT02, 2023QMAT02, 2022-03-01, 2023-02-28",
        "2023QMAT12, 2023QMAT12, 2023-01-01, 2023-12-31",
        "2023qmat2,  2023QMAT02, 2022-03-01, 2023-02-28",
        "2023MYTD02, 2023MYTD02, 2023-01-01, 2023-02-28",
        "2023QYTD02, 2023MYTD06, 2023-01-01, 2023-06-30",
        "2023,       2023,       2023-01-01, 2023-12-31",
        "2023Y,      2023,       2023-01-01, 2023-12-31",
        "2024H1,     2024H1,     2024-01-01, 2024-06-30",
        "2024H02,    2024H2,     2024-07-01, 2024-12-31",
        "2024U01,    2024W01,    2024-01-01, 2024-01-07",
        "2025W07,    2025W07,    2025-02-10, 2025-02-16",
    })
    void everySpellingOfTheSourcesHasOneCanonicalForm(String text, String canonical, LocalDate first, LocalDate last) {
        Period period = period(text);
        assertThat(period).hasToString(canonical).isEqualTo(period(canonical));
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "202", "20251", "2025M", "2025M0", "2025M13", "2025M006", "2025Q0", "2025Q5", "2025K5",
        "2025H3", "2025QMAT13", "2025QMAT", "2025QYTD05", "2025W54", "2025W00", "2025Y01", "2025-06", "juni 2025", "M06",
        "2025M06x", "x2025M06", "٢٠٢٥M06", "2025 M06", "-2025", "2025M-1", "9999999999"})
    void whatIsNoPeriodIsEmpty(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void blanksAroundAPeriodDoNotMatter() {
        assertThat(Period.parse(" \t2025M06 ")).contains(Period.month(2025, 6));
    }

    @Test
    void theCanonicalFormReadsBackWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            for (String text : List.of("2025M06", "2025Q02", "2025H1", "2025", "2025W07", "2025QMAT02", "2025MYTD02")) {
                assertThat(period(text)).hasToString(text);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The calendar of java.time is the independent truth: each Monday of 60 years has one week. */
    @Test
    void weeksFollowTheIsoCalendarAroundEveryNewYear() {
        for (LocalDate monday = LocalDate.of(1990, 1, 1); monday.getYear() < 2050; monday = monday.plusWeeks(1)) {
            int year = monday.get(WeekFields.ISO.weekBasedYear());
            int week = monday.get(WeekFields.ISO.weekOfWeekBasedYear());
            Period period = period("%dU%02d".formatted(year, week));
            assertThat(period.firstDay()).isEqualTo(monday);
            assertThat(period.lastDay()).isEqualTo(monday.plusDays(6));
            assertThat(period.year()).isEqualTo(year);
            assertThat(period.number()).isEqualTo(week);
            assertThat(period.plus(1).firstDay()).isEqualTo(monday.plusWeeks(1));
        }
    }

    /** 2020 began on a Wednesday and was a leap year: 53 weeks; 2021 and 2024 had 52. */
    @Test
    void onlyLongYearsHaveAFiftyThirdWeek() {
        assertThat(period("2020W53").firstDay()).isEqualTo(LocalDate.of(2020, 12, 28));
        assertThat(period("2020W53").lastDay()).isEqualTo(LocalDate.of(2021, 1, 3));
        assertThat(period("2020W53").plus(1)).hasToString("2021W01");
        assertThat(period("2026W53")).hasToString("2026W53");
        assertThat(Period.parse("2021W53")).isEmpty();
        assertThat(Period.parse("2024W53")).isEmpty();
        assertThat(period("2025W01").firstDay()).isEqualTo(LocalDate.of(2024, 12, 30));
    }

    @Test
    void orderIsByLastDayAndThenFromShortToLong() {
        List<Period> expected = List.of("2024M12", "2024Q04", "2024H2", "2024", "2025W01", "2025M02", "2025W09", "2025M03",
                "2025Q01", "2025M04").stream().map(PeriodTest::period).toList();
        List<Period> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(expected);
        for (Period a : expected) {
            for (Period b : expected) {
                assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
                assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2025M01, 2024M01", "2025Q01, 2024Q01", "2025H1, 2024H1", "2025, 2024", "2025QMAT02, 2024QMAT02",
        "2025MYTD02, 2024MYTD02", "2025W07, 2024W07"})
    void aYearBeforeIsTheSamePeriodOfTheYearBefore(String text, String before) {
        assertThat(period(text).aYearBefore()).hasToString(before);
    }

    @ParameterizedTest
    @CsvSource({"2025M12, 1, 2026M01", "2025M01, -1, 2024M12", "2025M06, -18, 2023M12", "2025Q04, 1, 2026Q01",
        "2025H2, 1, 2026H1", "2025, -3, 2022", "0001M01, -2, 0000M11"})
    void countingOnCrossesTheYear(String text, int count, String expected) {
        assertThat(period(text).plus(count)).hasToString(expected);
    }

    @Test
    void monthsAndQuartersThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> Period.month(2025, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.month(2025, 13)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.quarter(2025, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025M06    | juni 2025              | June 2025",
        "2025Q01    | 1. kvt. 2025           | Q1 2025",
        "2025H2     | 2. halvår 2025         | H2 2025",
        "2025       | 2025                   | 2025",
        "2025W07    | uge 7 2025             | week 7 2025",
        "2023QMAT02 | 12 mdr. til februar 2023 | 12 months to February 2023",
        "2023MYTD02 | år til dato, februar 2023 | year to date, February 2023",
    })
    void textsAreInTheLanguageOfTheCall(String text, String danish, String english) {
        assertThat(period(text).text(DANISH)).isEqualTo(danish);
        assertThat(period(text).text(Locale.ENGLISH)).isEqualTo(english);
    }
}
